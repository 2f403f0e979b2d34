-- As in guards_0001.sql, and: holds are read again under the lock, since one may have come while
-- this debit waited; and the exact balance is trusted only where a new statement sees what others
-- have committed (no row of a deferred account changes, so REPEATABLE READ would notice nothing).
CREATE OR REPLACE FUNCTION ledger_check_deferred(p_account uuid, p_amount bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    account wallet_ledger_account;
BEGIN
    SELECT * INTO account FROM wallet_ledger_account WHERE id = p_account;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no account %', p_account USING ERRCODE = 'MP001',
            DETAIL = coalesce(p_account::text, '');
    ELSIF account.state = 'frozen' THEN
        RAISE EXCEPTION 'account % is frozen', p_account USING ERRCODE = 'MP002',
            DETAIL = p_account::text;
    ELSIF account.state = 'closed' THEN
        RAISE EXCEPTION 'account % is closed', p_account USING ERRCODE = 'MP003',
            DETAIL = p_account::text;
    ELSIF account.folded_xid > pg_current_xact_id() THEN
        RAISE EXCEPTION 'transaction numbers have gone back' USING ERRCODE = 'MP102',
            HINT = 'After a dump and restore, raise the cluster''s number with pg_resetwal.';
    ELSIF account.mode = 'deferred' AND (p_amount > 0 OR account.floor IS NULL) THEN
        RETURN;
    END IF;
    PERFORM ledger_require_read_committed();
    SELECT * INTO account FROM wallet_ledger_account WHERE id = p_account FOR NO KEY UPDATE;
    IF account.mode = 'locked'
        OR ledger_exact_balance(p_account) + p_amount < account.floor + account.held
    THEN
        RAISE EXCEPTION 'account % has not enough', p_account USING ERRCODE = 'MP010',
            DETAIL = p_account::text;
    END IF;
END
$body$;

CREATE FUNCTION ledger_require_read_committed() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
        RAISE EXCEPTION 'the ledger is written in READ COMMITTED' USING ERRCODE = 'MP106';
    END IF;
END
$body$;
