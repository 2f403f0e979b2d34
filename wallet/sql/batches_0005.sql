-- A batch as in batches_0004.sql with still less work while its accounts are locked. Which entry of
-- its account a leg is, and how far the account has moved by then, depends on the batch alone, so it
-- is known before the locks; under them an account's number and balance are added. A batch that was
-- posted whole keeps no outcomes of its own: its row says so by an empty list, and again it is
-- answered from the ledger, where each item stands under its key.

DROP FUNCTION ledger_post_at_once(
    uuid, text[], bytea[], text[], text[], integer[], uuid[], bigint[]);

CREATE OR REPLACE FUNCTION ledger_post_batch(
    p_owner uuid, p_key text, p_fingerprint bytea,
    p_keys text[], p_fingerprints bytea[], p_kinds text[], p_narrations text[],
    p_items integer[], p_accounts uuid[], p_amounts bigint[],
    OUT item integer, OUT transaction_id uuid, OUT posted_at timestamptz, OUT replayed boolean,
    OUT balances bigint[], OUT refusal text, OUT refused text)
RETURNS SETOF record
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $body$
#variable_conflict use_column
DECLARE
    batch wallet_ledger_batch;
    again boolean;
    posted record;
BEGIN
    IF coalesce(cardinality(p_keys), 0) NOT BETWEEN 1 AND 1000 THEN
        RAISE EXCEPTION '% items', coalesce(cardinality(p_keys), 0) USING ERRCODE = 'MP023',
            DETAIL = coalesce(cardinality(p_keys), 0)::text;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended(p_key, hashtextextended(p_owner::text, 4)));
    SELECT * INTO batch FROM wallet_ledger_batch b WHERE b.owner_id = p_owner AND b.key = p_key;
    again := FOUND;
    IF again AND batch.fingerprint <> p_fingerprint THEN
        RAISE EXCEPTION 'this key belongs to another batch' USING ERRCODE = 'MP009',
            DETAIL = batch.id::text;
    END IF;
    IF again AND batch.outcomes = '[]' THEN
        RETURN QUERY
            SELECT k.n::integer, t.id, t.posted_at, true,
                   ARRAY(SELECT e.balance FROM wallet_ledger_entry e
                          WHERE e.transaction_id = t.id ORDER BY e.leg),
                   NULL::text, NULL::text
              FROM unnest(p_keys) WITH ORDINALITY k(key, n)
              JOIN wallet_ledger_transaction t
                ON t.owner_id = p_owner AND t.key = k.key
               AND hashtextextended(t.key, 0) = hashtextextended(k.key, 0);
        RETURN;
    END IF;
    IF NOT again THEN
        PERFORM pg_advisory_xact_lock(k.lock)
           FROM (SELECT DISTINCT hashtextextended(
                            key, hashtextextended(p_owner::text, 1)) AS lock
                   FROM unnest(p_keys) key ORDER BY 1) k;
        posted := ledger_post_at_once(p_owner, p_keys, p_fingerprints, p_kinds, p_narrations,
                                      p_items, p_accounts, p_amounts);
        IF posted.ids IS NOT NULL THEN
            INSERT INTO wallet_ledger_batch (owner_id, key, fingerprint, outcomes)
            VALUES (p_owner, p_key, p_fingerprint, '[]');
            RETURN QUERY
                SELECT i.n::integer, i.id, posted.stamp, false,
                       posted.balances[i.upto - i.legs + 1 : i.upto], NULL::text, NULL::text
                  FROM (SELECT u.n, u.id, u.legs, sum(u.legs) OVER (ORDER BY u.n) AS upto
                          FROM unnest(posted.ids, posted.legs) WITH ORDINALITY u(id, legs, n)) i;
            RETURN;
        END IF;
        batch.outcomes := ledger_post_in_turn(p_owner, p_keys, p_fingerprints, p_kinds,
                                              p_narrations, p_items, p_accounts, p_amounts);
        INSERT INTO wallet_ledger_batch (owner_id, key, fingerprint, outcomes)
        VALUES (p_owner, p_key, p_fingerprint, batch.outcomes);
    END IF;
    RETURN QUERY
        SELECT o.item::integer, o.id, o.posted_at,
               o.id IS NOT NULL AND (again OR coalesce(o.replayed, false)), o.balances,
               o.refusal, o.refused
          FROM ROWS FROM (jsonb_to_recordset(batch.outcomes)
                          AS (id uuid, posted_at timestamptz, replayed boolean, balances bigint[],
                              refusal text, refused text))
               WITH ORDINALITY o(id, posted_at, replayed, balances, refusal, refused, item);
END
$body$;

