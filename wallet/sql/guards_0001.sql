-- The guards hold whoever writes: the door, the owner by hand, or a session in replica mode
-- (every trigger is ENABLE ALWAYS; foreign keys are not, so none is relied on here).
--
-- A transaction and all its legs come into being in ONE statement. Triggers that run after a
-- statement see all it wrote, so nothing has to wait for the commit:
--   * a transaction row without its legs 1..leg_count, summing to zero, is refused;
--   * an entry without its transaction, or beyond leg_count, is refused. As legs 1..leg_count are
--     taken from the first statement on (primary key), no later entry can join a transaction.

-- The functions below run at every posting: names carry their schema instead of a search_path
-- setting, and what a CHECK constraint would say stands here, since a CHECK is parsed anew for
-- every statement.

-- Who an account is, and what it holds, is not written by hand.
CREATE FUNCTION ledger_guard_account() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    IF NEW.currency <> 'THB' OR NEW.held < 0
        OR NEW.state NOT IN ('open', 'frozen', 'closed') OR NEW.mode NOT IN ('locked', 'deferred')
        OR NEW.kind NOT IN ('customer', 'merchant', 'biller', 'in_transit', 'unmatched_receipts',
                            'vat_payable', 'safeguarded_bank', 'company_bank', 'receivable',
                            'fee_income', 'redress_expense', 'goodwill_expense')
        OR (NEW.mode = 'locked' AND NEW.balance < NEW.floor + NEW.held)
        OR (CASE TG_OP
           WHEN 'INSERT' THEN
                (NEW.balance, NEW.held, NEW.entry_count, NEW.folded_xid)
                IS DISTINCT FROM (0::bigint, 0::bigint, 0::bigint, '0'::xid8)
           ELSE (OLD.id, OLD.kind, OLD.code, OLD.currency, OLD.opened_at)
                IS DISTINCT FROM (NEW.id, NEW.kind, NEW.code, NEW.currency, NEW.opened_at)
             OR (OLD.balance, OLD.held, OLD.entry_count, OLD.folded_xid)
                IS DISTINCT FROM (NEW.balance, NEW.held, NEW.entry_count, NEW.folded_xid)
             OR (OLD.mode = 'deferred' AND NEW.mode <> 'deferred')
             OR (OLD.state = 'closed' AND NEW.state <> 'closed')
           END)
    THEN
        RAISE EXCEPTION 'account %: this % is refused', NEW.id, TG_OP
            USING ERRCODE = 'MP103', DETAIL = NEW.id::text,
                  HINT = 'A balance moves only together with entries or a fold.';
    END IF;
    RETURN NULL;
END
$body$;

-- Every entry moves its account's balance, so that no writer can do one without the other.
-- A locked account gives the entry its number and running balance. A deferred account gives
-- neither; a fold finds the entry by its transaction number and brings it into the balance later.
CREATE FUNCTION ledger_guard_entry() RETURNS trigger
LANGUAGE plpgsql AS $body$
BEGIN
    IF NEW.amount = 0 THEN
        RAISE EXCEPTION 'a leg of zero' USING ERRCODE = 'MP005';
    END IF;
    UPDATE public.wallet_ledger_account a
       SET balance = a.balance + NEW.amount, entry_count = a.entry_count + 1
     WHERE a.id = NEW.account_id AND a.mode = 'locked' AND a.state = 'open'
       AND (NEW.amount > 0 OR a.floor IS NULL OR a.balance + NEW.amount >= a.floor + a.held)
    RETURNING a.entry_count, a.balance INTO NEW.seq, NEW.balance;
    IF FOUND THEN
        NEW.xid := NULL;
    ELSE
        PERFORM public.ledger_check_deferred(NEW.account_id, NEW.amount);
        NEW.seq := NULL;
        NEW.balance := NULL;
        NEW.xid := pg_current_xact_id();
    END IF;
    RETURN NEW;
END
$body$;

