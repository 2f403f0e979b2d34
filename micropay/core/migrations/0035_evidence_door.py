"""The evidence log's door as an SQL function, for acts that are one SQL function themselves."""

from django.db import migrations

RECORD = """
CREATE FUNCTION core_record_evidence(
    p_id uuid, p_action text, p_actor_kind text, p_actor_id text, p_actor_label text, p_origin text,
    p_installation uuid, p_subject uuid, p_object_type text, p_object_id text, p_reason text,
    p_detail jsonb, p_now timestamptz)
RETURNS void
LANGUAGE plpgsql AS $body$
BEGIN
    INSERT INTO public.core_evidence (
        id, occurred_at, action, actor_kind, actor_id, actor_label, origin, installation_id,
        subject_id, object_type, object_id, reason, detail)
    VALUES (p_id, p_now, p_action, p_actor_kind, p_actor_id, p_actor_label, p_origin,
            p_installation, p_subject, p_object_type, p_object_id, p_reason, p_detail);
END
$body$;
"""
DROP = """
DROP FUNCTION core_record_evidence(
    uuid, text, text, text, text, text, uuid, uuid, text, text, text, jsonb, timestamptz);
"""


class Migration(migrations.Migration):
    dependencies = [("core", "0030_backoffice_rules")]
    operations = [migrations.RunSQL(RECORD, DROP)]
