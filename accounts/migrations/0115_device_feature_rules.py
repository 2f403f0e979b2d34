"""How often contacts may be matched, by the rules of the brake."""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

_CHOICE = "Operational choice: enough for a phone's own contacts, too little to walk all numbers."
SEEDS = [
    Seed("brake.contact_match.installation", "4", "matches of at most 500 per hour", _CHOICE),
    Seed("brake.contact_match.address", "100", "matches of at most 500 per hour", _CHOICE),
    Seed("brake.contact_match.everywhere", "20000", "matches of at most 500 per hour", _CHOICE),
]


class Migration(migrations.Migration):
    dependencies = [("accounts", "0114_contact_rules"), ("core", "0060_forget")]
    operations = [
        migrations.RunPython(
            lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)
        ),
    ]
