"""How long the recording of a call may be."""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

SEEDS = [
    Seed(
        "files.max_sound_bytes",
        "30000000",
        "bytes",
        "Operational choice: half an hour of 16 bits at 8 kHz, the most that call recorders write",
    ),
]


class Migration(migrations.Migration):
    dependencies = [("complaints", "0071_papers"), ("core", "0003_rules")]

    operations = [
        migrations.RunPython(lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)),
    ]
