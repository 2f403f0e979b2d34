-- Bring the entries of finished transactions into a deferred account's balance. Rows below
-- xmin belong to transactions that have ended, so none can appear later (following by id or time
-- would lose the slow one). Returns how many entries were folded; 0 when there were none.
CREATE FUNCTION ledger_fold(p_account uuid) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    account wallet_ledger_account;
    upto xid8;
    part record;
BEGIN
    SELECT * INTO account FROM wallet_ledger_account
     WHERE id = p_account AND mode = 'deferred' FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no deferred account %', p_account USING ERRCODE = 'MP001',
            DETAIL = coalesce(p_account::text, '');
    END IF;
    upto := pg_snapshot_xmin(pg_current_snapshot());
    SELECT count(*) AS entries, sum(e.amount) AS amount INTO part
      FROM wallet_ledger_entry e
     WHERE e.account_id = p_account AND e.seq IS NULL
       AND e.xid >= account.folded_xid AND e.xid < upto;
    IF part.entries > 0 THEN
        INSERT INTO wallet_ledger_fold
               (account_id, number, from_xid, upto_xid, entries, amount, balance)
        SELECT p_account, coalesce(max(f.number), 0) + 1, account.folded_xid, upto,
               part.entries, part.amount, account.balance + part.amount
          FROM wallet_ledger_fold f WHERE f.account_id = p_account;
    END IF;
    RETURN part.entries;
END
$body$;
