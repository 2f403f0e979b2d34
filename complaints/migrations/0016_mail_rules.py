"""How many e-mails of one sender become cases, and files of one customer are taken."""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

SEEDS = [
    Seed(
        "complaint.contact_email_qper",
        "helpdesk@qper.co",
        "e-mail",
        "Privacy notice of the QPER service, contact",
    ),
    Seed(
        "complaint.app_file_per_hour",
        "30",
        "files per customer and hour",
        "Operational choice against floods",
    ),
    Seed(
        "complaint.mail_filing_per_hour",
        "5",
        "cases per sender and hour",
        "Operational choice against floods",
    ),
]


class Migration(migrations.Migration):
    dependencies = [("complaints", "0015_work_guards"), ("core", "0003_rules")]
    operations = [
        migrations.RunPython(lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS))
    ]
