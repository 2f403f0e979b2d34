"""Guards and history of what 0180 made."""

from django.db import migrations

from micropay.core.history import AppendOnly, Track
from wallet.migrations import _sql


class Migration(migrations.Migration):
    dependencies = [("wallet", "0180_merchant_life"), ("core", "0002_triggers")]

    operations = [
        _sql.install(
            "merchant_guards_0002",
            undo=_sql.read("merchant_guards_0002_drop")
            + _sql.function("merchant_guards_0001", "wallet_guard_merchant")
            + _sql.function("merchant_guards_0001", "wallet_guard_merchant_refund"),
        ),
        _sql.install("withdrawal_guards_0003", undo=_sql.read("withdrawal_guards_0002")),
        Track("wallet_merchantkeeper"),
        Track("wallet_merchantplan"),
        AppendOnly("wallet_merchantrun"),
    ]
