"""The past of orders and links; how long drafts and files are kept, when a file is ordered."""

from django.db import migrations

from micropay.core.history import AppendOnly, Track
from micropay.core.rules import Seed, seed, unseed

CHOICE = "Operational choice"
SEEDS = [
    Seed("complaint.draft_days", "30", "days an unsent draft is kept", CHOICE),
    Seed("complaint.export_at_once", "5000", "cases in a file made within the request", CHOICE),
    Seed("complaint.export_tries", "3", "times a broken-off file is begun anew", CHOICE),
    Seed("complaint.export_claim_seconds", "120", "seconds without a sign of life", CHOICE),
    Seed("complaint.export_keep_hours", "24", "hours a made file can be fetched", CHOICE),
    Seed(
        "complaint.open_export_more_percent",
        "10",
        "percent more than was agreed to",
        "Operational choice: a register may grow between asking and taking (PDPA s.37(1))",
    ),
]


class Migration(migrations.Migration):
    dependencies = [("complaints", "0060_work_and_orders"), ("core", "0003_rules")]

    operations = [
        AppendOnly("complaints_request"),
        Track("complaints_export_order", hidden=("content_key",)),
        migrations.RunPython(lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)),
    ]
