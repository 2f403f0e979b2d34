-- Phone and national ID of a customer are compared by their blind indexes.
-- Empty to value: registering or verifying, never again after an erasure. The same index with a new
-- ciphertext: a key rotation. Value to another value: exactly the one that one staff member asked
-- for and another, who works here, approved; the request is used up by it. Value to empty: an
-- erasure row of a customer whose account has ended. A row stays the row of its person.
-- The columns of the next index are a rotation's and stay writable. Runs with the owner's rights, so that
-- nobody else needs any on the function that uses requests up.
CREATE OR REPLACE FUNCTION accounts_guard_identity() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $body$
BEGIN
    IF NEW.id <> OLD.id OR NEW.subject_id <> OLD.subject_id THEN
        RAISE EXCEPTION 'a customer stays the same person' USING ERRCODE = 'MP910';
    END IF;
    IF NEW.phone_index IS DISTINCT FROM OLD.phone_index THEN
        PERFORM accounts_allow_identity(OLD.id, 'phone', OLD.phone_index, NEW.phone_index);
    END IF;
    IF NEW.national_id_index IS DISTINCT FROM OLD.national_id_index THEN
        PERFORM accounts_allow_identity(
            OLD.id, 'national_id', OLD.national_id_index, NEW.national_id_index);
    END IF;
    RETURN NEW;
END
$body$;

CREATE FUNCTION accounts_allow_identity(
    customer uuid, changed text, before text, after text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $body$
DECLARE
    erased boolean := EXISTS (
        SELECT FROM accounts_identityerasure AS one WHERE one.customer_id = customer);
BEGIN
    IF before IS NULL THEN
        IF erased THEN
            RAISE EXCEPTION 'the identity of this customer was erased' USING ERRCODE = 'MP911';
        END IF;
        RETURN;
    END IF;
    IF after IS NULL THEN
        IF NOT erased THEN
            RAISE EXCEPTION 'a % is emptied by an erasure only', replace(changed, '_', ' ')
                USING ERRCODE = 'MP911';
        END IF;
        RETURN;
    END IF;
    UPDATE accounts_identitychange AS one SET applied_at = clock_timestamp()
      FROM core_approval AS asked, accounts_staff AS checker
     WHERE one.customer_id = customer AND one.field = changed AND one.value_index = after
       AND one.state = 'submitted' AND one.applied_at IS NULL
       AND asked.id = one.approval_id AND asked.kind = 'accounts.identity_change'
       AND asked.object_id = one.id::text AND asked.state = 'approved'
       AND asked.maker_id = one.maker_id::text AND asked.checker_id <> asked.maker_id
       AND checker.id::text = asked.checker_id AND checker.is_active;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'a % changes by an approved request only', replace(changed, '_', ' ')
            USING ERRCODE = 'MP910';
    END IF;
END
$body$;
