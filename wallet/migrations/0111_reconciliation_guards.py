"""The bank's book stays as it was taken in; differences only move on."""

from django.db import migrations

from micropay.core.history import AppendOnly, Track
from wallet.migrations import _sql


class Migration(migrations.Migration):
    dependencies = [("wallet", "0110_reconciliation"), ("core", "0002_triggers")]

    operations = [
        _sql.install(
            "reconciliation_guards_0001", undo=_sql.read("reconciliation_guards_0001_drop")
        ),
        AppendOnly("wallet_bankstatement"),
        AppendOnly("wallet_bankline"),
        AppendOnly("wallet_bankmatch"),
        AppendOnly("wallet_daysignoff"),
        Track("wallet_bankdifference"),
        Track("wallet_bankupload"),
    ]
