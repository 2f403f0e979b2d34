"""What holds whoever writes about wallets, fees and movements, and the history of their tables."""

from django.db import migrations

from micropay.core.history import AppendOnly, Track
from wallet.migrations._sql import install, read


class Migration(migrations.Migration):
    dependencies = [("wallet", "0010_wallet"), ("core", "0002_triggers")]

    operations = [
        install("wallet_guards_0001", undo=read("wallet_guards_0001_drop")),
        AppendOnly("wallet_feeversion"),
        AppendOnly("wallet_merchantcode"),
        AppendOnly("wallet_movement"),
        AppendOnly("wallet_banknotice"),
        Track("wallet_wallet"),
        Track("wallet_walletopening"),
        Track("wallet_merchant"),
        Track("wallet_topup"),
        Track("wallet_unmatchedreceipt"),
    ]