-- Let an entry of a deferred account pass, or say why an account takes no entry.
-- A debit of a deferred account that has a floor locks the row and reads the exact balance in the
-- next statement, which sees what the lock's former holder committed.
CREATE FUNCTION ledger_check_deferred(p_account uuid, p_amount bigint) RETURNS void
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
    PERFORM FROM wallet_ledger_account WHERE id = p_account FOR NO KEY UPDATE;
    IF account.mode = 'locked'
        OR ledger_exact_balance(p_account) + p_amount < account.floor + account.held
    THEN
        RAISE EXCEPTION 'account % has not enough', p_account USING ERRCODE = 'MP010',
            DETAIL = p_account::text;
    END IF;
END
$body$;

CREATE FUNCTION ledger_guard_transactions() RETURNS trigger
LANGUAGE plpgsql AS $body$
DECLARE
    bad uuid;
BEGIN
    SELECT t.id INTO bad
      FROM fresh t
     CROSS JOIN LATERAL (
            SELECT count(*) AS legs, sum(e.amount) AS total
              FROM public.wallet_ledger_entry e
             WHERE e.transaction_id = t.id AND e.leg BETWEEN 1 AND t.leg_count) have
     WHERE have.legs <> t.leg_count
        OR have.total <> 0
        OR t.leg_count NOT BETWEEN 2 AND 200
        OR t.xid <> pg_current_xact_id()
        OR (t.reverses_id IS NOT NULL AND NOT EXISTS (
                SELECT FROM public.wallet_ledger_transaction o
                 WHERE o.id = t.reverses_id AND o.id <> t.id))
     LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'transaction % is not whole', bad USING ERRCODE = 'MP101',
            DETAIL = bad::text,
            HINT = 'A transaction is written in one statement with legs that sum to zero.';
    END IF;
    RETURN NULL;
END
$body$;

CREATE FUNCTION ledger_guard_entries() RETURNS trigger
LANGUAGE plpgsql AS $body$
DECLARE
    bad uuid;
BEGIN
    SELECT e.transaction_id INTO bad
      FROM fresh e
      LEFT JOIN public.wallet_ledger_transaction t ON t.id = e.transaction_id
     WHERE t.id IS NULL
        OR t.xid <> pg_current_xact_id()
        OR e.posted_at <> t.posted_at
        OR e.leg NOT BETWEEN 1 AND t.leg_count
     LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'an entry has no transaction of its own statement: %', bad
            USING ERRCODE = 'MP102', DETAIL = bad::text;
    END IF;
    RETURN NULL;
END
$body$;

-- The balance including entries that no fold has taken yet. One statement, so one snapshot.
CREATE FUNCTION ledger_exact_balance(p_account uuid) RETURNS bigint
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $body$
    SELECT (a.balance + coalesce((
               SELECT sum(e.amount) FROM wallet_ledger_entry e
                WHERE e.account_id = a.id AND e.seq IS NULL AND e.xid >= a.folded_xid), 0))::bigint
      FROM wallet_ledger_account a
     WHERE a.id = p_account
$body$;

-- A fold takes exactly the entries of finished transactions below upto_xid, once.
CREATE FUNCTION ledger_guard_folds() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    UPDATE wallet_ledger_account a
       SET balance = NEW.balance,
           entry_count = a.entry_count + NEW.entries,
           folded_xid = NEW.upto_xid
      FROM (SELECT count(*) AS entries, coalesce(sum(e.amount), 0) AS amount
              FROM wallet_ledger_entry e
             WHERE e.account_id = NEW.account_id AND e.seq IS NULL
               AND e.xid >= NEW.from_xid AND e.xid < NEW.upto_xid) have
     WHERE a.id = NEW.account_id AND a.mode = 'deferred'
       AND a.folded_xid = NEW.from_xid
       AND a.balance + NEW.amount = NEW.balance
       AND have.entries = NEW.entries AND have.amount = NEW.amount
       AND NEW.upto_xid <= pg_snapshot_xmin(pg_current_snapshot());
    IF NOT FOUND THEN
        RAISE EXCEPTION 'the fold of % does not match its entries', NEW.account_id
            USING ERRCODE = 'MP104', DETAIL = NEW.account_id::text;
    END IF;
    RETURN NULL;
