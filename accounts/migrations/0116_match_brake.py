"""The brake on matching contacts under a name that its counter can hold."""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

_CHOICE = "Operational choice: enough for a phone's own contacts, too little to walk all numbers."
BEFORE = [
    Seed("brake.contact_match.installation", "4", "matches of at most 500 per hour", _CHOICE),
    Seed("brake.contact_match.address", "100", "matches of at most 500 per hour", _CHOICE),
    Seed("brake.contact_match.everywhere", "20000", "matches of at most 500 per hour", _CHOICE),
]
SEEDS = [
    Seed(one.key.replace("contact_match", "match"), one.value, one.unit, one.source)
    for one in BEFORE
]


class Migration(migrations.Migration):
    dependencies = [("accounts", "0115_device_feature_rules"), ("core", "0060_forget")]
    operations = [
        migrations.RunPython(
            lambda apps, _: unseed(apps, BEFORE), lambda apps, _: seed(apps, BEFORE)
        ),
        migrations.RunPython(
            lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)
        ),
    ]
