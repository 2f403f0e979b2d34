"""Guards of withdrawals and linked accounts; movements know withdrawals; history of both."""

from django.db import migrations

from micropay.core.history import Track
from wallet.migrations import _sql


class Migration(migrations.Migration):
    dependencies = [("wallet", "0070_withdrawals"), ("core", "0002_triggers")]

    operations = [
        _sql.install(
            "withdrawal_guards_0001", undo=_sql.read("withdrawal_guards_0001_drop")
        ),
        _sql.install(
            "movement_guards_0002",
            undo=_sql.function("movement_guards_0001", "wallet_guard_movement"),
        ),
        Track("wallet_withdrawal"),
        Track(
            "wallet_bankaccount",
            hidden=("number", "number_index", "number_index_next", "holder"),
        ),
    ]
