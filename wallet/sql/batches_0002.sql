-- Many postings in one call, each with its own outcome: posted, found again under its key, or
-- refused with the door's SQLSTATE; a refusal leaves the others alone. The batch has a key of its
-- own: sent again it returns the outcomes it had, refusals too; with other content it is refused
-- (MP009). MP023: no items or more than 1,000.
--
-- All keys and all accounts are locked first, in one order, so that batches and single postings
-- which cross take turns. Then all items are written at once; only if one is refused, item by item.
-- Legs are three arrays side by side: number of the item (from 1), account, amount.

CREATE FUNCTION ledger_post_batch(
    p_owner uuid, p_key text, p_fingerprint bytea,
    p_keys text[], p_fingerprints bytea[], p_kinds text[], p_narrations text[],
    p_items integer[], p_accounts uuid[], p_amounts bigint[],
    OUT item integer, OUT transaction_id uuid, OUT posted_at timestamptz, OUT replayed boolean,
    OUT balances bigint[], OUT refusal text, OUT refused text)
RETURNS SETOF record
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $body$
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
        PERFORM FROM wallet_ledger_account
          WHERE mode = 'locked' AND id = ANY (ARRAY(SELECT DISTINCT unnest(p_accounts)))
          ORDER BY id FOR NO KEY UPDATE;
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
        SELECT o.item::integer, t.id, t.posted_at, t.id IS NOT NULL AND (again OR coalesce(o.replayed, false)),
               (SELECT array_agg(e.balance ORDER BY e.leg) FROM wallet_ledger_entry e
                 WHERE e.transaction_id = t.id),
               o.refusal, o.refused
          FROM ROWS FROM (jsonb_to_recordset(batch.outcomes)
                          AS (id uuid, replayed boolean, refusal text, refused text))
               WITH ORDINALITY o(id, replayed, refusal, refused, item)
          LEFT JOIN wallet_ledger_transaction t ON t.id = o.id
         ORDER BY o.item;
END
$body$;

-- All items in three statements, or nothing and NULL when one of them cannot be posted as it is:
-- its key is known or comes twice, its legs are unsound, or a guard refuses it.
CREATE FUNCTION ledger_post_at_once(
    p_owner uuid, p_keys text[], p_fingerprints bytea[], p_kinds text[], p_narrations text[],
    p_items integer[], p_accounts uuid[], p_amounts bigint[])
RETURNS jsonb
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $body$
DECLARE
    items integer := cardinality(p_keys);
    ids uuid[] := ARRAY(SELECT uuidv7() FROM generate_series(1, items));
    legs smallint[];
    stamp timestamptz := clock_timestamp();
BEGIN
    SELECT array_agg(l.legs ORDER BY l.item) INTO legs
      FROM (SELECT item, count(*)::smallint AS legs
              FROM unnest(p_items, p_amounts) AS l(item, amount)
             GROUP BY item
            HAVING sum(amount) = 0 AND count(*) BETWEEN 2 AND 200
               AND bool_and(abs(amount) BETWEEN 1 AND 1000000000000000)) l;
    IF cardinality(legs) IS DISTINCT FROM items
        OR items <> (SELECT count(DISTINCT key) FROM unnest(p_keys) key)
        OR EXISTS (SELECT FROM unnest(p_keys) given(key)
                     JOIN wallet_ledger_transaction t
                       ON t.owner_id = p_owner
                      AND hashtextextended(t.key, 0) = hashtextextended(given.key, 0))
    THEN
        RETURN NULL;
    END IF;
    INSERT INTO wallet_ledger_transaction
           (id, owner_id, key, fingerprint, kind, narration, leg_count, posted_at)
    SELECT i.id, p_owner, i.key, i.fingerprint, i.kind, i.narration, i.legs, stamp
      FROM unnest(ids, p_keys, p_fingerprints, p_kinds, p_narrations, legs)
           AS i(id, key, fingerprint, kind, narration, legs);
    INSERT INTO wallet_ledger_after_effect SELECT unnest(ids);
    -- Item by item, and inside one in the order of ledger_post.
    INSERT INTO wallet_ledger_entry (transaction_id, leg, account_id, amount, posted_at)
    SELECT ids[l.item], row_number() OVER (PARTITION BY l.item ORDER BY l.n), l.account, l.amount,
           stamp
      FROM unnest(p_items, p_accounts, p_amounts) WITH ORDINALITY l(item, account, amount, n)
     ORDER BY l.item, l.account, l.amount < 0, l.n;
    RETURN (SELECT jsonb_agg(jsonb_build_object('id', id) ORDER BY n)
              FROM unnest(ids) WITH ORDINALITY i(id, n));
EXCEPTION WHEN OTHERS THEN
    -- Only what the door refuses is tried again item by item; a fault ends the batch.
    IF SQLSTATE NOT LIKE 'MP0%' THEN
        RAISE;
    END IF;
    RETURN NULL;
END
$body$;

-- Through the door one by one, each in a subtransaction of its own.
CREATE FUNCTION ledger_post_in_turn(
    p_owner uuid, p_keys text[], p_fingerprints bytea[], p_kinds text[], p_narrations text[],
    p_items integer[], p_accounts uuid[], p_amounts bigint[])
RETURNS jsonb
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $body$
DECLARE
    outcomes jsonb[] := '{}';
    one record;
    posted record;
    detail text;
BEGIN
    FOR one IN
        SELECT i.n, array_agg(l.account ORDER BY l.leg) FILTER (WHERE l.leg > 0) AS accounts,
               array_agg(l.amount ORDER BY l.leg) FILTER (WHERE l.leg > 0) AS amounts
          FROM generate_series(1, cardinality(p_keys)) i(n)
          LEFT JOIN unnest(p_items, p_accounts, p_amounts) WITH ORDINALITY
                    l(item, account, amount, leg) ON l.item = i.n
         GROUP BY i.n ORDER BY i.n
    LOOP
        BEGIN
            SELECT p.transaction_id, p.replayed INTO posted
              FROM ledger_post(p_owner, p_keys[one.n], p_fingerprints[one.n], p_kinds[one.n],
                               one.accounts, one.amounts, p_narrations[one.n]) p;
            outcomes := outcomes || jsonb_build_object(
                'id', posted.transaction_id, 'replayed', posted.replayed);
        EXCEPTION WHEN OTHERS THEN
            IF SQLSTATE NOT LIKE 'MP0%' THEN
                RAISE;
            END IF;
            GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
            outcomes := outcomes || jsonb_build_object('refusal', SQLSTATE, 'refused', detail);
        END;
    END LOOP;
    RETURN to_jsonb(outcomes);
END
$body$;
