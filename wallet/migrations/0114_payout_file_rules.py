"""First numbers of payouts by file, and what of them never changes."""

from django.db import migrations

from micropay.core.history import AppendOnly, Track
from micropay.core.rules import Seed, seed, unseed

_OWN = "Operational choice of the company."
SEEDS = [
    Seed("payout_file.orders", "5000", "orders of a file", _OWN),
    Seed("payout_file.payer", "MicroPay", "name", "The holder of the safeguarded account."),
    Seed("payout_file.bank_code", "071", "bank code", "The bank that keeps that account."),
]


class Migration(migrations.Migration):
    dependencies = [
        ("wallet", "0113_payout_files"),
        ("core", "0003_rules"),
    ]
    operations = [
        Track("wallet_fileorder", hidden=("payee",)),
        Track("wallet_payoutfile"),
        AppendOnly("wallet_payoutreport"),
        migrations.RunPython(
            lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)
        ),
    ]
