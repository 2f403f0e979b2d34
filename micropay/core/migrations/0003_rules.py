"""First values of the floor's rules."""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

SEEDS = [
    Seed(
        "api.requests_per_minute",
        "240",
        "requests per session or address",
        "Operational choice; a courtesy brake, not a security measure.",
    ),
]


class Migration(migrations.Migration):
    dependencies = [("core", "0002_triggers")]
    operations = [
        migrations.RunPython(lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS))
    ]
