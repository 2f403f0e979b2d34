"""Guards and history of findings, suspicions and reports by amount."""

from django.db import migrations

from micropay.core.history import AppendOnly, Track
from wallet.migrations import _sql


class Migration(migrations.Migration):
    dependencies = [("wallet", "0143_mule_and_aml"), ("core", "0002_triggers")]

    operations = [
        _sql.install("aml_guards_0001", undo=_sql.read("aml_guards_0001_drop")),
        Track("wallet_riskrule", key="code"),
        Track("wallet_riskcase"),
        Track("wallet_suspicioncase", hidden=("words",)),
        AppendOnly("wallet_thresholdreport"),
    ]
