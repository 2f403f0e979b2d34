"""Moved days stay on record; pauses have a past; the rules of the clocks."""

from django.db import migrations

from micropay.core.history import AppendOnly, Track
from micropay.core.rules import Seed, seed, unseed

CHOICE = "Operational choice"
DECREE = "Emergency Decree on technology crime B.E. 2566: a first hold lasts 72 hours"

SEEDS = [
    Seed(
        "complaint.progress_calendar_days.fraud",
        "3",
        "calendar days from receipt",
        f"{DECREE}, so its victim hears how it stands before that ends",
    ),
    Seed(
        "complaint.resolve_business_days.enquiry",
        "5",
        "business days from receipt",
        f"{CHOICE}: a question needs no investigation",
    ),
    Seed(
        "complaint.refund_business_days",
        "5",
        "business days from the finding",
        "Practice of Thai card issuers for money that the provider owes",
    ),
    Seed(
        "complaint.answer_business_days",
        "10",
        "business days",
        f"{CHOICE}: as long as our clocks wait for a customer's answer",
    ),
    Seed(
        "complaint.update_business_days",
        "15",
        "business days",
        f"{CHOICE}: as far ahead as a new day for the decision may be told; one more period",
    ),
    Seed("complaint.warn_business_days", "1", "business days before", CHOICE),
    Seed("complaint.escalate_business_days.senior_agent", "0", "business days late", CHOICE),
    Seed("complaint.escalate_business_days.compliance_officer", "2", "business days late", CHOICE),
]


class Migration(migrations.Migration):
    dependencies = [("complaints", "0010_clocks"), ("core", "0003_rules")]

    operations = [
        AppendOnly("complaints_due_change"),
        Track("complaints_pause"),
        migrations.RunPython(lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)),
    ]
