"""A number for each merchant there is, and the first numbers of merchants."""

import secrets

from django.db import migrations
from stdnum import damm

from micropay.core.rules import Seed, seed, unseed

SEEDS = [
    Seed("merchant.biller_id", "010558888888801", "biller", "Contract with the partner bank."),
    Seed(
        "merchant.payout_least_satang",
        "10000",
        "satang",
        "Operational choice of the company: smaller amounts wait.",
    ),
    Seed(
        "merchant.payout_hold_days", "3650", "days", "A hold in flight never expires by itself."
    ),
]


def fill(apps, schema_editor):
    seed(apps, SEEDS)
    rows = apps.get_model("wallet", "Merchant").objects.using(schema_editor.connection.alias)
    for row in rows.filter(number=None):
        digits = f"{secrets.randbelow(10**11):011d}"
        row.number = f"M{digits}{damm.calc_check_digit(digits)}"
        row.save(update_fields=["number"])


def take_out(apps, schema_editor):
    unseed(apps, SEEDS)


class Migration(migrations.Migration):
    dependencies = [("wallet", "0085_merchants"), ("core", "0003_rules")]
    operations = [migrations.RunPython(fill, take_out)]