END
$body$;

-- Seals are a chain without gaps over finished transactions.
CREATE FUNCTION ledger_guard_seals() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    before wallet_ledger_seal;
BEGIN
    SELECT * INTO before FROM wallet_ledger_seal s
     WHERE s.stream = NEW.stream ORDER BY s.number DESC LIMIT 1;
    IF NEW.number <> coalesce(before.number, 0) + 1
        OR NEW.from_xid <> coalesce(before.upto_xid, '0')
        OR NEW.upto_xid <= NEW.from_xid
        OR NEW.upto_xid > pg_snapshot_xmin(pg_current_snapshot())
        OR NEW.previous <> coalesce(before.digest, decode(repeat('00', 32), 'hex'))
    THEN
        RAISE EXCEPTION 'seal % does not continue its chain', NEW.number USING ERRCODE = 'MP105';
    END IF;
    RETURN NEW;
END
$body$;

CREATE TRIGGER wallet_ledger_account_opens_empty
    AFTER INSERT ON wallet_ledger_account FOR EACH ROW EXECUTE FUNCTION ledger_guard_account();
-- At depth 0 nobody but a trigger of entries, folds or holds is at work.
CREATE TRIGGER wallet_ledger_account_moves_by_entries
    AFTER UPDATE ON wallet_ledger_account FOR EACH ROW WHEN (pg_trigger_depth() = 0)
    EXECUTE FUNCTION ledger_guard_account();
CREATE TRIGGER wallet_ledger_account_rows_stay
    BEFORE DELETE ON wallet_ledger_account FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
CREATE TRIGGER wallet_ledger_account_table_stays
    BEFORE TRUNCATE ON wallet_ledger_account FOR EACH STATEMENT
    EXECUTE FUNCTION core_refuse_change();
CREATE TRIGGER wallet_ledger_transaction_is_whole
    AFTER INSERT ON wallet_ledger_transaction REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_guard_transactions();
CREATE TRIGGER wallet_ledger_entry_moves_balance
    BEFORE INSERT ON wallet_ledger_entry FOR EACH ROW EXECUTE FUNCTION ledger_guard_entry();
CREATE TRIGGER wallet_ledger_entry_has_transaction
    AFTER INSERT ON wallet_ledger_entry REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_guard_entries();
CREATE TRIGGER wallet_ledger_fold_moves_balance
    AFTER INSERT ON wallet_ledger_fold FOR EACH ROW EXECUTE FUNCTION ledger_guard_folds();
CREATE TRIGGER wallet_ledger_seal_continues
    BEFORE INSERT ON wallet_ledger_seal FOR EACH ROW EXECUTE FUNCTION ledger_guard_seals();

ALTER TABLE wallet_ledger_account ENABLE ALWAYS TRIGGER wallet_ledger_account_opens_empty;
ALTER TABLE wallet_ledger_account ENABLE ALWAYS TRIGGER wallet_ledger_account_moves_by_entries;
ALTER TABLE wallet_ledger_account ENABLE ALWAYS TRIGGER wallet_ledger_account_rows_stay;
ALTER TABLE wallet_ledger_account ENABLE ALWAYS TRIGGER wallet_ledger_account_table_stays;
ALTER TABLE wallet_ledger_transaction ENABLE ALWAYS TRIGGER wallet_ledger_transaction_is_whole;
ALTER TABLE wallet_ledger_entry ENABLE ALWAYS TRIGGER wallet_ledger_entry_moves_balance;
ALTER TABLE wallet_ledger_entry ENABLE ALWAYS TRIGGER wallet_ledger_entry_has_transaction;
ALTER TABLE wallet_ledger_fold ENABLE ALWAYS TRIGGER wallet_ledger_fold_moves_balance;
ALTER TABLE wallet_ledger_seal ENABLE ALWAYS TRIGGER wallet_ledger_seal_continues;
