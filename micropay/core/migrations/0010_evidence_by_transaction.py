"""Followers of the evidence log take rows by their transaction number."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("core", "0003_rules")]

    operations = [
        migrations.RunSQL(
            "CREATE INDEX evidence_by_transaction ON core_evidence (xid);",
            "DROP INDEX evidence_by_transaction;",
        ),
    ]
