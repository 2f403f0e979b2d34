"""How often somebody may ask others for money: what is withdrawn counts too."""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

_OWN = "Operational choice of the company: each request is a message to somebody else."
SEEDS = [
    Seed("money_request.day_most", "20", "requests in 24 hours", _OWN),
    Seed("money_request.day_to_one", "5", "requests in 24 hours", _OWN),
]


class Migration(migrations.Migration):
    dependencies = [("wallet", "0093_picture_rules"), ("core", "0003_rules")]
    operations = [
        migrations.RunPython(lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS))
    ]
