"""The past of conversations; words of an emptied case may leave its steps, and nothing else."""

from django.db import migrations

from micropay.core.history import Track

WORDS = """
CREATE FUNCTION complaints_words_went(before complaints_event, after complaints_event)
RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $body$
    SELECT before.text IS NOT NULL AND after.text IS NULL
       AND to_jsonb(before) - 'text' = to_jsonb(after) - 'text'
       AND EXISTS (SELECT FROM complaints_case emptied
                    WHERE emptied.id = before.case_id AND emptied.emptied_at IS NOT NULL)
$body$;
DROP TRIGGER complaints_event_rows_stay ON complaints_event;
CREATE TRIGGER complaints_event_rows_stay BEFORE DELETE ON complaints_event
    FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
CREATE TRIGGER complaints_event_words_stay BEFORE UPDATE ON complaints_event
    FOR EACH ROW WHEN (NOT complaints_words_went(OLD, NEW)) EXECUTE FUNCTION core_refuse_change();
ALTER TABLE complaints_event ENABLE ALWAYS TRIGGER complaints_event_rows_stay;
ALTER TABLE complaints_event ENABLE ALWAYS TRIGGER complaints_event_words_stay;
"""
ALL_STAYS = """
DROP TRIGGER complaints_event_words_stay ON complaints_event;
DROP TRIGGER complaints_event_rows_stay ON complaints_event;
CREATE TRIGGER complaints_event_rows_stay BEFORE UPDATE OR DELETE ON complaints_event
    FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
ALTER TABLE complaints_event ENABLE ALWAYS TRIGGER complaints_event_rows_stay;
DROP FUNCTION complaints_words_went(complaints_event, complaints_event);
"""


class Migration(migrations.Migration):
    dependencies = [("complaints", "0050_conversations"), ("core", "0036_resealing")]

    operations = [
        Track("complaints_conversation", hidden=("words",)),
        migrations.RunSQL(WORDS, ALL_STAYS),
    ]
