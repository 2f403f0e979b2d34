-- The guards of guards_0001.sql with less work per posting. What they refuse is the same; only when
-- differs: a transaction is whole at the commit, no longer at the end of one statement. So the door
-- writes plain rows, head first, instead of one statement with many plan nodes.
--
--   * an entry is refused unless its transaction was written before it in the same commit and has
--     its number 1..leg_count, time and account; it moves its account's balance;
--   * at the commit, a transaction without its legs 1..leg_count, summing to zero, is refused.
--
-- No WHEN on the triggers of the hot path: PostgreSQL parses it anew for every statement.

-- A skipped row would have moved a balance: BEFORE triggers run before the conflict is found.
-- PostgreSQL refuses ON CONFLICT (and MERGE) on a table that has a rule for UPDATE, in every mode.
CREATE RULE wallet_ledger_entry_no_conflict AS ON UPDATE TO wallet_ledger_entry
    DO ALSO NOTHING;
CREATE RULE wallet_ledger_hold_no_conflict AS ON UPDATE TO wallet_ledger_hold DO ALSO NOTHING;
CREATE RULE wallet_ledger_hold_use_no_conflict AS ON UPDATE TO wallet_ledger_hold_use
    DO ALSO NOTHING;
ALTER TABLE wallet_ledger_entry ENABLE ALWAYS RULE wallet_ledger_entry_no_conflict;
ALTER TABLE wallet_ledger_hold ENABLE ALWAYS RULE wallet_ledger_hold_no_conflict;
ALTER TABLE wallet_ledger_hold_use ENABLE ALWAYS RULE wallet_ledger_hold_use_no_conflict;

-- At depth 1 somebody updates accounts by hand; deeper, a trigger of entries, folds or holds does.
CREATE FUNCTION ledger_guard_account_update() RETURNS trigger
LANGUAGE plpgsql AS $body$
BEGIN
    IF pg_trigger_depth() > 1 THEN
        RETURN NULL;
    END IF;
    IF NEW.currency <> 'THB' OR NEW.held < 0
        OR NEW.state NOT IN ('open', 'frozen', 'closed') OR NEW.mode NOT IN ('locked', 'deferred')
        OR (NEW.mode = 'locked' AND NEW.balance < NEW.floor + NEW.held)
        OR (OLD.id, OLD.kind, OLD.code, OLD.currency, OLD.opened_at)
           IS DISTINCT FROM (NEW.id, NEW.kind, NEW.code, NEW.currency, NEW.opened_at)
        OR (OLD.balance, OLD.held, OLD.entry_count, OLD.folded_xid)
           IS DISTINCT FROM (NEW.balance, NEW.held, NEW.entry_count, NEW.folded_xid)
        OR (OLD.mode = 'deferred' AND NEW.mode <> 'deferred')
        OR (OLD.state = 'closed' AND NEW.state <> 'closed')
    THEN
        RAISE EXCEPTION 'account %: this change is refused', NEW.id
            USING ERRCODE = 'MP103', DETAIL = NEW.id::text,
                  HINT = 'A balance moves only together with entries or a fold.';
    END IF;
    RETURN NULL;
END
$body$;

-- Every entry moves its account's balance, so that no writer can do one without the other.
-- A locked account gives the entry its number and running balance. A deferred account gives
-- neither; a fold finds the entry by its transaction number and brings it into the balance later.
-- xid8cmp, not "=": an index on xid would find every transaction of a batch.
CREATE OR REPLACE FUNCTION ledger_guard_entry() RETURNS trigger
LANGUAGE plpgsql AS $body$
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
    IF NOT EXISTS (
        SELECT FROM public.wallet_ledger_transaction t
         WHERE t.id = NEW.transaction_id AND xid8cmp(t.xid, pg_current_xact_id()) = 0
           AND t.posted_at = NEW.posted_at AND NEW.leg BETWEEN 1 AND t.leg_count)
    THEN
        RAISE EXCEPTION 'an entry has no transaction of its own commit: %', NEW.transaction_id
            USING ERRCODE = 'MP102', DETAIL = NEW.transaction_id::text;
    END IF;
    PERFORM public.ledger_check_deferred(NEW.account_id, NEW.amount);
    NEW.seq := NULL;
    NEW.balance := NULL;
    NEW.xid := pg_current_xact_id();
    RETURN NEW;
