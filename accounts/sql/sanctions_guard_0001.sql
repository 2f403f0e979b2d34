-- A match is decided once; what it is about never changes. MP200: refused.
CREATE FUNCTION accounts_guard_sanction_hit() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    progress text[] := '{state,decided_at,maker_id,checker_id,suspension_id}';
BEGIN
    IF OLD.state <> 'open' OR (to_jsonb(NEW) - progress) <> (to_jsonb(OLD) - progress) THEN
        RAISE EXCEPTION 'a match is decided once' USING ERRCODE = 'MP200';
    END IF;
    RETURN NEW;
END
$body$;

-- Of a list only that it was replaced changes.
CREATE FUNCTION accounts_guard_sanction_list() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    IF OLD.replaced_at IS NOT NULL
        OR (to_jsonb(NEW) - '{replaced_at}'::text[]) <> (to_jsonb(OLD) - '{replaced_at}'::text[])
    THEN
        RAISE EXCEPTION 'a list stays as it was imported' USING ERRCODE = 'MP200';
    END IF;
    RETURN NEW;
END
$body$;

CREATE TRIGGER accounts_sanctionhit_moves
    BEFORE UPDATE ON accounts_sanctionhit
    FOR EACH ROW EXECUTE FUNCTION accounts_guard_sanction_hit();
CREATE TRIGGER accounts_sanctionhit_rows_stay
    BEFORE DELETE ON accounts_sanctionhit FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
CREATE TRIGGER accounts_sanctionlist_moves
    BEFORE UPDATE ON accounts_sanctionlist
    FOR EACH ROW EXECUTE FUNCTION accounts_guard_sanction_list();
CREATE TRIGGER accounts_sanctionlist_rows_stay
    BEFORE DELETE ON accounts_sanctionlist FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
ALTER TABLE accounts_sanctionhit ENABLE ALWAYS TRIGGER accounts_sanctionhit_moves;
ALTER TABLE accounts_sanctionhit ENABLE ALWAYS TRIGGER accounts_sanctionhit_rows_stay;
ALTER TABLE accounts_sanctionlist ENABLE ALWAYS TRIGGER accounts_sanctionlist_moves;
ALTER TABLE accounts_sanctionlist ENABLE ALWAYS TRIGGER accounts_sanctionlist_rows_stay;
