-- Limits by tier and kind, counted where the money moves, and what changes them. Days and months
-- are those of Bangkok; p_now decides which. Amounts are satang, without fees.
--
-- Refusals, DETAIL a JSON object {kind, most, left, resets_at}: MP301 more than one movement may
-- carry, MP302 more than is left of the day, MP303 of the month, MP304 no limit is set (never
-- unlimited), MP305 the balance would pass the tier's cap, MP306 no cap is set.

CREATE FUNCTION wallet_midnight(p_day date) RETURNS timestamptz
LANGUAGE sql STABLE RETURN p_day::timestamp AT TIME ZONE 'Asia/Bangkok';

-- Count one movement against a wallet's limits or refuse. The row of usage stays locked until the
-- transaction ends, so those who use one limit take turns and each sees what is really left.
-- Part of wallet_move and wallet_use_limit: names carry their schema, no settings of its own.
CREATE FUNCTION wallet_take_limit(
    p_wallet uuid, p_tier text, p_kind text, p_amount bigint, p_now timestamptz)
RETURNS void
LANGUAGE plpgsql AS $body$
DECLARE
    most record;
    used record;
    today date := (p_now AT TIME ZONE 'Asia/Bangkok')::date;
BEGIN
    IF p_wallet IS NULL OR p_amount IS NULL OR p_amount < 1 THEN
        RAISE EXCEPTION 'nothing to count' USING ERRCODE = 'MP005';
    END IF;
    SELECT l.per_transaction, l.per_day, l.per_month INTO most FROM public.wallet_limit l
     WHERE l.tier = p_tier AND l.kind = p_kind AND l.effective_from <= p_now
     ORDER BY l.effective_from DESC LIMIT 1;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no limit for % %', p_tier, p_kind USING ERRCODE = 'MP304',
            DETAIL = jsonb_build_object('kind', p_kind);
    ELSIF p_amount > most.per_transaction THEN
        RAISE EXCEPTION 'more than one % may carry', p_kind USING ERRCODE = 'MP301',
            DETAIL = jsonb_build_object('kind', p_kind, 'most', most.per_transaction);
    END IF;
    INSERT INTO public.wallet_limitusage AS u (wallet_id, kind, day, day_used, month_used)
    VALUES (p_wallet, p_kind, today, p_amount, p_amount)
    ON CONFLICT (wallet_id, kind) DO UPDATE
       SET day = greatest(u.day, today),
           day_used = p_amount + CASE WHEN u.day >= today THEN u.day_used ELSE 0 END,
           month_used = p_amount + CASE
               WHEN date_trunc('month', u.day) >= date_trunc('month', today) THEN u.month_used
               ELSE 0 END
    RETURNING u.day, u.day_used, u.month_used INTO used;
    IF used.day_used > most.per_day THEN
        RAISE EXCEPTION 'more than is left of the day' USING ERRCODE = 'MP302',
            DETAIL = jsonb_build_object(
                'kind', p_kind, 'most', most.per_day,
                'left', greatest(most.per_day - used.day_used + p_amount, 0),
                'resets_at', public.wallet_midnight(used.day + 1));
    ELSIF used.month_used > most.per_month THEN
        RAISE EXCEPTION 'more than is left of the month' USING ERRCODE = 'MP303',
            DETAIL = jsonb_build_object(
                'kind', p_kind, 'most', most.per_month,
                'left', greatest(most.per_month - used.month_used + p_amount, 0),
                'resets_at', public.wallet_midnight(
                    (date_trunc('month', used.day) + interval '1 month')::date));
    END IF;
END
$body$;

-- The same for money that is set aside, not posted.
CREATE FUNCTION wallet_use_limit(
    p_wallet uuid, p_tier text, p_kind text, p_amount bigint, p_now timestamptz)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    PERFORM wallet_take_limit(p_wallet, p_tier, p_kind, p_amount, p_now);
END
$body$;

-- Give back what was counted at p_used_at: of the day and of the month it still counts in. What
-- was used in a day or month that is over has no say any more. The caller gives back once.
CREATE FUNCTION wallet_give_limit_back(
    p_wallet uuid, p_kind text, p_amount bigint, p_used_at timestamptz)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    then_day date := (p_used_at AT TIME ZONE 'Asia/Bangkok')::date;
BEGIN
    IF p_amount IS NULL OR p_amount < 1 THEN
        RAISE EXCEPTION 'nothing to give back' USING ERRCODE = 'MP005';
    END IF;
    UPDATE wallet_limitusage u
       SET day_used = greatest(u.day_used - CASE WHEN u.day = then_day THEN p_amount ELSE 0 END, 0),
           month_used = greatest(
               u.month_used - p_amount, CASE WHEN u.day = then_day THEN 0 ELSE u.day_used END)
     WHERE u.wallet_id = p_wallet AND u.kind = p_kind AND u.day >= then_day
       AND date_trunc('month', u.day) = date_trunc('month', then_day);
END
$body$;

-- Refuse a balance above the tier's cap. The caller has just posted to the account, so the
-- balance it hands in is the one under the account's lock. Part of wallet_move.
CREATE FUNCTION wallet_check_cap(p_tier text, p_balance bigint, p_now timestamptz) RETURNS void
LANGUAGE plpgsql AS $body$
DECLARE
    cap bigint;
BEGIN
    SELECT c.most INTO cap FROM public.wallet_balancecap c
     WHERE c.tier = p_tier AND c.effective_from <= p_now
     ORDER BY c.effective_from DESC LIMIT 1;
    IF cap IS NULL THEN
        RAISE EXCEPTION 'no cap for %', p_tier USING ERRCODE = 'MP306';
    ELSIF p_balance IS NULL OR p_balance > cap THEN
        RAISE EXCEPTION 'above the cap' USING ERRCODE = 'MP305';
    END IF;
END
$body$;

-- The only way a limit or a cap changes: what two people agreed on, as it stands in the approval,
-- once, from the agreed moment on but never in the past. MP307: it is not such an approval.
CREATE FUNCTION wallet_apply_limit(p_approval uuid, p_now timestamptz) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    asked core_approval;
    wish jsonb;
    begins timestamptz;
    made uuid := uuidv7();
BEGIN
    SELECT * INTO asked FROM core_approval a
     WHERE a.id = p_approval AND a.state = 'approved' AND a.checker_id <> a.maker_id;
    IF NOT FOUND OR asked.kind NOT IN ('wallet.limit', 'wallet.balance_cap') THEN
        RAISE EXCEPTION 'no approval for a limit' USING ERRCODE = 'MP307';
    END IF;
    wish := asked.payload;
    begins := greatest((wish ->> 'effective_from')::timestamptz, p_now);
    IF asked.kind = 'wallet.limit' THEN
        INSERT INTO wallet_limit (id, tier, kind, per_transaction, per_day, per_month, source,
                                  effective_from, approval_id)
        VALUES (made, wish ->> 'tier', wish ->> 'kind', (wish ->> 'per_transaction')::bigint,
                (wish ->> 'per_day')::bigint, (wish ->> 'per_month')::bigint, wish ->> 'source',
                begins, p_approval);
    ELSE
        INSERT INTO wallet_balancecap (id, tier, most, source, effective_from, approval_id)
        VALUES (made, wish ->> 'tier', (wish ->> 'most')::bigint, wish ->> 'source', begins,
                p_approval);
    END IF;
    RETURN made;
END
$body$;
