"""First limits and caps. The two rules that said the most of one movement before go."""

from datetime import UTC, datetime

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

_START = datetime(2020, 1, 1, tzinfo=UTC)
_NONE = "Nobody moves money before the bank has verified them (SorNorChor 1/2563)."
_OWN = (
    "Choice of the company: the Bank of Thailand sets no amount by tier (SorNorChor 1/2563)."
    " Compared with Thai wallets of 2026: basic 200,000 baht held and 500,000 out a month,"
    " verified 2,000,000 held and 2,000,000 out a day."
)
# Baht at once, a day, a month.
_OUT = {
    "none": (0, 0, 0),
    "basic": (50_000, 100_000, 500_000),
    "standard": (200_000, 500_000, 2_000_000),
    "enhanced": (500_000, 2_000_000, 10_000_000),
}
_TOPUP = {
    "none": (0, 0, 0),
    "basic": (50_000, 200_000, 500_000),
    "standard": (100_000, 500_000, 2_000_000),
    "enhanced": (500_000, 2_000_000, 10_000_000),
}
LIMITS = {"transfer": _OUT, "payment": _OUT, "withdrawal": _OUT, "topup": _TOPUP}
CAPS = {"none": 0, "basic": 200_000, "standard": 500_000, "enhanced": 2_000_000}
BEFORE = [
    Seed("wallet.movement_most_satang", "20000000", "satang", "Operational choice of the company."),
    Seed("wallet.topup_most_satang", "10000000", "satang", "Operational choice of the company."),
]


def fill(apps, schema_editor):
    limit, cap = apps.get_model("wallet", "Limit"), apps.get_model("wallet", "BalanceCap")
    for kind, tiers in LIMITS.items():
        for tier, (once, day, month) in tiers.items():
            limit.objects.using("owner").create(
                tier=tier,
                kind=kind,
                per_transaction=once * 100,
                per_day=day * 100,
                per_month=month * 100,
                source=_NONE if tier == "none" else _OWN,
                effective_from=_START,
            )
    for tier, most in CAPS.items():
        cap.objects.using("owner").create(
            tier=tier,
            most=most * 100,
            source=_NONE if tier == "none" else _OWN,
            effective_from=_START,
        )


def keep(apps, schema_editor):
    """Rows of limits stay as they are; the tables go with the migration that made them."""


class Migration(migrations.Migration):
    dependencies = [("wallet", "0036_limit_doors"), ("core", "0003_rules")]

    operations = [
        migrations.RunPython(fill, keep),
        migrations.RunPython(
            lambda apps, _: unseed(apps, BEFORE), lambda apps, _: seed(apps, BEFORE)
        ),
    ]
