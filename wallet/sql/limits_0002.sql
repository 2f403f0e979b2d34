-- As in limits_0001.sql with less work: the row of usage is there nearly always, and days are
-- compared as days.

-- Count one movement against a wallet's limits or refuse. The row of usage stays locked until the
-- transaction ends, so those who use one limit take turns and each sees what is really left.
-- Part of wallet_move and wallet_use_limit: names carry their schema, no settings of its own.
CREATE OR REPLACE FUNCTION wallet_take_limit(
    p_wallet uuid, p_tier text, p_kind text, p_amount bigint, p_now timestamptz)
RETURNS void
LANGUAGE plpgsql AS $body$
DECLARE
    most record;
    used record;
    clock timestamp := p_now AT TIME ZONE 'Asia/Bangkok';
    today date := clock::date;
    month date := date_trunc('month', clock)::date;
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
    UPDATE public.wallet_limitusage u
       SET day = greatest(u.day, today),
           day_used = p_amount + CASE WHEN u.day >= today THEN u.day_used ELSE 0 END,
           month_used = p_amount + CASE WHEN u.day >= month THEN u.month_used ELSE 0 END
     WHERE u.wallet_id = p_wallet AND u.kind = p_kind
    RETURNING u.day, u.day_used, u.month_used INTO used;
    IF NOT FOUND THEN
        INSERT INTO public.wallet_limitusage AS u (wallet_id, kind, day, day_used, month_used)
        VALUES (p_wallet, p_kind, today, p_amount, p_amount)
        ON CONFLICT (wallet_id, kind) DO NOTHING
        RETURNING u.day, u.day_used, u.month_used INTO used;
        IF NOT FOUND THEN
            -- Somebody was faster with the first row: it is there now, and locked in turn.
            PERFORM public.wallet_take_limit(p_wallet, p_tier, p_kind, p_amount, p_now);
            RETURN;
        END IF;
    END IF;
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
                    (date_trunc('month', used.day::timestamp) + interval '1 month')::date));
    END IF;
END
$body$;

