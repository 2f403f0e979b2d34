"""First values of the rules of safeguarding."""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

SEEDS = [
    Seed(
        "safeguarding.least_basis_points",
        "10000",
        "1/100 percent of what is owed",
        "Payment Systems Act B.E. 2560 and the Bank of Thailand's notification on money received"
        " in advance: at least 100 % each business day.",
    ),
]


class Migration(migrations.Migration):
    dependencies = [("wallet", "0040_safeguarding"), ("core", "0003_rules")]
    operations = [
        migrations.RunPython(lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS))
    ]
