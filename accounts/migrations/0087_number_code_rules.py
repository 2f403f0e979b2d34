"""How many codes go to a new number for one request; the past of the codes."""

from django.db import migrations

from micropay.core.history import Track
from micropay.core.rules import Seed, seed, unseed

SEEDS = [
    Seed(
        "identity_change.codes_most",
        "5",
        "codes for one request",
        "Operational choice: nobody's phone is filled with codes by a slip or on purpose.",
    ),
]


class Migration(migrations.Migration):
    dependencies = [("accounts", "0086_number_code"), ("core", "0003_rules")]
    operations = [
        Track("accounts_numbercode", hidden=("code_digest",)),
        migrations.RunPython(
            lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)
        ),
    ]
