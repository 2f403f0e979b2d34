"""How many papers a guardian may send; what was sent stays on record."""

from django.db import migrations

from micropay.core.history import AppendOnly
from micropay.core.rules import Seed, seed, unseed

SEEDS = [
    Seed(
        "guardian.files_most",
        "5",
        "files for one consent",
        "Operational choice: register, certificate or order, with several pages.",
    ),
]


class Migration(migrations.Migration):
    dependencies = [("accounts", "0088_guardian_file"), ("core", "0003_rules")]
    operations = [
        AppendOnly("accounts_guardianshipfile"),
        migrations.RunPython(
            lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)
        ),
    ]
