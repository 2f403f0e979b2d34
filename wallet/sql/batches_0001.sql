-- Many postings in one call, each with its own outcome: posted, found again under its key, or
-- refused with the door's SQLSTATE; a refusal leaves the others alone. All keys and all accounts
-- are locked first, in one order, so that batches which cross take turns. Each item is an object
-- {key, fingerprint (hex), kind, accounts, amounts, narration}. MP023: no items or more than 1,000.
CREATE FUNCTION ledger_post_batch(
    p_owner uuid, p_items jsonb,
    OUT item integer, OUT transaction_id uuid, OUT posted_at timestamptz, OUT replayed boolean,
    OUT balances bigint[], OUT refusal text, OUT refused text)
RETURNS SETOF record
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $body$
DECLARE
    one record;
BEGIN
    IF jsonb_array_length(p_items) NOT BETWEEN 1 AND 1000 THEN
        RAISE EXCEPTION '% items', jsonb_array_length(p_items) USING ERRCODE = 'MP023',
            DETAIL = jsonb_array_length(p_items)::text;
    END IF;
    PERFORM pg_advisory_xact_lock(k.lock)
       FROM (SELECT DISTINCT hashtextextended(
                        i.value ->> 'key', hashtextextended(p_owner::text, 1)) AS lock
               FROM jsonb_array_elements(p_items) i ORDER BY 1) k;
    PERFORM FROM wallet_ledger_account
      WHERE mode = 'locked' AND id = ANY (ARRAY(
            SELECT a.id::uuid FROM jsonb_array_elements(p_items) i,
                   jsonb_array_elements_text(i.value -> 'accounts') a(id)))
      ORDER BY id FOR NO KEY UPDATE;
    FOR one IN
        SELECT i.n::integer AS n, i.value ->> 'key' AS key, i.value ->> 'kind' AS kind,
               decode(i.value ->> 'fingerprint', 'hex') AS fingerprint,
               ARRAY(SELECT a.id::uuid FROM jsonb_array_elements_text(i.value -> 'accounts')
                     WITH ORDINALITY a(id, leg) ORDER BY leg) AS accounts,
               ARRAY(SELECT a.amount::bigint FROM jsonb_array_elements_text(i.value -> 'amounts')
                     WITH ORDINALITY a(amount, leg) ORDER BY leg) AS amounts,
               coalesce(i.value ->> 'narration', '') AS narration
          FROM jsonb_array_elements(p_items) WITH ORDINALITY i(value, n)
         ORDER BY i.n
    LOOP
        item := one.n;
        refusal := NULL;
        refused := NULL;
        BEGIN
            SELECT p.transaction_id, p.posted_at, p.replayed, p.balances
              INTO ledger_post_batch.transaction_id, ledger_post_batch.posted_at,
                   ledger_post_batch.replayed, ledger_post_batch.balances
              FROM ledger_post(p_owner, one.key, one.fingerprint, one.kind, one.accounts,
                               one.amounts, one.narration) p;
        EXCEPTION WHEN OTHERS THEN
            -- Only what the door refuses is an outcome; a fault ends the batch.
            IF SQLSTATE NOT LIKE 'MP0%' THEN
                RAISE;
            END IF;
            GET STACKED DIAGNOSTICS refusal = RETURNED_SQLSTATE, refused = PG_EXCEPTION_DETAIL;
            transaction_id := NULL;
            posted_at := NULL;
            replayed := false;
            balances := NULL;
        END;
        RETURN NEXT;
    END LOOP;
END
$body$;
