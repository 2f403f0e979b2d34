-- What was asked for stays what was asked for: customer, field, value and maker of a request never
-- change, and it moves forward only. Used up is used up.
CREATE FUNCTION accounts_guard_identity_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $body$
DECLARE
    dropped boolean := NEW.state IN ('refused', 'withdrawn', 'expired', 'erased')
        AND NEW.value IS NULL AND NEW.value_index IS NULL;
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'open' OR NEW.approval_id IS NOT NULL OR NEW.applied_at IS NOT NULL THEN
            RAISE EXCEPTION 'a request begins open' USING ERRCODE = 'MP912';
        END IF;
        RETURN NEW;
    END IF;
    IF (NEW.id, NEW.customer_id, NEW.field, NEW.maker_id, NEW.requested_at)
       IS DISTINCT FROM (OLD.id, OLD.customer_id, OLD.field, OLD.maker_id, OLD.requested_at)
       OR (NEW.value_index IS DISTINCT FROM OLD.value_index AND NOT dropped)
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
CREATE TRIGGER accounts_identitychange_guard BEFORE INSERT OR UPDATE ON accounts_identitychange
    FOR EACH ROW EXECUTE FUNCTION accounts_guard_identity_change();
ALTER TABLE accounts_identitychange ENABLE ALWAYS TRIGGER accounts_identitychange_guard;

-- Only an account that has ended is erased.
CREATE FUNCTION accounts_guard_identity_erasure() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $body$
BEGIN
    IF NOT EXISTS (SELECT FROM accounts_customer AS one
                    WHERE one.id = NEW.customer_id AND one.state = 'closed') THEN
        RAISE EXCEPTION 'the account has not ended' USING ERRCODE = 'MP911';
    END IF;
    RETURN NEW;
END
$body$;
CREATE TRIGGER accounts_identityerasure_guard BEFORE INSERT ON accounts_identityerasure
    FOR EACH ROW EXECUTE FUNCTION accounts_guard_identity_erasure();
ALTER TABLE accounts_identityerasure ENABLE ALWAYS TRIGGER accounts_identityerasure_guard;
