-- ledger_post as in post_0006.sql with fewer expressions for the usual posting of two legs, each of
-- which costs more to prepare than to evaluate. Legs of the company's own accounts, which are all
-- deferred, say so to their guard (guards_0005.sql).
CREATE OR REPLACE FUNCTION ledger_post(
    p_owner uuid, p_key text, p_fingerprint bytea, p_kind text,
    p_accounts uuid[], p_amounts bigint[],
    p_narration text DEFAULT '', p_reverses uuid DEFAULT NULL, p_currency text DEFAULT 'THB',
    p_id uuid DEFAULT NULL,
    OUT transaction_id uuid, OUT posted_at timestamptz, OUT replayed boolean,
    OUT balances bigint[])
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off
SET plan_cache_mode = force_generic_plan AS $body$
#variable_conflict use_column
<<door>>
DECLARE
    legs integer := 2;
    usual boolean;
    earlier record;
    total bigint := 0;
    amount bigint;
    turns integer[];
BEGIN
    -- A twin waits here until the first has ended, and then finds its row. (Not PERFORM: an
    -- expression is evaluated without a plan.)
    IF pg_advisory_xact_lock(hashtextextended(p_key, hashtextextended(p_owner::text, 1))) IS NULL
    THEN
        RETURN;
    END IF;
    SELECT t.id, t.posted_at, t.key, t.fingerprint INTO earlier
      FROM wallet_ledger_transaction t
     WHERE t.owner_id = p_owner AND hashtextextended(t.key, 0) = hashtextextended(p_key, 0);
    IF FOUND THEN
        IF (earlier.key, earlier.fingerprint) IS DISTINCT FROM (p_key, p_fingerprint)
        THEN
            RAISE EXCEPTION 'this key belongs to another request' USING ERRCODE = 'MP009',
                DETAIL = earlier.id::text;
        END IF;
        ledger_post.transaction_id := earlier.id;
        ledger_post.posted_at := earlier.posted_at;
        ledger_post.replayed := true;
        ledger_post.balances := ARRAY(
            SELECT e.balance FROM wallet_ledger_entry e
             WHERE e.transaction_id = ledger_post.transaction_id ORDER BY e.leg);
        RETURN;
    END IF;

    -- From one account to another in baht, and nothing is taken back: nothing to refuse here.
    usual := p_currency = 'THB' AND p_reverses IS NULL
        AND cardinality(p_accounts) = 2 AND cardinality(p_amounts) = 2
        AND p_amounts[1] = -p_amounts[2] AND p_amounts[1] <> 0
        AND abs(p_amounts[1]) <= 1000000000000000 AND p_accounts[1] <> p_accounts[2];
    IF usual IS NOT TRUE THEN
        legs := coalesce(cardinality(p_accounts), 0);
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
            RAISE EXCEPTION 'the legs sum to %', total
                USING ERRCODE = 'MP006', DETAIL = total::text;
        END IF;
        IF p_reverses IS NOT NULL THEN
            PERFORM ledger_check_reversal(p_reverses);
        END IF;
    END IF;

    -- In id order, so that crossing postings take turns instead of waiting for each other.
    PERFORM FROM wallet_ledger_account
      WHERE id = ANY (p_accounts) AND mode = 'locked' ORDER BY id FOR NO KEY UPDATE;

    -- After the locks, so that time and running balance agree on every account.
    ledger_post.transaction_id := coalesce(p_id, uuidv7());
    ledger_post.posted_at := clock_timestamp();
    WITH after_effect AS (
        INSERT INTO wallet_ledger_after_effect VALUES (ledger_post.transaction_id))
    INSERT INTO wallet_ledger_transaction
           (id, owner_id, key, fingerprint, kind, narration, reverses_id, leg_count, posted_at)
    VALUES (ledger_post.transaction_id, p_owner, p_key, p_fingerprint, p_kind, p_narration,
            p_reverses, legs, ledger_post.posted_at);

    -- The guard of entries moves the balances and refuses what may not be. On one account credits
    -- come first, so that the last running balance is the lowest and only the net is checked.
    -- Where one account pays different others, any order will do: what it locks here it locks last.
    turns := CASE
        WHEN usual THEN CASE WHEN p_accounts[1] < p_accounts[2]
                        THEN '{1,2}'::integer[] ELSE '{2,1}'::integer[] END
        WHEN legs BETWEEN 3 AND 4 AND p_amounts[1] < 0 AND 0 < ALL (p_amounts[2:])
             AND p_accounts[1] <> ALL (p_accounts[2:]) AND p_accounts[2] <> ALL (p_accounts[3:])
             AND (legs = 3 OR p_accounts[3] <> p_accounts[4])
        THEN CASE legs WHEN 3 THEN '{1,2,3}'::integer[] ELSE '{1,2,3,4}'::integer[] END
        END;
    IF turns IS NULL THEN
        turns := ARRAY(
            SELECT l.n FROM unnest(p_accounts, p_amounts) WITH ORDINALITY l(account, amount, n)
             ORDER BY l.account, l.amount < 0, l.n);
    END IF;
    WITH written AS (
        INSERT INTO wallet_ledger_entry AS e
               (transaction_id, leg, account_id, amount, xid, posted_at)
        SELECT ledger_post.transaction_id, turn, p_accounts[turn], p_amounts[turn],
               CASE WHEN p_accounts[turn] < '00000000-0000-7000-8001-000000000000'
                    THEN pg_current_xact_id() END,
               ledger_post.posted_at
          FROM unnest(turns) turn
        RETURNING e.leg, e.balance)
    SELECT array_agg(w.balance ORDER BY w.leg) INTO ledger_post.balances FROM written w;
    IF p_reverses IS NOT NULL THEN
        PERFORM ledger_check_taken_back(ledger_post.transaction_id, p_reverses);
    END IF;
    ledger_post.replayed := false;
END
$body$;
