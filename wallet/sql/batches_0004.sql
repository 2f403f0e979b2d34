-- A batch as in batches_0003.sql with less work while its accounts are locked, since batches that
-- touch the same accounts take turns. What can be known before is done before: ids, legs, known keys.
-- The entries are numbered here and looked at together (guards_0004.sql) instead of one by one, and
-- plans are kept.

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
    IF NOT again THEN
        PERFORM pg_advisory_xact_lock(k.lock)
           FROM (SELECT DISTINCT hashtextextended(
                            key, hashtextextended(p_owner::text, 1)) AS lock
                   FROM unnest(p_keys) key ORDER BY 1) k;
        batch.outcomes := ledger_post_at_once(p_owner, p_keys, p_fingerprints, p_kinds,
                                              p_narrations, p_items, p_accounts, p_amounts);
        IF batch.outcomes IS NULL THEN
            batch.outcomes := ledger_post_in_turn(p_owner, p_keys, p_fingerprints, p_kinds,
                                                  p_narrations, p_items, p_accounts, p_amounts);
        END IF;
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

-- All items in three statements, or nothing and NULL when one of them cannot be posted as it is: its
-- key is known or comes twice, its legs are unsound, or a guard refuses it. The accounts stay locked,
-- in one order, whatever comes of it, so that batches and single postings which cross take turns.
CREATE OR REPLACE FUNCTION ledger_post_at_once(
    p_owner uuid, p_keys text[], p_fingerprints bytea[], p_kinds text[], p_narrations text[],
    p_items integer[], p_accounts uuid[], p_amounts bigint[])
RETURNS jsonb
LANGUAGE plpgsql AS $body$
DECLARE
    items integer := cardinality(p_keys);
    ids uuid[] := ARRAY(SELECT uuidv7() FROM generate_series(1, items));
    legs smallint[];
    stamp timestamptz;
    outcomes jsonb;
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
        legs := NULL;
    END IF;
    PERFORM FROM wallet_ledger_account
      WHERE mode = 'locked' AND id = ANY (ARRAY(SELECT DISTINCT unnest(p_accounts)))
      ORDER BY id FOR NO KEY UPDATE;
    IF legs IS NULL THEN
        RETURN NULL;
    END IF;
    stamp := clock_timestamp();
    BEGIN
        INSERT INTO wallet_ledger_transaction
               (id, owner_id, key, fingerprint, kind, narration, leg_count, posted_at)
        SELECT i.id, p_owner, i.key, i.fingerprint, i.kind, i.narration, i.legs, stamp
          FROM unnest(ids, p_keys, p_fingerprints, p_kinds, p_narrations, legs)
               AS i(id, key, fingerprint, kind, narration, legs);
        -- Numbered item by item, and inside one in the order of ledger_post.
        WITH written AS (
            INSERT INTO wallet_ledger_entry AS e
                   (transaction_id, leg, account_id, amount, seq, balance, xid, posted_at)
            SELECT ids[l.item], row_number() OVER (PARTITION BY l.item ORDER BY l.n), l.account,
                   l.amount, CASE WHEN l.mode = 'locked' THEN
                       l.entry_count + row_number() OVER chain END,
                   CASE WHEN l.mode = 'locked' THEN l.balance + sum(l.amount) OVER chain END,
                   CASE WHEN l.mode = 'locked' THEN pg_current_xact_id() END, stamp
              FROM (SELECT u.*, a.mode, a.entry_count, a.balance
                      FROM unnest(p_items, p_accounts, p_amounts) WITH ORDINALITY
                           u(item, account, amount, n)
                      LEFT JOIN wallet_ledger_account a ON a.id = u.account) l
            WINDOW chain AS (PARTITION BY l.account ORDER BY l.item, l.amount < 0, l.n
                             ROWS UNBOUNDED PRECEDING)
             ORDER BY l.item, l.amount < 0, l.n
            RETURNING e.transaction_id, e.leg, e.balance
        ), posted AS (
            SELECT w.transaction_id AS id, array_agg(w.balance ORDER BY w.leg) AS balances
              FROM written w GROUP BY w.transaction_id
        )
        SELECT jsonb_agg(jsonb_build_object('id', p.id, 'posted_at', stamp,
                                            'balances', p.balances)
                         ORDER BY p.id) INTO outcomes
          FROM posted p;
        INSERT INTO wallet_ledger_after_effect SELECT unnest(ids);
    EXCEPTION WHEN OTHERS THEN
        -- Only what the door refuses is tried again item by item; a fault ends the batch.
        IF SQLSTATE NOT LIKE 'MP0%' THEN
            RAISE;
        END IF;
        RETURN NULL;
    END;
    RETURN outcomes;
END
$body$;
