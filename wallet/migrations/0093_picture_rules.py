"""How much a customer's own folder of pictures holds."""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

_OWN = "Operational choice of the company."
SEEDS = [
    Seed("picture.most", "200", "pictures", _OWN),
    Seed("picture.most_bytes", "100000000", "bytes", _OWN),
]


class Migration(migrations.Migration):
    dependencies = [("wallet", "0092_kept_pictures"), ("core", "0003_rules")]
    operations = [
        migrations.RunPython(lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS))
    ]
