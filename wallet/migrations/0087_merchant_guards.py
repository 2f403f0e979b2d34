"""Merchants as holders: guards of their rows, payouts and refunds; history without the tax ID."""

from django.db import migrations, models
from django.db.migrations.operations import RunSQL

from micropay.core.history import AppendOnly, Track
from wallet.migrations import _sql


class Migration(migrations.Migration):
    dependencies = [("wallet", "0086_merchant_numbers"), ("core", "0002_triggers")]

    operations = [
        migrations.AlterField(
            model_name="merchant",
            name="number",
            field=models.CharField(max_length=13, unique=True),
        ),
        RunSQL(
            "DROP TRIGGER wallet_merchant_history ON wallet_merchant",
            Track("wallet_merchant").sql,
        ),
        Track("wallet_merchant", hidden=("tax_id",)),
        _sql.install("merchant_guards_0001", undo=_sql.read("merchant_guards_0001_drop")),
        _sql.install(
            "withdrawal_guards_0002",
            undo=_sql.function("withdrawal_guards_0001", "wallet_guard_withdrawal")
            + _sql.function("withdrawal_guards_0001", "wallet_guard_bank_account"),
        ),
        _sql.install("movement_guards_0003", undo=_sql.read("movement_guards_0002")),
        AppendOnly("wallet_merchantrefund"),
    ]
