"""The past of what belongs to a case; limits of joining and attaching."""

from django.db import migrations

from micropay.core.history import AppendOnly, Track
from micropay.core.rules import Seed, seed, unseed

CHOICE = "Operational choice"
SEEDS = [
    Seed("complaint.duplicate_days", "90", "days before and after", CHOICE),
    Seed("complaint.bulk_most", "200", "cases at once", CHOICE),
    Seed("complaint.files_most", "30", "files per case", f"{CHOICE} against floods"),
]


class Migration(migrations.Migration):
    dependencies = [("complaints", "0014_work"), ("core", "0003_rules")]

    operations = [
        AppendOnly("complaints_payment"),
        AppendOnly("complaints_file"),
        Track("complaints_party", hidden=("name", "contact")),
        Track("complaints_task", hidden=("what",)),
        Track("complaints_authority_ticket"),
        Track("complaints_corrective_action"),
        Track("complaints_root_cause", key="code"),
        Track("complaints_canned_reply", key="code"),
        migrations.RunPython(lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)),
    ]
