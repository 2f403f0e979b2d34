"""The thirty days of a fee, with the one exception that a rule may open."""

from django.db import migrations

from micropay.core.history import AppendOnly
from wallet.migrations._sql import function, install, read


class Migration(migrations.Migration):
    dependencies = [("wallet", "0060_fee_bands")]

    operations = [
        install(
            "fee_guard_0002",
            undo=read("fee_guard_0002_drop") + function("wallet_guards_0001", "wallet_guard_fee"),
        ),
        AppendOnly("wallet_feenotice"),
    ]
