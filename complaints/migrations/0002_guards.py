"""History of cases and categories; steps stay; what a case was filed with does not change."""

from django.db import migrations

from micropay.core.history import AppendOnly, Track

HIDDEN = (
    "text",
    "contact_name",
    "contact_phone",
    "contact_email",
    "phone_index",
    "phone_index_next",
    "email_index",
    "email_index_next",
)
FROZEN = """
CREATE FUNCTION complaints_case_refuse_refiling() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $body$
BEGIN
    IF (OLD.number, OLD.channel, OLD.received_at, OLD.recorded_at, OLD.movement_reference,
        OLD.movement)
       IS DISTINCT FROM
       (NEW.number, NEW.channel, NEW.received_at, NEW.recorded_at, NEW.movement_reference,
        NEW.movement) THEN
        RAISE EXCEPTION 'what case % was filed with does not change', OLD.number
            USING ERRCODE = 'MP901';
    END IF;
    RETURN NEW;
END
$body$;
CREATE TRIGGER complaints_case_frozen BEFORE UPDATE ON complaints_case
    FOR EACH ROW EXECUTE FUNCTION complaints_case_refuse_refiling();
ALTER TABLE complaints_case ENABLE ALWAYS TRIGGER complaints_case_frozen;
"""
UNFROZEN = """
DROP TRIGGER complaints_case_frozen ON complaints_case;
DROP FUNCTION complaints_case_refuse_refiling();
"""


class Migration(migrations.Migration):
    dependencies = [("complaints", "0001_schema"), ("core", "0002_triggers")]

    operations = [
        Track("complaints_case", hidden=HIDDEN),
        Track("complaints_category", key="code"),
        AppendOnly("complaints_event"),
        migrations.RunSQL(FROZEN, UNFROZEN),
    ]
