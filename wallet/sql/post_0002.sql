-- The one door: a whole transaction of 2..200 legs in one round trip.
-- Amounts are satang; a credit is positive, a debit negative. READ COMMITTED.
--
-- Refusals (SQLSTATE, DETAIL names the row): MP001 unknown account, MP002 frozen, MP003 closed,
-- MP004 currency, MP005 zero or missing or outsized leg, MP006 legs do not sum to zero,
-- MP007 fewer than 2 or more than 200 legs, MP009 key used for something else,
-- MP010 not enough, MP011 nothing to reverse, MP012 reversed already.
-- p_id: the capture of a hold names its transaction before it is posted.
-- 55P03 (lock timeout): the same key or an account is busy; ask again with the same key.
--
-- enable_seqscan: plans are made once per session, perhaps while the tables are still small.
CREATE FUNCTION ledger_post(
    p_owner uuid, p_key text, p_fingerprint bytea, p_kind text,
    p_accounts uuid[], p_amounts bigint[],
    p_narration text DEFAULT '', p_reverses uuid DEFAULT NULL, p_currency text DEFAULT 'THB',
    p_id uuid DEFAULT NULL,
    OUT transaction_id uuid, OUT posted_at timestamptz, OUT replayed boolean,
    OUT balances bigint[])
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $body$
#variable_conflict use_column
<<door>>
DECLARE
    legs integer := coalesce(cardinality(p_accounts), 0);
    earlier bytea;
    total bigint := 0;
    amount bigint;
BEGIN
    -- A twin waits here until the first has ended, and then finds its row.
    PERFORM pg_advisory_xact_lock(hashtextextended(p_key, hashtextextended(p_owner::text, 1)));
    SELECT t.id, t.posted_at, t.fingerprint
      INTO ledger_post.transaction_id, ledger_post.posted_at, door.earlier
      FROM wallet_ledger_transaction t
     WHERE t.owner_id = p_owner AND t.key = p_key;
    IF FOUND THEN
        IF earlier IS DISTINCT FROM p_fingerprint THEN
            RAISE EXCEPTION 'this key belongs to another request' USING ERRCODE = 'MP009',
                DETAIL = ledger_post.transaction_id::text;
        END IF;
        ledger_post.replayed := true;
        ledger_post.balances := ARRAY(
            SELECT e.balance FROM wallet_ledger_entry e
             WHERE e.transaction_id = ledger_post.transaction_id ORDER BY e.leg);
        RETURN;
    END IF;

    IF p_currency IS DISTINCT FROM 'THB' THEN
        RAISE EXCEPTION 'only THB is kept here' USING ERRCODE = 'MP004';
    END IF;
    IF legs NOT BETWEEN 2 AND 200 OR legs IS DISTINCT FROM cardinality(p_amounts) THEN
        RAISE EXCEPTION '% legs', legs USING ERRCODE = 'MP007', DETAIL = legs::text;
    END IF;

    FOREACH amount IN ARRAY p_amounts LOOP
        IF amount IS NULL OR amount = 0 OR abs(amount) > 1000000000000000 THEN
            RAISE EXCEPTION 'a leg has no usable amount' USING ERRCODE = 'MP005';
        END IF;
        total := total + amount;
    END LOOP;
    IF total <> 0 THEN
        RAISE EXCEPTION 'the legs sum to %', total USING ERRCODE = 'MP006', DETAIL = total::text;
    END IF;
    IF p_reverses IS NOT NULL THEN
        PERFORM ledger_check_reversal(p_reverses);
    END IF;

    -- In id order, so that crossing postings take turns instead of waiting for each other.
    PERFORM FROM wallet_ledger_account
      WHERE id = ANY (p_accounts) AND mode = 'locked' ORDER BY id FOR NO KEY UPDATE;

    -- After the locks, so that time and running balance agree on every account.
    ledger_post.transaction_id := coalesce(p_id, uuidv7());
    ledger_post.posted_at := clock_timestamp();
    -- The guard of entries moves the balances and refuses what may not be. On one account credits
    -- come first, so that the last running balance is the lowest and only the net is checked.
    WITH head AS (
        INSERT INTO wallet_ledger_transaction
               (id, owner_id, key, fingerprint, kind, narration, reverses_id, leg_count, posted_at)
        VALUES (ledger_post.transaction_id, p_owner, p_key, p_fingerprint, p_kind, p_narration,
                p_reverses, legs, ledger_post.posted_at)
    ), notice AS (
        INSERT INTO core_outbox (topic, payload) VALUES
               ('wallet.posted', jsonb_build_object('transaction_id', ledger_post.transaction_id))
    ), entry AS (
        INSERT INTO wallet_ledger_entry (transaction_id, leg, account_id, amount, posted_at)
        SELECT ledger_post.transaction_id, l.n, l.account_id, l.amount, ledger_post.posted_at
          FROM unnest(p_accounts, p_amounts) WITH ORDINALITY AS l(account_id, amount, n)
         ORDER BY l.account_id, l.amount < 0, l.n
        RETURNING leg, balance
    )
    SELECT array_agg(e.balance ORDER BY e.leg) INTO ledger_post.balances FROM entry e;
    ledger_post.replayed := false;
END
$body$;
