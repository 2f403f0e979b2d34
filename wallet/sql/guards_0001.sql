-- The guards hold whoever writes: the door, the owner by hand, or a session in replica mode
-- (every trigger is ENABLE ALWAYS; foreign keys are not, so none is relied on here).
--
-- A transaction and all its legs come into being in ONE statement. Triggers that run after a
-- statement see all it wrote, so nothing has to wait for the commit:
--   * a transaction row without its legs 1..leg_count, summing to zero, is refused;
--   * an entry without its transaction, or beyond leg_count, is refused. As legs 1..leg_count are
--     taken from the first statement on (primary key), no later entry can join a transaction.

-- May new accounts start with money? Never; and who an account is does not change.
CREATE FUNCTION ledger_guard_account() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    RAISE EXCEPTION 'account %: % outside the ledger''s own rules is refused', NEW.id, TG_OP
        USING ERRCODE = 'MP103', DETAIL = NEW.id::text,
              HINT = 'A balance moves only together with entries or a fold.';
END
$body$;

CREATE FUNCTION ledger_guard_transactions() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    bad uuid;
BEGIN
    SELECT t.id INTO bad
      FROM fresh t
     CROSS JOIN LATERAL (
            SELECT count(*) AS legs, sum(e.amount) AS total
              FROM wallet_ledger_entry e
             WHERE e.transaction_id = t.id AND e.leg BETWEEN 1 AND t.leg_count) have
     WHERE have.legs <> t.leg_count
        OR have.total <> 0
        OR t.xid <> pg_current_xact_id()
        OR (t.reverses_id IS NOT NULL AND NOT EXISTS (
                SELECT FROM wallet_ledger_transaction o
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

-- Entries also move the balances, so that no writer can do one without the other.
-- A locked account: numbers and running balances must continue the account's row.
-- A deferred account: entries carry neither; a fold brings them into the balance later.
CREATE FUNCTION ledger_guard_entries() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    bad uuid;
    verdict record;
BEGIN
    SELECT e.transaction_id INTO bad
      FROM fresh e
      LEFT JOIN wallet_ledger_transaction t ON t.id = e.transaction_id
     WHERE t.id IS NULL
        OR t.xid <> pg_current_xact_id()
        OR e.xid <> t.xid
        OR e.posted_at <> t.posted_at
        OR e.leg NOT BETWEEN 1 AND t.leg_count
     LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'an entry has no transaction of its own statement: %', bad
            USING ERRCODE = 'MP102', DETAIL = bad::text;
    END IF;

    WITH leg AS (
        SELECT account_id, amount, seq,
               balance - sum(amount) OVER (PARTITION BY account_id ORDER BY seq) AS opening
          FROM fresh
    ), net AS MATERIALIZED (
        SELECT account_id, sum(amount)::bigint AS amount, count(*) AS entries,
               count(opening) AS numbered, min(seq) AS first, max(seq) AS last,
               min(opening) AS lowest, max(opening) AS highest
          FROM leg GROUP BY account_id
    ), moved AS (
        UPDATE wallet_ledger_account a
           SET balance = a.balance + net.amount, entry_count = a.entry_count + net.entries
          FROM net
         WHERE a.id = net.account_id AND a.mode = 'locked' AND a.state = 'open'
           AND net.numbered = net.entries
           AND net.first = a.entry_count + 1 AND net.last = a.entry_count + net.entries
           AND net.lowest = a.balance AND net.highest = a.balance
        RETURNING a.id
    ), later AS (
        SELECT a.id, net.amount < 0 AND a.floor IS NOT NULL AS checked
          FROM net JOIN wallet_ledger_account a ON a.id = net.account_id
         WHERE a.mode = 'deferred' AND a.state = 'open'
           AND net.numbered = 0 AND net.first IS NULL
           AND a.folded_xid <= pg_current_xact_id()
    )
    SELECT (SELECT count(*) FROM net) AS accounts,
           (SELECT count(*) FROM moved) + (SELECT count(*) FROM later) AS sound,
           (SELECT array_agg(id ORDER BY id) FROM later WHERE checked) AS debited
      INTO verdict;
    IF verdict.sound <> verdict.accounts THEN
        RAISE EXCEPTION 'an entry does not continue its account' USING ERRCODE = 'MP102';
    END IF;
    IF verdict.debited IS NOT NULL THEN
        PERFORM ledger_check_floors(verdict.debited);
    END IF;
    RETURN NULL;
END
$body$;

-- A debit of a deferred account that has a floor: lock the row, read the exact balance, check.
-- Two statements: the second sees what the lock's former holder committed.
CREATE FUNCTION ledger_check_floors(p_accounts uuid[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    bad uuid;
BEGIN
    PERFORM FROM wallet_ledger_account WHERE id = ANY (p_accounts) ORDER BY id FOR NO KEY UPDATE;
    SELECT a.id INTO bad
      FROM wallet_ledger_account a
     WHERE a.id = ANY (p_accounts)
       AND ledger_exact_balance(a.id) - a.held < a.floor
     LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'account % has not enough', bad USING ERRCODE = 'MP010',
            DETAIL = bad::text;
    END IF;
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
    BEFORE INSERT ON wallet_ledger_account FOR EACH ROW
    WHEN (NEW.balance <> 0 OR NEW.held <> 0 OR NEW.entry_count <> 0 OR NEW.folded_xid <> '0')
    EXECUTE FUNCTION ledger_guard_account();
-- At depth 0 nobody but a trigger of entries, folds or holds is at work.
CREATE TRIGGER wallet_ledger_account_moves_by_entries
    BEFORE UPDATE ON wallet_ledger_account FOR EACH ROW
    WHEN (pg_trigger_depth() = 0 AND (
             (OLD.id, OLD.kind, OLD.code, OLD.currency, OLD.opened_at)
             IS DISTINCT FROM (NEW.id, NEW.kind, NEW.code, NEW.currency, NEW.opened_at)
          OR (OLD.balance, OLD.held, OLD.entry_count, OLD.folded_xid)
             IS DISTINCT FROM (NEW.balance, NEW.held, NEW.entry_count, NEW.folded_xid)
          OR (OLD.mode = 'deferred' AND NEW.mode <> 'deferred')
          OR (OLD.state = 'closed' AND NEW.state <> 'closed')))
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
ALTER TABLE wallet_ledger_fold ENABLE ALWAYS TRIGGER wallet_ledger_fold_moves_balance;
ALTER TABLE wallet_ledger_seal ENABLE ALWAYS TRIGGER wallet_ledger_seal_continues;
