"""One code opens the public pages of a phone: the rules of the second kind go."""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

_CHOICE = "Operational choice of the company."
SEEDS = [
    Seed("request.code_minutes", "5", "minutes", _CHOICE),
    Seed("request.code_tries", "3", "tries per code", _CHOICE),
    Seed("request.codes_per_day", "5", "codes per person", _CHOICE),
    Seed("request.codes_per_hour_everywhere", "600", "codes of everybody", _CHOICE),
]


class Migration(migrations.Migration):
    dependencies = [("consent", "0072_guardian_paper_fields")]
    operations = [
        migrations.RunPython(
            lambda apps, _: unseed(apps, SEEDS), lambda apps, _: seed(apps, SEEDS)
        ),
    ]
