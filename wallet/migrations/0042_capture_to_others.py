"""A hold is captured for others only."""

from django.db import migrations

from wallet.migrations import _sql


class Migration(migrations.Migration):
    dependencies = [("wallet", "0041_safeguarding_rules")]

    operations = [
        _sql.install("captures_0002", undo=_sql.function("holds_0001", "ledger_capture")),
    ]
