"""First values for mail that comes in; the past of its rows."""

from django.db import migrations

from micropay.core.history import Track
from micropay.core.rules import Seed, seed, unseed

SEEDS = [
    Seed("mail.most_bytes", "15000000", "bytes of an e-mail", "Operational choice against floods"),
    Seed(
        "mail.own_server",
        "mx.thaimicrodigital.com",
        "name in Authentication-Results",
        "Placeholder of the company's own mail server; to be entered at installation",
    ),
]


class Migration(migrations.Migration):
    dependencies = [("core", "0071_mail")]
    operations = [
        Track("core_mail", hidden=("raw", "sender", "title")),
        migrations.RunPython(
            lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)
        ),
    ]
