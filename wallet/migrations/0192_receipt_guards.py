"""Guards of what 0191 made: a receipt of nobody is settled once, as two people agreed."""

from django.db import migrations

from wallet.migrations import _sql


class Migration(migrations.Migration):
    dependencies = [("wallet", "0191_receipts_settled")]

    operations = [
        _sql.install("receipt_guards_0001", undo=_sql.read("receipt_guards_0001_drop")),
        _sql.install(
            "movement_guards_0006",
            undo=_sql.function("movement_guards_0005", "wallet_guard_movement"),
        ),
    ]
