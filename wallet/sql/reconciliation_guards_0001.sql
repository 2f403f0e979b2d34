-- What a difference is never changes; only what becomes of it does. MP210: refused.
CREATE FUNCTION wallet_guard_difference() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    progress text[] := '{state,resolution,resolved_at,correction_id,offset_id}';
BEGIN
    IF (to_jsonb(NEW) - progress) <> (to_jsonb(OLD) - progress)
        OR NEW IS DISTINCT FROM OLD AND (OLD.state || '>' || NEW.state) NOT IN (
            'open>asked', 'open>resolved', 'asked>open', 'asked>resolved')
    THEN
        RAISE EXCEPTION 'difference %: % does not become %', OLD.id, OLD.state, NEW.state
            USING ERRCODE = 'MP210';
    END IF;
    RETURN NEW;
END
$body$;

CREATE TRIGGER wallet_bankdifference_moves BEFORE UPDATE ON wallet_bankdifference
    FOR EACH ROW EXECUTE FUNCTION wallet_guard_difference();
ALTER TABLE wallet_bankdifference ENABLE ALWAYS TRIGGER wallet_bankdifference_moves;
CREATE TRIGGER wallet_bankdifference_rows_stay
    BEFORE DELETE ON wallet_bankdifference FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
ALTER TABLE wallet_bankdifference ENABLE ALWAYS TRIGGER wallet_bankdifference_rows_stay;
