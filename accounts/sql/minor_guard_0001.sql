-- What a finding says stays; only its course moves, and its end is for good. MP920.
CREATE FUNCTION accounts_guard_minor_finding() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    moves constant text[] :=
        '{state,birth_date_before,obstacles,reminded_at,closed_at,erasure_id}'::text[];
BEGIN
    IF OLD.state <> 'open' OR (to_jsonb(NEW) - moves) <> (to_jsonb(OLD) - moves) THEN
        RAISE EXCEPTION 'a finding only takes its course' USING ERRCODE = 'MP920';
    END IF;
    RETURN NEW;
END
$body$;

CREATE TRIGGER accounts_minorfinding_guard BEFORE UPDATE ON accounts_minorfinding
    FOR EACH ROW EXECUTE FUNCTION accounts_guard_minor_finding();
CREATE TRIGGER accounts_minorfinding_stays BEFORE DELETE ON accounts_minorfinding
    FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
ALTER TABLE accounts_minorfinding ENABLE ALWAYS TRIGGER accounts_minorfinding_guard;
ALTER TABLE accounts_minorfinding ENABLE ALWAYS TRIGGER accounts_minorfinding_stays;
