-- Both columns of an index find people, so nobody may point one of them at somebody else. Whoever
-- is not the owner role changes them together, and the guard of phone and national ID decides.
-- The owner role rotates keys: it writes the next index, and at the end lets it take the place of
-- the current one, which changes nobody's number. Decision 0050.
CREATE FUNCTION accounts_guard_index_pair() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $body$
BEGIN
    IF session_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID) THEN
        RETURN NEW;
    END IF;
    IF ((NEW.phone_index IS DISTINCT FROM OLD.phone_index)
        <> (NEW.phone_index_next IS DISTINCT FROM OLD.phone_index_next)
        AND num_nonnulls(NEW.phone_index, NEW.phone_index_next) > 0)
       OR ((NEW.national_id_index IS DISTINCT FROM OLD.national_id_index)
           <> (NEW.national_id_index_next IS DISTINCT FROM OLD.national_id_index_next)
           AND num_nonnulls(NEW.national_id_index, NEW.national_id_index_next) > 0)
    THEN
        RAISE EXCEPTION 'one index of two changes by a key rotation only' USING ERRCODE = 'MP910';
    END IF;
    RETURN NEW;
END
$body$;
CREATE TRIGGER accounts_customer_index_pair BEFORE UPDATE ON accounts_customer
    FOR EACH ROW EXECUTE FUNCTION accounts_guard_index_pair();
ALTER TABLE accounts_customer ENABLE ALWAYS TRIGGER accounts_customer_index_pair;

-- The guard of phone and national ID looks at everything but that last step.
DROP TRIGGER accounts_customer_identity ON accounts_customer;
CREATE TRIGGER accounts_customer_identity BEFORE UPDATE ON accounts_customer
    FOR EACH ROW WHEN (NOT (
        (NEW.phone_index IS DISTINCT FROM OLD.phone_index
         OR NEW.national_id_index IS DISTINCT FROM OLD.national_id_index)
        AND NEW.phone_index_next IS NOT DISTINCT FROM OLD.phone_index_next
        AND NEW.national_id_index_next IS NOT DISTINCT FROM OLD.national_id_index_next
        AND (NEW.phone_index IS NOT DISTINCT FROM OLD.phone_index
             OR (NEW.phone_index IS NOT NULL
                 AND NEW.phone_index IS NOT DISTINCT FROM OLD.phone_index_next))
        AND (NEW.national_id_index IS NOT DISTINCT FROM OLD.national_id_index
             OR (NEW.national_id_index IS NOT NULL
                 AND NEW.national_id_index IS NOT DISTINCT FROM OLD.national_id_index_next))))
    EXECUTE FUNCTION accounts_guard_identity();
ALTER TABLE accounts_customer ENABLE ALWAYS TRIGGER accounts_customer_identity;
