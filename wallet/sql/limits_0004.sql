-- As in limits_0003.sql with one look at limits and rules instead of four.
DROP FUNCTION wallet_check_velocity(text, timestamptz[], bigint[], interval, timestamptz);

-- Refuse what passes the measure of a window. p_at are the moments of its movements in order, this
-- one last; p_amounts what each carried.
CREATE FUNCTION wallet_check_velocity(
    p_kind text, p_at timestamptz[], p_amounts bigint[], p_window interval, p_count bigint,
    p_satang bigint)
RETURNS void
LANGUAGE plpgsql AS $body$
DECLARE
    many integer := cardinality(p_at);
    total bigint := 0;
    place integer := many;
BEGIN
    IF p_count > 0 AND many > p_count THEN
        RAISE EXCEPTION 'too many in a short time' USING ERRCODE = 'MP308',
            DETAIL = jsonb_build_object(
                'kind', p_kind, 'count', p_count, 'retry_at', p_at[many - p_count] + p_window);
    END IF;
    IF p_satang > 0 THEN
        -- The newest first: how many of them fit.
        LOOP
            total := total + p_amounts[place];
            EXIT WHEN total > p_satang OR place = 1;
            place := place - 1;
        END LOOP;
        IF total > p_satang THEN
            RAISE EXCEPTION 'too much in a short time' USING ERRCODE = 'MP309',
                DETAIL = jsonb_build_object(
                    'kind', p_kind, 'most', p_satang, 'retry_at', p_at[place] + p_window);
        END IF;
    END IF;
END
$body$;

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
    run interval;
    since timestamptz;
BEGIN
    IF p_wallet IS NULL OR p_amount IS NULL OR p_amount < 1 THEN
        RAISE EXCEPTION 'nothing to count' USING ERRCODE = 'MP005';
    END IF;
    SELECT l.per_transaction, l.per_day, l.per_month,
           (SELECT r.value::bigint FROM public.core_rule r
             WHERE r.key = 'velocity.' || p_kind || '.seconds' AND r.effective_from <= p_now
             ORDER BY r.effective_from DESC LIMIT 1) AS run_seconds,
           (SELECT r.value::bigint FROM public.core_rule r
             WHERE r.key = 'velocity.' || p_kind || '.count' AND r.effective_from <= p_now
             ORDER BY r.effective_from DESC LIMIT 1) AS run_count,
           (SELECT r.value::bigint FROM public.core_rule r
             WHERE r.key = 'velocity.' || p_kind || '.satang' AND r.effective_from <= p_now
             ORDER BY r.effective_from DESC LIMIT 1) AS run_satang
      INTO most
      FROM public.wallet_limit l
     WHERE l.tier = p_tier AND l.kind = p_kind AND l.effective_from <= p_now
     ORDER BY l.effective_from DESC LIMIT 1;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no limit for % %', p_tier, p_kind USING ERRCODE = 'MP304',
            DETAIL = jsonb_build_object('kind', p_kind);
    ELSIF p_amount > most.per_transaction THEN
        RAISE EXCEPTION 'more than one % may carry', p_kind USING ERRCODE = 'MP301',
            DETAIL = jsonb_build_object('kind', p_kind, 'most', most.per_transaction);
    END IF;
    run := make_interval(secs => nullif(most.run_seconds, 0));
    since := p_now - run;
    UPDATE public.wallet_limitusage u
       SET day = greatest(u.day, today),
           day_used = p_amount + CASE WHEN u.day >= today THEN u.day_used ELSE 0 END,
           month_used = p_amount + CASE WHEN u.day >= month THEN u.month_used ELSE 0 END,
           recent_at = CASE WHEN since IS NULL THEN '{}' ELSE
               u.recent_at[width_bucket(since, u.recent_at) + 1 :]
               || greatest(p_now, u.recent_at[cardinality(u.recent_at)]) END,
           recent_amounts = CASE WHEN since IS NULL THEN '{}' ELSE
               u.recent_amounts[width_bucket(since, u.recent_at) + 1 :] || p_amount END
     WHERE u.wallet_id = p_wallet AND u.kind = p_kind
    RETURNING u.day, u.day_used, u.month_used, u.recent_at, u.recent_amounts INTO used;
    IF NOT FOUND THEN
        INSERT INTO public.wallet_limitusage AS u (
            wallet_id, kind, day, day_used, month_used, recent_at, recent_amounts)
        VALUES (p_wallet, p_kind, today, p_amount, p_amount,
                CASE WHEN since IS NULL THEN '{}' ELSE ARRAY[p_now] END,
                CASE WHEN since IS NULL THEN '{}' ELSE ARRAY[p_amount] END)
        ON CONFLICT (wallet_id, kind) DO NOTHING
        RETURNING u.day, u.day_used, u.month_used, u.recent_at, u.recent_amounts INTO used;
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
    ELSIF cardinality(used.recent_at) > 1 THEN
        IF public.wallet_check_velocity(
            p_kind, used.recent_at, used.recent_amounts, run, most.run_count, most.run_satang)
            IS NULL
        THEN
            NULL;
        END IF;
    END IF;
END
$body$;
