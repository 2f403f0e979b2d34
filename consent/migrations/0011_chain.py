"""Records are chained and never backdated; the check of a purpose is one SQL function."""

from pathlib import Path

from django.db import migrations

from micropay.core.history import AppendOnly, Track
from micropay.core.rules import Seed, seed, unseed

SQL = Path(__file__).resolve().parents[1] / "sql"
CHAIN = (SQL / "record_chain_0001.sql").read_text(encoding="utf-8")
MAY_USE = (SQL / "may_use_0001.sql").read_text(encoding="utf-8")
NO_CHAIN = """
DROP FUNCTION consent_refuse_backdated();
DROP FUNCTION consent_chain_record();
DROP FUNCTION consent_link_record(text, jsonb);
DROP FUNCTION consent_link_digest(integer, bytea, bytea);
DROP FUNCTION consent_record_line(text, jsonb);
"""
KINDS = {
    "consent_acceptance": "acceptance",
    "consent_acknowledgement": "acknowledgement",
    "consent_decline": "decline",
    "consent_purposedecision": "decision",
}
# The records there were before take their places in the order they were written down.
_ROWS = " UNION ALL ".join(
    f"SELECT '{kind}' AS kind, recorded_at, id, to_jsonb({table}) AS record FROM {table}"
    for table, kind in KINDS.items()
)
LINK_WHAT_WAS = f"""
DO $body$
DECLARE one record;
BEGIN
    FOR one IN SELECT * FROM ({_ROWS}) rows ORDER BY recorded_at, id LOOP
        PERFORM consent_link_record(one.kind, one.record);
    END LOOP;
END
$body$;
"""
_TOLD = "Operational choice of the company."
RULES = [
    Seed(
        "consent.backdate_minutes",
        "60",
        "minutes",
        "Operational choice: a slow network is borne, a record of yesterday is not.",
    ),
    Seed("consent.announce_page", "20000", "people looked at in one step", _TOLD),
    Seed("consent.announce_batch", "200", "messages in one step", _TOLD),
    Seed(
        "consent.source_notice_days",
        "30",
        "days",
        "PDPA s.25: who gave no data themselves is told within 30 days of collection.",
    ),
]


def guarded(table: str, kind: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"CREATE TRIGGER {table}_not_backdated BEFORE INSERT ON {table}"
        " FOR EACH ROW EXECUTE FUNCTION consent_refuse_backdated();"
        f" ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_not_backdated;"
        f" CREATE TRIGGER {table}_chained AFTER INSERT ON {table}"
        f" FOR EACH ROW EXECUTE FUNCTION consent_chain_record('{kind}');"
        f" ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_chained;",
        f"DROP TRIGGER {table}_chained ON {table};"
        f" DROP TRIGGER {table}_not_backdated ON {table};",
    )


class Migration(migrations.Migration):
    dependencies = [("consent", "0010_consent"), ("core", "0003_rules")]

    operations = [
        migrations.RunSQL(CHAIN, NO_CHAIN),
        migrations.RunSQL(LINK_WHAT_WAS, migrations.RunSQL.noop),
        *[guarded(table, kind) for table, kind in KINDS.items()],
        migrations.RunSQL(MAY_USE, "DROP FUNCTION consent_may_use(uuid, text, timestamptz);"),
        AppendOnly("consent_recordlink"),
        AppendOnly("consent_consentreceipt"),
        AppendOnly("consent_feedcategory"),
        Track("consent_announcement"),
        Track("consent_datafeed"),
        Track("consent_datasource"),
        Track("consent_collectedfield"),
        Track("consent_datacategory", key="code"),
        Track("consent_sensitivecategory"),
        Track("consent_cookie", key="name"),
        migrations.RunPython(
            lambda apps, _: seed(apps, RULES), lambda apps, _: unseed(apps, RULES)
        ),
    ]
