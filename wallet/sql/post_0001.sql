-- The one door: a whole transaction of 2..200 legs in one round trip.
-- Amounts are satang; a credit is positive, a debit negative. READ COMMITTED.
--
-- Refusals (SQLSTATE, DETAIL names the row): MP001 unknown account, MP002 frozen, MP003 closed,
-- MP004 currency, MP005 zero or missing or outsized leg, MP006 legs do not sum to zero,
-- MP007 fewer than 2 or more than 200 legs, MP009 key used for something else,
-- MP010 not enough, MP011 nothing to reverse, MP012 reversed already.
-- 55P03 (lock timeout): the same key or an account is busy; ask again with the same key.
--
-- enable_seqscan: plans are made once per session, perhaps while the tables are still small.
CREATE FUNCTION ledger_post(
    p_owner uuid, p_key text, p_fingerprint bytea, p_kind text,
    p_accounts uuid[], p_amounts bigint[],
    p_narration text DEFAULT '', p_reverses uuid DEFAULT NULL, p_currency text DEFAULT 'THB',
    OUT transaction_id uuid, OUT posted_at timestamptz, OUT replayed boolean,
    OUT balances bigint[])
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $body$
#variable_conflict use_column
<<door>>
DECLARE
    legs integer := coalesce(cardinality(p_accounts), 0);
    earlier bytea;
    total numeric;
    verdict record;
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

    -- Lock the accounts in id order, then look at every leg at once.
    WITH locked AS MATERIALIZED (
        SELECT a.id, a.state, a.balance, a.entry_count, a.floor + a.held AS least, true AS chained
          FROM wallet_ledger_account a
         WHERE a.id = ANY (p_accounts) AND a.mode = 'locked'
         ORDER BY a.id FOR NO KEY UPDATE
    ), account AS (
        SELECT * FROM locked
        UNION ALL
        SELECT a.id, a.state, NULL, NULL, NULL, false
          FROM wallet_ledger_account a
         WHERE a.id = ANY (p_accounts) AND a.mode = 'deferred'
    ), leg AS (
        SELECT l.n, l.account_id, l.amount, a.id, a.state, a.least, a.chained,
               a.entry_count + row_number() OVER so_far AS seq,
               a.balance + sum(l.amount) OVER so_far AS balance,
               sum(l.amount) OVER whole AS net, a.balance + sum(l.amount) OVER whole AS closing
          FROM unnest(p_accounts, p_amounts) WITH ORDINALITY AS l(account_id, amount, n)
          LEFT JOIN account a ON a.id = l.account_id
        WINDOW so_far AS (PARTITION BY l.account_id ORDER BY l.n),
               whole AS (PARTITION BY l.account_id)
    )
    SELECT sum(amount) AS total,
           bool_or(amount IS NULL OR amount = 0 OR abs(amount) > 1000000000000000) AS odd,
           (array_agg(account_id) FILTER (WHERE id IS NULL))[1] AS unknown,
           bool_or(id IS NULL) AS any_unknown,
           (array_agg(account_id) FILTER (WHERE state = 'frozen'))[1] AS frozen,
           (array_agg(account_id) FILTER (WHERE state = 'closed'))[1] AS closed,
           (array_agg(account_id) FILTER (WHERE net < 0 AND closing < least))[1] AS short,
           array_agg(seq ORDER BY n) AS seqs,
           array_agg(balance::bigint ORDER BY n) AS balances
      INTO verdict FROM leg;
    IF verdict.odd THEN
        RAISE EXCEPTION 'a leg has no usable amount' USING ERRCODE = 'MP005';
    ELSIF verdict.total <> 0 THEN
        RAISE EXCEPTION 'the legs sum to %', verdict.total USING ERRCODE = 'MP006',
            DETAIL = verdict.total::text;
    ELSIF verdict.any_unknown THEN
        RAISE EXCEPTION 'no account %', verdict.unknown USING ERRCODE = 'MP001',
            DETAIL = coalesce(verdict.unknown::text, '');
    ELSIF verdict.closed IS NOT NULL THEN
        RAISE EXCEPTION 'account % is closed', verdict.closed USING ERRCODE = 'MP003',
            DETAIL = verdict.closed::text;
    ELSIF verdict.frozen IS NOT NULL THEN
        RAISE EXCEPTION 'account % is frozen', verdict.frozen USING ERRCODE = 'MP002',
            DETAIL = verdict.frozen::text;
    ELSIF verdict.short IS NOT NULL THEN
        RAISE EXCEPTION 'account % has not enough', verdict.short USING ERRCODE = 'MP010',
            DETAIL = verdict.short::text;
    END IF;
    IF p_reverses IS NOT NULL THEN
        PERFORM ledger_check_reversal(p_reverses);
    END IF;

    -- After the locks, so that time and running balance agree on every account.
    ledger_post.transaction_id := uuidv7();
    ledger_post.posted_at := clock_timestamp();
    WITH head AS (
        INSERT INTO wallet_ledger_transaction
               (id, owner_id, key, fingerprint, kind, narration, reverses_id, leg_count, posted_at)
        VALUES (ledger_post.transaction_id, p_owner, p_key, p_fingerprint, p_kind, p_narration,
                p_reverses, legs, ledger_post.posted_at)
    ), notice AS (
        INSERT INTO core_outbox (topic, payload) VALUES
               ('wallet.posted', jsonb_build_object('transaction_id', ledger_post.transaction_id))
    )
    INSERT INTO wallet_ledger_entry
           (transaction_id, leg, account_id, amount, seq, balance, posted_at)
    SELECT ledger_post.transaction_id, l.n, l.account_id, l.amount, l.seq, l.balance,
           ledger_post.posted_at
      FROM unnest(p_accounts, p_amounts, verdict.seqs, verdict.balances)
           WITH ORDINALITY AS l(account_id, amount, seq, balance, n);
    ledger_post.replayed := false;
    ledger_post.balances := verdict.balances;
END
$body$;

-- One reversal per transaction; two at once take turns.
CREATE FUNCTION ledger_check_reversal(p_reverses uuid) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(p_reverses::text, 2));
    IF NOT EXISTS (SELECT FROM wallet_ledger_transaction WHERE id = p_reverses) THEN
        RAISE EXCEPTION 'no transaction %', p_reverses USING ERRCODE = 'MP011',
            DETAIL = p_reverses::text;
    END IF;
    IF EXISTS (SELECT FROM wallet_ledger_transaction WHERE reverses_id = p_reverses) THEN
        RAISE EXCEPTION 'transaction % is reversed already', p_reverses USING ERRCODE = 'MP012',
            DETAIL = p_reverses::text;
    END IF;
END
$body$;
