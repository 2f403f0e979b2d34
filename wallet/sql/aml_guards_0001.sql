-- What holds whoever writes: a decided finding and a decided suspicion stay as they are, and what
-- they were about never changes. MP200: refused.
CREATE FUNCTION wallet_guard_risk_case() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    progress text[] := '{state,decided_at,decided_by,suspension_id}';
BEGIN
    IF OLD.state <> 'open' OR (to_jsonb(NEW) - progress) <> (to_jsonb(OLD) - progress) THEN
        RAISE EXCEPTION 'a finding is decided once' USING ERRCODE = 'MP200';
    END IF;
    RETURN NEW;
END
$body$;

CREATE FUNCTION wallet_guard_suspicion() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    -- The words are written anew when keys are replaced.
    progress text[] := '{state,decided_at,maker_id,checker_id,words}';
BEGIN
    IF (to_jsonb(NEW) - progress) <> (to_jsonb(OLD) - progress)
        OR (OLD.state <> 'open'
            AND (to_jsonb(NEW) - '{words}'::text[]) <> (to_jsonb(OLD) - '{words}'::text[]))
    THEN
        RAISE EXCEPTION 'a case of suspicion is decided once' USING ERRCODE = 'MP200';
    END IF;
    RETURN NEW;
END
$body$;

-- What a case is about is linked while it is open.
CREATE FUNCTION wallet_guard_suspicion_movement() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    PERFORM FROM wallet_suspicioncase c WHERE c.id = NEW.case_id AND c.state = 'open';
    IF NOT FOUND THEN
        RAISE EXCEPTION 'a decided case takes no movement' USING ERRCODE = 'MP200';
    END IF;
    RETURN NEW;
END
$body$;

CREATE TRIGGER wallet_riskcase_moves
    BEFORE UPDATE ON wallet_riskcase FOR EACH ROW EXECUTE FUNCTION wallet_guard_risk_case();
CREATE TRIGGER wallet_riskcase_rows_stay
    BEFORE DELETE ON wallet_riskcase FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
CREATE TRIGGER wallet_suspicioncase_moves
    BEFORE UPDATE ON wallet_suspicioncase FOR EACH ROW EXECUTE FUNCTION wallet_guard_suspicion();
CREATE TRIGGER wallet_suspicioncase_rows_stay
    BEFORE DELETE ON wallet_suspicioncase FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
CREATE TRIGGER wallet_suspicionmovement_of_an_open_case
    BEFORE INSERT ON wallet_suspicionmovement
    FOR EACH ROW EXECUTE FUNCTION wallet_guard_suspicion_movement();
ALTER TABLE wallet_riskcase ENABLE ALWAYS TRIGGER wallet_riskcase_moves;
ALTER TABLE wallet_riskcase ENABLE ALWAYS TRIGGER wallet_riskcase_rows_stay;
ALTER TABLE wallet_suspicioncase ENABLE ALWAYS TRIGGER wallet_suspicioncase_moves;
ALTER TABLE wallet_suspicioncase ENABLE ALWAYS TRIGGER wallet_suspicioncase_rows_stay;
ALTER TABLE wallet_suspicionmovement
    ENABLE ALWAYS TRIGGER wallet_suspicionmovement_of_an_open_case;
