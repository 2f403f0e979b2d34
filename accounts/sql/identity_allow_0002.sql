-- As in identity_guard_0002.sql; a request is found by both of its indexes, so that it can be
-- carried out on either side of a key rotation.
CREATE OR REPLACE FUNCTION accounts_allow_identity(
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
     WHERE one.customer_id = customer AND one.field = changed
       AND after IN (one.value_index, one.value_index_next)
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
