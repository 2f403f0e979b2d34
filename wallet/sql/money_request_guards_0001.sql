-- Of a request for money only the state changes, out of asked and once. MP200: refused.
CREATE FUNCTION wallet_guard_money_request() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    progress text[] := '{state,ended_at}';
    words text[] := '{asker_name,payer_name,note}';
BEGIN
    -- A rotation of keys writes the words anew.
    IF (to_jsonb(NEW) - progress - words) <> (to_jsonb(OLD) - progress - words)
        OR (NEW.state, NEW.ended_at) IS DISTINCT FROM (OLD.state, OLD.ended_at)
           AND (OLD.state || '>' || NEW.state) NOT IN (
               'asked>paid', 'asked>declined', 'asked>withdrawn')
    THEN
        RAISE EXCEPTION 'request %: % does not become %', OLD.id, OLD.state, NEW.state
            USING ERRCODE = 'MP200';
    END IF;
    RETURN NEW;
END
$body$;

CREATE TRIGGER wallet_moneyrequest_moves
    BEFORE UPDATE ON wallet_moneyrequest
    FOR EACH ROW EXECUTE FUNCTION wallet_guard_money_request();
CREATE TRIGGER wallet_moneyrequest_rows_stay
    BEFORE DELETE ON wallet_moneyrequest FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
ALTER TABLE wallet_moneyrequest ENABLE ALWAYS TRIGGER wallet_moneyrequest_moves;
ALTER TABLE wallet_moneyrequest ENABLE ALWAYS TRIGGER wallet_moneyrequest_rows_stay;
