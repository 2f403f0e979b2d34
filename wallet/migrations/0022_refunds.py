"""Refunds: several may take back parts of one transaction, together never more than it moved."""

from django.db import migrations, models

from wallet.migrations import _sql

CHECK_1 = _sql.function("post_0001", "ledger_check_reversal")
UNDO = f"""
DROP FUNCTION ledger_reverse(uuid, uuid, text, bytea, text, text);
DROP TRIGGER wallet_ledger_transaction_taken_back_once ON wallet_ledger_transaction;
DROP FUNCTION ledger_guard_taken_back();
{CHECK_1}
DROP FUNCTION ledger_not_taken_back(uuid);
"""


class Migration(migrations.Migration):
    dependencies = [("wallet", "0021_hold_guards")]

    operations = [
        _sql.install("reversals_0001", undo=UNDO),
        migrations.AddIndex(
            "ledgertransaction",
            models.Index(
                condition=models.Q(("reverses__isnull", False)),
                fields=["reverses"],
                name="ledger_transaction_reverses",
            ),
        ),
        migrations.RemoveConstraint("ledgertransaction", "ledger_transaction_reversed_once"),
    ]
