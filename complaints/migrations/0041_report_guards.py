"""Exports stay, open ones have two people; the index over the time a case was open; rules."""

from django.db import migrations

from micropay.core.history import AppendOnly, Track
from micropay.core.rules import Seed, seed, unseed

GUARD = """
CREATE FUNCTION complaints_guard_export() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    IF NEW.permit_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM complaints_export_permit permit
          JOIN core_approval asked ON asked.id = permit.approval_id
         WHERE permit.id = NEW.permit_id AND permit.maker_id = NEW.actor_id
           AND (permit.layout_id, permit.file_kind, permit.since, permit.day)
               = (NEW.layout_id, NEW.file_kind, NEW.since, NEW.day)
           AND asked.kind = 'complaints.open_export' AND asked.state = 'approved'
           AND asked.object_id = permit.id::text AND asked.maker_id = NEW.actor_id
           AND asked.checker_id <> asked.maker_id AND permit.until >= NEW.made_at)
    THEN
        RAISE EXCEPTION 'export %: open data was not agreed to by two people', NEW.id
            USING ERRCODE = 'MP902';
    END IF;
    RETURN NEW;
END
$body$;
CREATE TRIGGER complaints_case_export_guard BEFORE INSERT ON complaints_case_export
    FOR EACH ROW EXECUTE FUNCTION complaints_guard_export();
ALTER TABLE complaints_case_export ENABLE ALWAYS TRIGGER complaints_case_export_guard;
"""
NO_GUARD = """
DROP TRIGGER complaints_case_export_guard ON complaints_case_export;
DROP FUNCTION complaints_guard_export();
"""
# The expression is that of complaints.selectors.report.OPEN_SPAN.
SPAN = """
CREATE INDEX case_open_span ON complaints_case USING gist (
    tstzrange(received_at, greatest(resolved_at,
        CASE WHEN resolved_at IS NOT NULL THEN received_at END), '[]'));
CREATE INDEX redress_paid_at ON complaints_redress (paid_at) WHERE paid_at IS NOT NULL;
"""
NO_SPAN = "DROP INDEX redress_paid_at; DROP INDEX case_open_span;"
CHOICE = "Operational choice"
SEEDS = [
    Seed("complaint.report_pdf_rows", "2000", "cases on paper", CHOICE),
    Seed("complaint.export_seconds", "1800", "seconds for one file", CHOICE),
    Seed("complaint.open_export_hours", "24", "hours from the second person's yes", CHOICE),
    Seed("complaint.check_file_mib", "200", "MiB of a file to check", CHOICE),
]


class Migration(migrations.Migration):
    dependencies = [("complaints", "0040_reports"), ("core", "0003_rules")]

    operations = [
        AppendOnly("complaints_report_layout"),
        AppendOnly("complaints_case_export"),
        Track("complaints_export_permit"),
        migrations.RunSQL(GUARD, NO_GUARD),
        migrations.RunSQL(SPAN, NO_SPAN),
        migrations.RunPython(lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)),
    ]
