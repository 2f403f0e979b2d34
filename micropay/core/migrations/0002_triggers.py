"""The generic history trigger, the append-only guard, and the evidence log's own protection."""

from django.db import migrations

from micropay.core.history import AppendOnly

HISTORY = """
CREATE FUNCTION core_history_write() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $body$
DECLARE
    hidden text[] := TG_ARGV[1]::text[];
    before jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
    after  jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE to_jsonb(NEW) END;
    noted jsonb;
BEGIN
    SELECT jsonb_object_agg(key, CASE
            WHEN key = ANY (hidden) THEN '"changed"'::jsonb
            ELSE jsonb_build_array(before -> key, after -> key) END)
      INTO noted
      FROM jsonb_object_keys(before || after) AS key
     WHERE before -> key IS DISTINCT FROM after -> key;
    IF noted IS NOT NULL THEN
        INSERT INTO core_history (id, at, table_name, row_id, operation, changes, database_user)
        VALUES (uuidv7(), clock_timestamp(), TG_TABLE_NAME,
                coalesce(after ->> TG_ARGV[0], before ->> TG_ARGV[0]),
                TG_OP, noted, session_user);
    END IF;
    RETURN NULL;
END
$body$;
"""

REFUSE = """
CREATE FUNCTION core_refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $body$
BEGIN
    RAISE EXCEPTION '% of % is refused: its rows are evidence', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'MP900';
END
$body$;
"""


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]

    operations = [
        migrations.RunSQL(HISTORY, "DROP FUNCTION core_history_write();"),
        migrations.RunSQL(REFUSE, "DROP FUNCTION core_refuse_change();"),
        migrations.RunSQL(
            "ALTER TABLE core_evidence ADD COLUMN xid xid8 NOT NULL DEFAULT pg_current_xact_id();"
            "ALTER TABLE core_history ADD COLUMN xid xid8 NOT NULL DEFAULT pg_current_xact_id();"
            "ALTER TABLE core_outbox ALTER COLUMN id SET DEFAULT uuidv7();",
            "ALTER TABLE core_outbox ALTER COLUMN id DROP DEFAULT;"
            "ALTER TABLE core_history DROP COLUMN xid;"
            "ALTER TABLE core_evidence DROP COLUMN xid;",
        ),
        AppendOnly("core_evidence"),
        AppendOnly("core_history"),
    ]
