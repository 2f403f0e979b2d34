-- The guards of entries as in guards_0003.sql, and a second way past them for many legs at once.
--
-- A writer may number the entries of locked accounts itself, and says so by giving them the number
-- of its transaction (xid). The row guard lets them by, and after the statement ledger_guard_entries
-- looks at all of them together: each continues its account's numbers and running balance, none
-- passes a floor, each belongs to a transaction of this commit; then the balances move. Two
-- statements for all legs instead of one for each.
--
-- What is refused is the same either way, whoever writes and in every replication role.

CREATE OR REPLACE FUNCTION ledger_guard_entry() RETURNS trigger
LANGUAGE plpgsql AS $body$
DECLARE
    takes record;
BEGIN
    IF NEW.amount = 0 THEN
        RAISE EXCEPTION 'a leg of zero' USING ERRCODE = 'MP005';
    ELSIF NEW.seq IS NOT NULL AND NEW.xid IS NOT NULL THEN
        RETURN NEW;
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

-- Scalar subqueries, not joins: whatever the planner thinks of the tables, each is one look at a
-- primary key.
CREATE FUNCTION ledger_guard_entries() RETURNS trigger
LANGUAGE plpgsql AS $body$
DECLARE
    numbered bigint;
    moved bigint;
    leg record;
BEGIN
    SELECT count(*) INTO numbered FROM fresh f WHERE f.seq IS NOT NULL AND f.xid IS NOT NULL;
    IF numbered = 0 THEN
        RETURN NULL;
    END IF;
    SELECT f.transaction_id INTO leg FROM fresh f
     WHERE f.seq IS NOT NULL AND f.xid IS NOT NULL
       AND NOT (xid8cmp(f.xid, pg_current_xact_id()) = 0 AND coalesce((
               SELECT xid8cmp(t.xid, f.xid) = 0 AND t.posted_at = f.posted_at
                      AND f.leg BETWEEN 1 AND t.leg_count
                 FROM public.wallet_ledger_transaction t
                WHERE t.id = f.transaction_id), false))
     LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'an entry has no transaction of its own commit: %', leg.transaction_id
            USING ERRCODE = 'MP102', DETAIL = leg.transaction_id::text;
    END IF;
    -- An account whose numbers or balances have a gap falls into two rows here, and at most one of
    -- them continues the account.
    WITH step AS (
        UPDATE public.wallet_ledger_account a
           SET balance = a.balance + l.amount, entry_count = a.entry_count + l.entries
          FROM (SELECT n.account_id, n.entries_before, n.balance_before, count(*) AS entries,
                       sum(n.amount)::bigint AS amount,
                       min(n.balance) FILTER (WHERE n.amount < 0) AS lowest
                  FROM (SELECT f.account_id, f.amount, f.balance,
                               f.seq - row_number() OVER chain AS entries_before,
                               f.balance - sum(f.amount) OVER chain AS balance_before
                          FROM fresh f WHERE f.seq IS NOT NULL AND f.xid IS NOT NULL
                        WINDOW chain AS (PARTITION BY f.account_id ORDER BY f.seq
                                         ROWS UNBOUNDED PRECEDING)) n
                 GROUP BY n.account_id, n.entries_before, n.balance_before) l
         WHERE a.id = l.account_id AND a.mode = 'locked' AND a.state = 'open'
           AND a.entry_count = l.entries_before AND a.balance = l.balance_before
           AND (l.lowest IS NULL OR a.floor IS NULL OR l.lowest >= a.floor + a.held)
        RETURNING l.entries
    )
    SELECT coalesce(sum(s.entries), 0) INTO moved FROM step s;
    IF moved <> numbered THEN
        -- It says why an account takes no entry.
        FOR leg IN
            SELECT f.account_id, f.amount FROM fresh f
              JOIN public.wallet_ledger_account a ON a.id = f.account_id
             WHERE f.seq IS NOT NULL AND f.xid IS NOT NULL AND a.mode = 'locked'
               AND (a.state <> 'open' OR (f.amount < 0 AND f.balance < a.floor + a.held))
             ORDER BY f.transaction_id, f.leg
        LOOP
            PERFORM public.ledger_check_deferred(leg.account_id, leg.amount);
        END LOOP;
        RAISE EXCEPTION 'entries do not continue their accounts' USING ERRCODE = 'MP102';
    END IF;
    RETURN NULL;
END
$body$;

CREATE TRIGGER wallet_ledger_entry_is_accounted
    AFTER INSERT ON wallet_ledger_entry REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_guard_entries();
ALTER TABLE wallet_ledger_entry ENABLE ALWAYS TRIGGER wallet_ledger_entry_is_accounted;
