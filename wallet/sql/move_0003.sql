-- As in move_0002.sql with less work. What returns nothing is called in an IF, not by PERFORM: an
-- expression is evaluated without a plan. The cool-off's rule is read only while one runs.

-- The part that posts, counts a limit and holds to a cap.
CREATE OR REPLACE FUNCTION wallet_post_within_limits(
    p_owner uuid, p_key text, p_fingerprint bytea, p_kind text,
    p_accounts uuid[], p_amounts bigint[],
    p_limited uuid, p_limited_tier text, p_limit_kind text, p_counted bigint,
    p_capped uuid, p_capped_tier text, p_id uuid, p_now timestamptz,
    OUT transaction_id uuid, OUT posted_at timestamptz, OUT replayed boolean,
    OUT balances bigint[])
LANGUAGE plpgsql AS $body$
DECLARE
    posted record;
    after bigint;
BEGIN
    posted := public.ledger_post(p_owner, p_key, p_fingerprint, p_kind, p_accounts, p_amounts,
                                 '', NULL, 'THB', p_id);
    transaction_id := posted.transaction_id;
    posted_at := posted.posted_at;
    replayed := posted.replayed;
    balances := posted.balances;
    IF replayed THEN
        RETURN;
    END IF;
    IF p_limited IS NOT NULL THEN
        IF public.wallet_take_limit(
            p_limited, p_limited_tier, p_limit_kind, p_counted, p_now) IS NULL
        THEN
            NULL;
        END IF;
    END IF;
    IF p_capped IS NOT NULL THEN
        after := balances[array_position(p_accounts, p_capped)];
        IF after IS NULL THEN
            -- A deferred account: under its row lock, so that credits take turns at the cap.
            PERFORM FROM public.wallet_ledger_account a WHERE a.id = p_capped FOR NO KEY UPDATE;
            after := public.ledger_exact_balance(p_capped);
        END IF;
        IF public.wallet_check_cap(p_capped_tier, after, p_now) IS NULL THEN
            NULL;
        END IF;
    END IF;
END
$body$;

-- Carry out a quote whose proof was right: lock and check who takes part, use the proof up, post
-- under limits and cap, and write movement and evidence. Returns the time of posting; null when the
-- key was used for it before, and then nothing changes.
--
-- MP310 no such quote of this customer, MP311 expired, MP312 the payer's account is not active
-- (DETAIL its state), MP313 not verified, MP314 the payee cannot receive, MP315 the code was used
-- meanwhile, MP316 more than a cool-off lets move (DETAIL {most, until}). A quote or
-- receipt number used twice is a unique violation of wallet_movement.
CREATE OR REPLACE FUNCTION wallet_confirm(
    p_customer uuid, p_kind text, p_quote uuid, p_key text, p_fingerprint bytea, p_reference text,
    p_pin boolean, p_pin_lock timestamptz, p_otp uuid, p_otp_lock timestamptz,
    p_actor_kind text, p_actor_id text, p_actor_label text, p_origin text, p_installation uuid,
    p_transaction uuid, p_movement uuid, p_evidence uuid, p_now timestamptz)
RETURNS timestamptz
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
#variable_conflict use_variable
DECLARE
    quote record;
    party record;
    posted record;
    accounts uuid[];
    amounts bigint[];
    most bigint;
BEGIN
    SELECT q.amount, q.fee, q.vat, q.expires_at, q.wallet_id, q.payee_wallet_id, q.merchant_id,
           w.account_id, coalesce(p.account_id, m.account_id) AS payee_account_id,
           p.customer_id AS payee_customer_id, m.state AS merchant_state
      INTO quote
      FROM wallet_quote q
      JOIN wallet_wallet w ON w.id = q.wallet_id
      LEFT JOIN wallet_wallet p ON p.id = q.payee_wallet_id
      LEFT JOIN wallet_merchant m ON m.id = q.merchant_id
     WHERE q.id = p_quote AND q.customer_id = p_customer AND q.kind = p_kind;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no such quote' USING ERRCODE = 'MP310';
    ELSIF quote.expires_at <= p_now THEN
        RAISE EXCEPTION 'the quote has expired' USING ERRCODE = 'MP311';
    END IF;

    party := accounts_lock_standings(p_customer, quote.payee_customer_id);
    IF party.payer_state IS DISTINCT FROM 'active' THEN
        RAISE EXCEPTION 'the payer is %', party.payer_state USING ERRCODE = 'MP312',
            DETAIL = coalesce(party.payer_state, '');
    ELSIF coalesce(party.payer_tier, 'none') = 'none' THEN
        RAISE EXCEPTION 'the payer is not verified' USING ERRCODE = 'MP313';
    ELSIF coalesce(party.payee_state, quote.merchant_state, '') <> 'active' OR party.payee_tier = 'none' THEN
        RAISE EXCEPTION 'the payee cannot receive' USING ERRCODE = 'MP314';
    END IF;
    IF party.cool_off_until > p_now THEN
        most := accounts_cool_off_most(p_now);
        IF quote.amount > most THEN
            RAISE EXCEPTION 'a cool-off runs' USING ERRCODE = 'MP316',
                DETAIL = jsonb_build_object('most', most, 'until', party.cool_off_until);
        END IF;
    END IF;

    IF NOT accounts_clear_proof(p_customer, p_pin, p_pin_lock, p_otp IS NOT NULL, p_otp_lock,
                                p_otp, p_now)
    THEN
        RAISE EXCEPTION 'the code was used' USING ERRCODE = 'MP315';
    END IF;

    -- Payer -(amount + fee), payee +amount, fee income +(fee - VAT), VAT payable +VAT.
    accounts := ARRAY[quote.account_id, quote.payee_account_id];
    amounts := ARRAY[-quote.amount - quote.fee, quote.amount];
    IF quote.fee > quote.vat THEN
        accounts := accounts || '00000000-0000-7000-8000-000000000006'::uuid;
        amounts := amounts || quote.fee - quote.vat;
    END IF;
    IF quote.vat > 0 THEN
        accounts := accounts || '00000000-0000-7000-8000-000000000007'::uuid;
        amounts := amounts || quote.vat;
    END IF;
    posted := wallet_post_within_limits(
        p_customer, p_key, p_fingerprint, p_kind, accounts, amounts,
        quote.wallet_id, party.payer_tier, p_kind, quote.amount,
        CASE WHEN quote.payee_wallet_id IS NOT NULL THEN quote.payee_account_id END,
        party.payee_tier, p_transaction, p_now);
    IF posted.replayed THEN
        RETURN NULL;
    END IF;

    INSERT INTO wallet_movement (id, reference, kind, transaction_id, wallet_id, customer_id,
                                 payee_wallet_id, payee_customer_id, merchant_id, quote_id, amount,
                                 fee, vat, key, fingerprint, posted_at)
    VALUES (p_movement, p_reference, p_kind, p_transaction,
            quote.wallet_id, p_customer, quote.payee_wallet_id, quote.payee_customer_id,
            quote.merchant_id, p_quote, quote.amount, quote.fee, quote.vat, p_key,
            encode(p_fingerprint, 'hex'), posted.posted_at);
    IF core_record_evidence(
        p_evidence, 'wallet.' || p_kind || '.confirm', p_actor_kind, p_actor_id, p_actor_label,
        p_origin, p_installation, party.subject_id, 'wallet.Movement', p_movement::text, '',
        jsonb_build_object('quote', p_quote, 'transaction', p_transaction,
                           'amount', quote.amount, 'fee', quote.fee),
        p_now) IS NULL
    THEN
        NULL;
    END IF;
    RETURN posted.posted_at;
END
$body$;
