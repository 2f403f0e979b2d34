"""The switch for lower fees, off: the document makes no difference between up and down."""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

SEEDS = [
    Seed(
        "fee.lower_at_once",
        "off",
        "on or off",
        "The fee disclosure names 30 days for every change; on frees changes in everybody's favour.",
    ),
    Seed("fee.notice_batch", "200", "customers", "Own choice: told of a coming fee at one go."),
]


class Migration(migrations.Migration):
    dependencies = [("wallet", "0061_fee_guards"), ("core", "0003_rules")]
    operations = [
        migrations.RunPython(lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS))
    ]
