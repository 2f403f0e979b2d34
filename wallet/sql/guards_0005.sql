-- The guards of entries as in guards_0004.sql with less work for a leg. That an entry belongs to a
-- transaction of its own commit is looked at once after the statement, for all its legs, instead of
-- by a join in the update of each leg's account; numbered legs are looked at transaction by
-- transaction. A writer that takes an account for deferred says so by the number of the transaction
-- (xid) without a number of the entry; the guard then tries that first. What is refused is the same.

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
    LOOP
        IF NEW.xid IS NULL THEN
            UPDATE public.wallet_ledger_account a
               SET balance = a.balance + NEW.amount, entry_count = a.entry_count + 1
             WHERE a.id = NEW.account_id AND a.mode = 'locked' AND a.state = 'open'
               AND (NEW.amount > 0 OR a.floor IS NULL
                    OR a.balance + NEW.amount >= a.floor + a.held)
            RETURNING a.entry_count, a.balance INTO NEW.seq, NEW.balance;
            IF FOUND THEN
                RETURN NEW;
            END IF;
        END IF;
        SELECT a.mode = 'deferred' AND a.state = 'open' AND (NEW.amount > 0 OR a.floor IS NULL)
               AND a.folded_xid <= pg_current_xact_id() AS at_once
          INTO takes
          FROM public.wallet_ledger_account a WHERE a.id = NEW.account_id;
        EXIT WHEN NEW.xid IS NULL OR takes.at_once;
        NEW.xid := NULL;
    END LOOP;
    IF takes.at_once IS NOT TRUE THEN
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
CREATE OR REPLACE FUNCTION ledger_guard_entries() RETURNS trigger
LANGUAGE plpgsql AS $body$
DECLARE
    legs record;
    moved bigint;
    leg record;
BEGIN
    SELECT count(*) FILTER (WHERE f.seq IS NOT NULL AND f.xid IS NOT NULL) AS numbered,
           bool_and(CASE WHEN f.seq IS NOT NULL AND f.xid IS NOT NULL THEN true ELSE coalesce((
               SELECT xid8cmp(t.xid, pg_current_xact_id()) = 0 AND t.posted_at = f.posted_at
                      AND f.leg BETWEEN 1 AND t.leg_count
                 FROM public.wallet_ledger_transaction t
                WHERE t.id = f.transaction_id), false) END) AS sound
      INTO legs FROM fresh f;
    IF NOT legs.sound THEN
        SELECT f.transaction_id INTO leg FROM fresh f
         WHERE (f.seq IS NULL OR f.xid IS NULL) AND NOT EXISTS (
               SELECT FROM public.wallet_ledger_transaction t
                WHERE t.id = f.transaction_id AND xid8cmp(t.xid, pg_current_xact_id()) = 0
                  AND t.posted_at = f.posted_at AND f.leg BETWEEN 1 AND t.leg_count)
         LIMIT 1;
        RAISE EXCEPTION 'an entry has no transaction of its own commit: %', leg.transaction_id
            USING ERRCODE = 'MP102', DETAIL = leg.transaction_id::text;
    END IF;
    IF legs.numbered = 0 THEN
        RETURN NULL;
    END IF;
    SELECT w.transaction_id INTO leg
      FROM (SELECT f.transaction_id, min(f.leg) AS first_leg, max(f.leg) AS last_leg,
                   min(f.posted_at) AS earliest, max(f.posted_at) AS latest,
                   min(f.xid) AS lowest, max(f.xid) AS highest
              FROM fresh f WHERE f.seq IS NOT NULL AND f.xid IS NOT NULL
             GROUP BY f.transaction_id) w
     WHERE NOT coalesce((
               SELECT xid8cmp(t.xid, pg_current_xact_id()) = 0
                      AND xid8cmp(t.xid, w.lowest) = 0 AND xid8cmp(t.xid, w.highest) = 0
                      AND t.posted_at = w.earliest AND t.posted_at = w.latest
                      AND w.first_leg >= 1 AND w.last_leg <= t.leg_count
                 FROM public.wallet_ledger_transaction t
                WHERE t.id = w.transaction_id), false)
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
    IF moved <> legs.numbered THEN
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