END
$body$;

CREATE FUNCTION ledger_guard_transaction() RETURNS trigger
LANGUAGE plpgsql AS $body$
DECLARE
    legs bigint;
    total numeric;
BEGIN
    SELECT count(*), sum(e.amount) INTO legs, total
      FROM public.wallet_ledger_entry e WHERE e.transaction_id = NEW.id;
    IF legs <> NEW.leg_count OR total <> 0 OR legs NOT BETWEEN 2 AND 200
        OR NEW.xid <> pg_current_xact_id()
    THEN
        RAISE EXCEPTION 'transaction % is not whole', NEW.id
            USING ERRCODE = 'MP101', DETAIL = NEW.id::text,
                  HINT = 'A transaction is committed together with legs that sum to zero.';
    END IF;
    IF NEW.reverses_id IS NOT NULL THEN
        PERFORM public.ledger_check_taken_back(NEW.id, NEW.reverses_id);
    END IF;
    RETURN NULL;
END
$body$;

-- As ledger_guard_taken_back of reversals_0001.sql; asked by the door and again at the commit.
CREATE FUNCTION ledger_check_taken_back(p_transaction uuid, p_original uuid) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    PERFORM ledger_require_read_committed();
    PERFORM pg_advisory_xact_lock(hashtextextended(p_original::text, 2));
    IF p_original = p_transaction
        OR NOT EXISTS (SELECT FROM wallet_ledger_transaction WHERE id = p_original)
    THEN
        RAISE EXCEPTION 'transaction % takes back nothing', p_transaction
            USING ERRCODE = 'MP101', DETAIL = p_transaction::text;
    END IF;
    IF EXISTS (SELECT FROM wallet_ledger_transaction
                WHERE id = p_original AND reverses_id IS NOT NULL)
    THEN
        RAISE EXCEPTION 'transaction % takes back another', p_original
            USING ERRCODE = 'MP022', DETAIL = p_original::text;
    END IF;
    IF EXISTS (
        SELECT FROM ledger_not_taken_back(p_original) whole
          LEFT JOIN (SELECT e.account_id, sum(e.amount) AS amount FROM wallet_ledger_entry e
                      WHERE e.transaction_id = p_transaction
                      GROUP BY e.account_id) part USING (account_id)
         WHERE moved IS NULL
            OR rest NOT BETWEEN least(moved, 0) AND greatest(moved, 0)
            OR sign(part.amount) = sign(moved))
    THEN
        RAISE EXCEPTION 'more than is left of transaction %', p_original
            USING ERRCODE = 'MP021', DETAIL = p_original::text;
    END IF;
END
$body$;

DROP TRIGGER wallet_ledger_account_moves_by_entries ON wallet_ledger_account;
DROP TRIGGER wallet_ledger_transaction_is_whole ON wallet_ledger_transaction;
DROP TRIGGER wallet_ledger_transaction_taken_back_once ON wallet_ledger_transaction;
DROP TRIGGER wallet_ledger_entry_has_transaction ON wallet_ledger_entry;
DROP FUNCTION ledger_guard_transactions();
DROP FUNCTION ledger_guard_entries();
DROP FUNCTION ledger_guard_taken_back();

CREATE TRIGGER wallet_ledger_account_moves_by_entries
    AFTER UPDATE ON wallet_ledger_account FOR EACH ROW
    EXECUTE FUNCTION ledger_guard_account_update();
CREATE CONSTRAINT TRIGGER wallet_ledger_transaction_is_whole
    AFTER INSERT ON wallet_ledger_transaction DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION ledger_guard_transaction();
ALTER TABLE wallet_ledger_account ENABLE ALWAYS TRIGGER wallet_ledger_account_moves_by_entries;
ALTER TABLE wallet_ledger_transaction ENABLE ALWAYS TRIGGER wallet_ledger_transaction_is_whole;
