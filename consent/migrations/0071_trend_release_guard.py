"""Totals once made stay; how many past months may still be made."""

from django.db import migrations

from micropay.core.history import AppendOnly
from micropay.core.rules import Seed, seed, unseed

SEEDS = [
    Seed(
        "trend.months",
        "1",
        "months that are over",
        "Operational choice: the logs behind the totals are kept ninety days, so an older month"
        " would be counted in part.",
    ),
]


class Migration(migrations.Migration):
    dependencies = [("consent", "0070_trend_release"), ("core", "0003_rules")]
    operations = [
        AppendOnly("consent_trendrelease"),
        migrations.RunPython(
            lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)
        ),
    ]
