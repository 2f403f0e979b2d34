"""The rules of the view log."""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

_CHOICE = "Operational choice of the company."
SEEDS = [
    Seed("viewlog.keep_days", "90", "days", "The purpose's own retention; " + _CHOICE),
    Seed("viewlog.late_hours", "48", "hours an entry may be late", _CHOICE),
    Seed("viewlog.early_minutes", "5", "minutes a phone's clock may be ahead", _CHOICE),
]


class Migration(migrations.Migration):
    dependencies = [("consent", "0013_view_log"), ("core", "0003_rules")]
    operations = [
        migrations.RunPython(
            lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)
        ),
    ]
