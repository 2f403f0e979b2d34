"""Rows that are evidence take a new ciphertext for an old one, from the owner role alone.

Decision 0050: keys must be replaceable. Only columns that hold a ciphertext before and after may
differ, and the change is noted in the history by the guard itself. Everything else is refused as
before, and the runtime role is refused everything.
"""

from django.db import migrations

RESEALING = r"""
CREATE OR REPLACE FUNCTION core_refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $body$
DECLARE
    -- A Fernet token: version 0x80, a time of this century, at least 73 bytes.
    token constant text := '^gAAAAA[A-Za-z0-9_-]{90,}={0,2}$';
    before jsonb;
    after jsonb;
    noted jsonb;
    sealed boolean;
BEGIN
    IF TG_OP = 'UPDATE'
       AND session_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID)
    THEN
        before := to_jsonb(OLD);
        after := to_jsonb(NEW);
        SELECT jsonb_object_agg(key, 'changed'),
               coalesce(bool_and(coalesce(before ->> key ~ token AND after ->> key ~ token, false)),
                        false)
          INTO noted, sealed
          FROM jsonb_object_keys(after) AS key
         WHERE before -> key IS DISTINCT FROM after -> key;
        IF sealed THEN
            INSERT INTO core_history (id, at, table_name, row_id, operation, changes, database_user)
            VALUES (uuidv7(), clock_timestamp(), TG_TABLE_NAME,
                    coalesce(before ->> 'id', before ->> 'code', ''), TG_OP, noted, session_user);
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION '% of % is refused: its rows are evidence', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'MP900';
END
$body$;
"""

REFUSE = """
CREATE OR REPLACE FUNCTION core_refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $body$
BEGIN
    RAISE EXCEPTION '% of % is refused: its rows are evidence', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'MP900';
END
$body$;
"""


class Migration(migrations.Migration):
    dependencies = [("core", "0035_evidence_door")]

    operations = [migrations.RunSQL(RESEALING, REFUSE)]
