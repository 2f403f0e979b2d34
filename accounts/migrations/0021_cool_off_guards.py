"""Cool-offs stay as they were written; first values of their rules."""

from django.db import migrations

from micropay.core.history import AppendOnly
from micropay.core.rules import Seed, seed, unseed

_BOT = (
    "Operational choice after Bank of Thailand 4/2568 (one user, one device; secure devices only):"
    " whoever took over a number or device gains little."
)
SEEDS = [
    Seed("cool_off.hours.new_device", "24", "hours", _BOT),
    Seed("cool_off.hours.pin_reset", "24", "hours", _BOT),
    Seed("cool_off.hours.identity_changed", "48", "hours", _BOT),
    Seed("cool_off.most", "500000", "satang per movement", _BOT),
]


class Migration(migrations.Migration):
    dependencies = [("accounts", "0020_cool_off"), ("core", "0003_rules")]
    operations = [
        AppendOnly("accounts_cooloff"),
        migrations.RunPython(
            lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)
        ),
    ]
