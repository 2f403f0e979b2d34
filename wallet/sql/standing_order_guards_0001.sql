-- What was proved of a standing order never changes, its days only move on, and its states go by the
-- moves of states.py; a rotation of keys writes its words anew. MP200: refused.
CREATE FUNCTION wallet_guard_standing_order() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    progress text[] := '{state,reason,confirmed_at,ended_at,passed,next_on,next_try_at,tries,missed,payee_name,note}';
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'asked' OR NEW.passed <> 0 OR NEW.confirmed_at IS NOT NULL THEN
            RAISE EXCEPTION 'standing order % does not begin like this', NEW.id
                USING ERRCODE = 'MP200';
        END IF;
    ELSIF (to_jsonb(NEW) - progress) <> (to_jsonb(OLD) - progress)
        OR NEW.passed < OLD.passed
        OR NEW.confirmed_at IS DISTINCT FROM coalesce(OLD.confirmed_at, NEW.confirmed_at)
        OR NEW.state <> 'asked' AND NEW.confirmed_at IS NULL
        OR NEW.state <> OLD.state AND (OLD.state || '>' || NEW.state) NOT IN (
            'asked>active', 'active>paused', 'active>ended', 'paused>active', 'paused>ended')
    THEN
        RAISE EXCEPTION 'standing order %: % does not become %', OLD.id, OLD.state, NEW.state
            USING ERRCODE = 'MP200';
    END IF;
    RETURN NEW;
END
$body$;

CREATE TRIGGER wallet_standingorder_moves
    BEFORE INSERT OR UPDATE ON wallet_standingorder
    FOR EACH ROW EXECUTE FUNCTION wallet_guard_standing_order();
CREATE TRIGGER wallet_standingorder_rows_stay
    BEFORE DELETE ON wallet_standingorder FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
ALTER TABLE wallet_standingorder ENABLE ALWAYS TRIGGER wallet_standingorder_moves;
ALTER TABLE wallet_standingorder ENABLE ALWAYS TRIGGER wallet_standingorder_rows_stay;
