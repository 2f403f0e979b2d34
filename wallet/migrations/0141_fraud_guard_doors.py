"""Velocity with the limits; checks of a face and new payees in the guard of movements."""

from django.db import migrations

from micropay.core.history import Track
from wallet.migrations import _sql


class Migration(migrations.Migration):
    dependencies = [("wallet", "0140_fraud_guards"), ("core", "0002_triggers")]

    operations = [
        _sql.install(
            "limits_0003",
            undo=_sql.read("limits_0002") + _sql.read("limits_0003_drop"),
        ),
        _sql.install("risk_guards_0001", undo=_sql.read("risk_guards_0001_drop")),
        _sql.install(
            "leaving_guard_0002",
            undo=_sql.function("leaving_guard_0001", "wallet_cool_off_used"),
        ),
        Track("wallet_facecheck"),
        Track("wallet_heldmovement"),
        Track("wallet_walletfreeze"),
    ]
