-- What was asked for stays what was asked for: customer, field, value and maker of a request never
-- change, and it moves forward only. Used up is used up. The two indexes of the value are a key
-- rotation's, which is the owner role's: it writes the next, and lets it take the current's place.
CREATE OR REPLACE FUNCTION accounts_guard_identity_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $body$
DECLARE
    dropped boolean := NEW.state IN ('refused', 'withdrawn', 'expired', 'erased')
        AND NEW.value IS NULL AND NEW.value_index IS NULL AND NEW.value_index_next IS NULL;
    rotates boolean := session_user = (
        SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID);
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'open' OR NEW.approval_id IS NOT NULL OR NEW.applied_at IS NOT NULL THEN
            RAISE EXCEPTION 'a request begins open' USING ERRCODE = 'MP912';
        END IF;
        RETURN NEW;
    END IF;
    IF (NEW.id, NEW.customer_id, NEW.field, NEW.maker_id, NEW.requested_at)
       IS DISTINCT FROM (OLD.id, OLD.customer_id, OLD.field, OLD.maker_id, OLD.requested_at)
       OR (NEW.value_index IS DISTINCT FROM OLD.value_index AND NOT dropped
           AND NOT (rotates AND coalesce(NEW.value_index = OLD.value_index_next, false)))
       OR (NEW.value_index_next IS DISTINCT FROM OLD.value_index_next AND NOT dropped
           AND NOT rotates)
       OR (OLD.approval_id IS NOT NULL AND NEW.approval_id IS DISTINCT FROM OLD.approval_id)
       OR (OLD.applied_at IS NOT NULL AND NEW.applied_at IS DISTINCT FROM OLD.applied_at)
    THEN
        RAISE EXCEPTION 'a request for an identity stays what it was' USING ERRCODE = 'MP912';
    END IF;
    IF NEW.state <> OLD.state AND NOT (
        (OLD.state = 'open' AND NEW.state IN ('submitted', 'withdrawn', 'expired', 'erased'))
        OR (OLD.state = 'submitted' AND OLD.applied_at IS NULL
            AND NEW.state IN ('refused', 'withdrawn', 'expired', 'erased'))
        OR (OLD.state = 'submitted' AND OLD.applied_at IS NOT NULL AND NEW.state = 'applied')
        OR (OLD.state = 'applied' AND NEW.state = 'erased'))
    THEN
        RAISE EXCEPTION 'a request does not move from % to %', OLD.state, NEW.state
            USING ERRCODE = 'MP912';
    END IF;
    RETURN NEW;
END
$body$;
