-- The guard of entries as in guards_0002.sql, with one look instead of three at a leg whose account
-- is deferred: fee and its tax are in every movement.
CREATE OR REPLACE FUNCTION ledger_guard_entry() RETURNS trigger
LANGUAGE plpgsql AS $body$
DECLARE
    takes record;
BEGIN
    IF NEW.amount = 0 THEN
        RAISE EXCEPTION 'a leg of zero' USING ERRCODE = 'MP005';
    END IF;
    UPDATE public.wallet_ledger_account a
       SET balance = a.balance + NEW.amount, entry_count = a.entry_count + 1
      FROM public.wallet_ledger_transaction t
     WHERE t.id = NEW.transaction_id AND xid8cmp(t.xid, pg_current_xact_id()) = 0
       AND t.posted_at = NEW.posted_at AND NEW.leg BETWEEN 1 AND t.leg_count
       AND a.id = NEW.account_id AND a.mode = 'locked' AND a.state = 'open'
       AND (NEW.amount > 0 OR a.floor IS NULL OR a.balance + NEW.amount >= a.floor + a.held)
    RETURNING a.entry_count, a.balance INTO NEW.seq, NEW.balance;
    IF FOUND THEN
        NEW.xid := NULL;
        RETURN NEW;
    END IF;
    SELECT a.mode = 'deferred' AND a.state = 'open' AND (NEW.amount > 0 OR a.floor IS NULL)
           AND a.folded_xid <= pg_current_xact_id() AS at_once
      INTO takes
      FROM public.wallet_ledger_transaction t
      LEFT JOIN public.wallet_ledger_account a ON a.id = NEW.account_id
     WHERE t.id = NEW.transaction_id AND xid8cmp(t.xid, pg_current_xact_id()) = 0
       AND t.posted_at = NEW.posted_at AND NEW.leg BETWEEN 1 AND t.leg_count;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'an entry has no transaction of its own commit: %', NEW.transaction_id
            USING ERRCODE = 'MP102', DETAIL = NEW.transaction_id::text;
    ELSIF takes.at_once IS NOT TRUE THEN
        -- A debit that has to be checked under lock, or an account that takes no entry: it says why.
        PERFORM public.ledger_check_deferred(NEW.account_id, NEW.amount);
    END IF;
    NEW.seq := NULL;
    NEW.balance := NULL;
    NEW.xid := pg_current_xact_id();
    RETURN NEW;
END
$body$;
