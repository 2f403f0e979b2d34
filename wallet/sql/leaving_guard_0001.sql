-- What may leave a wallet, whichever door it goes through, looked at again when it goes.
--
-- Somebody who is not of age does what rule minor.may.<age group> lets them: the rule, or the
-- person, may have changed since the quote. MP318: DETAIL the act.
--
-- What leaves a wallet while a cool-off runs is summed: many small movements carry no more than one
-- large one may. It fires after the posting or hold has locked the payer's account, so movements
-- of one wallet at the same moment take turns here. The sum starts with the first cool-off that
-- still runs; withdrawals count from the moment they are asked for, unless the bank refused them.
-- MP316: DETAIL {most, left, until}, satang.
CREATE FUNCTION wallet_guard_leaving() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    moment timestamptz := clock_timestamp();
    act text;
    ages text;
    ends timestamptz;
    most bigint;
    used bigint;
BEGIN
    SELECT c.age_group, c.cool_off_until INTO ages, ends
      FROM accounts_customer c WHERE c.id = NEW.customer_id;
    IF ages <> 'adult' THEN
        act := coalesce(to_jsonb(NEW) ->> 'kind', TG_ARGV[0]);
        IF NOT wallet_minor_may(ages, act, moment) THEN
            RAISE EXCEPTION 'a % may not do this', ages USING ERRCODE = 'MP318', DETAIL = act;
        END IF;
    END IF;
    IF ends IS NULL OR ends <= moment THEN
        RETURN NEW;
    END IF;
    most := accounts_cool_off_most(moment);
    used := wallet_cool_off_used(NEW.customer_id, NEW.wallet_id, moment);
    IF used + NEW.amount > most THEN
        RAISE EXCEPTION 'a cool-off runs' USING ERRCODE = 'MP316',
            DETAIL = jsonb_build_object(
                'most', most, 'left', greatest(most - used, 0), 'until', ends);
    END IF;
    RETURN NEW;
END
$body$;

-- Whether somebody of this age group may do this with money.
CREATE FUNCTION wallet_minor_may(p_age_group text, p_act text, p_now timestamptz) RETURNS boolean
LANGUAGE sql STABLE AS $body$
    SELECT coalesce(
        (SELECT p_act = ANY (string_to_array(r.value, ',')) FROM public.core_rule r
          WHERE r.key = 'minor.may.' || p_age_group AND r.effective_from <= p_now
          ORDER BY r.effective_from DESC LIMIT 1), false)
$body$;

-- What left a wallet since the first of its cool-offs that still run began (satang, without fees).
CREATE FUNCTION wallet_cool_off_used(p_customer uuid, p_wallet uuid, p_now timestamptz)
RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    began timestamptz;
BEGIN
    SELECT min(o.started_at) INTO began FROM accounts_cooloff o
     WHERE o.customer_id = p_customer AND o.until > p_now;
    RETURN coalesce((SELECT sum(m.amount) FROM wallet_movement m
                      WHERE m.wallet_id = p_wallet AND m.kind <> 'withdrawal'
                        AND m.posted_at >= began), 0)
         + coalesce((SELECT sum(d.amount) FROM wallet_withdrawal d
                      WHERE d.customer_id = p_customer AND d.wallet_id = p_wallet
                        AND d.asked_at >= began AND d.state <> 'refused'), 0);
END
$body$;

CREATE TRIGGER wallet_movement_leaving BEFORE INSERT ON wallet_movement
    FOR EACH ROW WHEN (NEW.customer_id IS NOT NULL AND NEW.kind <> 'withdrawal')
    EXECUTE FUNCTION wallet_guard_leaving();
ALTER TABLE wallet_movement ENABLE ALWAYS TRIGGER wallet_movement_leaving;
CREATE TRIGGER wallet_withdrawal_leaving BEFORE INSERT ON wallet_withdrawal
    FOR EACH ROW EXECUTE FUNCTION wallet_guard_leaving('withdrawal');
ALTER TABLE wallet_withdrawal ENABLE ALWAYS TRIGGER wallet_withdrawal_leaving;
