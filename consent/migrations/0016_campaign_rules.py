"""Pasts of campaigns and content, and the rules of marketing and trends."""

from django.db import migrations

from micropay.core.history import AppendOnly, Track
from micropay.core.rules import Seed, seed, unseed

_CHOICE = "Operational choice of the company."
SEEDS = [
    Seed("marketing.per_week", "3", "marketing messages in seven days", _CHOICE),
    Seed("trend.k", "10", "people at least behind a total", _CHOICE),
]


class Migration(migrations.Migration):
    dependencies = [("consent", "0015_campaign"), ("core", "0003_rules")]
    operations = [
        Track("consent_campaign"),
        Track("consent_contentitem"),
        Track("consent_eventsignup"),
        AppendOnly("consent_trendexport"),
        migrations.RunPython(
            lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)
        ),
    ]