-- All items in three statements: their ids, how many legs each has, the time, and the balances of
-- all legs, item by item and leg by leg. Or nothing, and ids are NULL, when one of them cannot be
-- posted as it is: its key is known or comes twice, its legs are unsound, or a guard refuses it. The
-- accounts stay locked, in one order, whatever comes of it, so that batches and single postings
-- which cross take turns.
CREATE FUNCTION ledger_post_at_once(
    p_owner uuid, p_keys text[], p_fingerprints bytea[], p_kinds text[], p_narrations text[],
    p_items integer[], p_accounts uuid[], p_amounts bigint[],
    OUT ids uuid[], OUT legs smallint[], OUT stamp timestamptz, OUT balances bigint[])
LANGUAGE plpgsql AS $body$
DECLARE
    items integer := cardinality(p_keys);
    fresh uuid[] := ARRAY(SELECT uuidv7() FROM generate_series(1, items));
    sound boolean := true;
    leg record;
BEGIN
    SELECT array_agg(l.legs ORDER BY l.item) INTO legs
      FROM (SELECT item, count(*)::smallint AS legs
              FROM unnest(p_items, p_amounts) AS l(item, amount)
             GROUP BY item
            HAVING sum(amount) = 0 AND count(*) BETWEEN 2 AND 200
               AND bool_and(abs(amount) BETWEEN 1 AND 1000000000000000)) l;
    IF cardinality(legs) IS DISTINCT FROM items
        OR items <> (SELECT count(DISTINCT key) FROM unnest(p_keys) key)
        OR EXISTS (SELECT FROM wallet_ledger_transaction t
                    WHERE t.owner_id = p_owner AND hashtextextended(t.key, 0) = ANY (ARRAY(
                          SELECT hashtextextended(key, 0) FROM unnest(p_keys) key)))
    THEN
        sound := false;
    ELSE
        -- Item by item, and inside one in the order of ledger_post: which entry of its account each
        -- leg is (nth), and what the batch has moved on it by then (moved).
        SELECT array_agg(fresh[l.item] ORDER BY l.item, l.debit, l.n) AS ids,
               array_agg(l.leg ORDER BY l.item, l.debit, l.n) AS numbers,
               array_agg(l.account ORDER BY l.item, l.debit, l.n) AS accounts,
               array_agg(l.amount ORDER BY l.item, l.debit, l.n) AS amounts,
               array_agg(l.nth ORDER BY l.item, l.debit, l.n) AS nths,
               array_agg(l.moved ORDER BY l.item, l.debit, l.n) AS moved
          INTO leg
          FROM (SELECT u.item, u.account, u.amount, u.n, u.amount < 0 AS debit,
                       row_number() OVER (PARTITION BY u.item ORDER BY u.n)::smallint AS leg,
                       row_number() OVER chain AS nth, (sum(u.amount) OVER chain)::bigint AS moved
                  FROM unnest(p_items, p_accounts, p_amounts) WITH ORDINALITY
                       u(item, account, amount, n)
                WINDOW chain AS (PARTITION BY u.account ORDER BY u.item, u.amount < 0, u.n
                                 ROWS UNBOUNDED PRECEDING)) l;
    END IF;
    PERFORM FROM wallet_ledger_account
      WHERE mode = 'locked' AND id = ANY (ARRAY(SELECT DISTINCT unnest(p_accounts)))
      ORDER BY id FOR NO KEY UPDATE;
    IF NOT sound THEN
        RETURN;
    END IF;
    stamp := clock_timestamp();
    BEGIN
        INSERT INTO wallet_ledger_transaction
               (id, owner_id, key, fingerprint, kind, narration, leg_count, posted_at)
        SELECT i.id, p_owner, i.key, i.fingerprint, i.kind, i.narration, i.legs, stamp
          FROM unnest(fresh, p_keys, p_fingerprints, p_kinds, p_narrations, legs)
               AS i(id, key, fingerprint, kind, narration, legs);
        WITH written AS (
            INSERT INTO wallet_ledger_entry AS e
                   (transaction_id, leg, account_id, amount, seq, balance, xid, posted_at)
            SELECT u.id, u.leg, u.account, u.amount,
                   CASE WHEN a.mode = 'locked' THEN a.entry_count + u.nth END,
                   CASE WHEN a.mode = 'locked' THEN a.balance + u.moved END,
                   CASE WHEN a.mode = 'locked' THEN pg_current_xact_id() END, stamp
              FROM unnest(leg.ids, leg.numbers, leg.accounts, leg.amounts, leg.nths, leg.moved)
                   u(id, leg, account, amount, nth, moved)
              LEFT JOIN wallet_ledger_account a ON a.id = u.account
            RETURNING e.transaction_id, e.leg, e.balance
        )
        SELECT array_agg(w.balance ORDER BY w.transaction_id, w.leg) INTO balances FROM written w;
        INSERT INTO wallet_ledger_after_effect SELECT unnest(fresh);
    EXCEPTION WHEN OTHERS THEN
        -- Only what the door refuses is tried again item by item; a fault ends the batch.
        IF SQLSTATE NOT LIKE 'MP0%' THEN
            RAISE;
        END IF;
        RETURN;
    END;
    ids := fresh;
END
$body$;
