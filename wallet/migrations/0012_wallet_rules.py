"""First values of the wallet's rules."""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

OWN = "Operational choice of the company."
SEEDS = [
    Seed("fee.vat_basis_points", "700", "1/100 percent", "VAT at 7 %, Royal Decree; time-limited."),
    Seed("fee.vat_included", "on", "on or off", "Prices to consumers are shown with VAT."),
    Seed("fee.notice_days", "30", "days", "Fee disclosure of the service: at least 30 days."),
    Seed("quote.seconds", "300", "seconds", OWN),
    Seed("wallet.opening_seconds", "600", "seconds", OWN),
    Seed("wallet.movement_most_satang", "20000000", "satang", OWN),
    Seed("wallet.topup_least_satang", "100", "satang", OWN),
    Seed("wallet.topup_most_satang", "10000000", "satang", OWN),
    Seed("topup.seconds", "86400", "seconds", OWN),
    Seed("topup.biller_id", "010558888888800", "biller", "Contract with the partner bank."),
]


class Migration(migrations.Migration):
    dependencies = [("wallet", "0011_wallet_guards"), ("core", "0003_rules")]
    operations = [
        migrations.RunPython(lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS))
    ]
