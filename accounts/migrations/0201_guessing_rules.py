"""What guessing costs: codes of the website by network, look-ups that find nobody."""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

_CHOICE = "Operational choice of the company."
_BREACH = "PDPA s.37(1); operational choice of the company."
SEEDS = [
    # ``web_code.per_day`` is what one network may ask for a number.
    Seed("web_code.per_day_everywhere", "20", "codes per number in 24 hours", _CHOICE),
    Seed("data_use.miss_rows", "10", "rows a missed look-up counts", _BREACH),
]


class Migration(migrations.Migration):
    dependencies = [("accounts", "0200_web_code_network")]
    operations = [
        migrations.RunPython(
            lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)
        ),
    ]
