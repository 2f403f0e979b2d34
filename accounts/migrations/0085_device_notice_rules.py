"""For how long phones are told of a change of device."""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

SEEDS = [
    Seed(
        "notice.device_days",
        "30",
        "days",
        "Operational choice: an old phone in a drawer is looked at again within a month.",
    ),
]


class Migration(migrations.Migration):
    dependencies = [("accounts", "0084_set_aside_rules"), ("core", "0003_rules")]
    operations = [
        migrations.RunPython(
            lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)
        ),
    ]
