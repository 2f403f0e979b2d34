"""History of verification, and first values of its rules."""

from django.db import migrations

from micropay.core.history import Track
from micropay.core.rules import Seed, seed, unseed

_CHOICE = "Operational choice of the company, to be agreed with the bank."
_LEVELS = (
    "ETDA identity assurance levels: chip read in person 2.3, card checked with its issuer 2.2;"
    " Bank of Thailand SorNorChor 1/2563 asks to identify and to verify."
)
SEEDS = [
    Seed("kyc.code_hours", "72", "hours a code lives", _CHOICE),
    Seed("kyc.check_minutes", "60", "minutes to record a result", _CHOICE),
    Seed("kyc.cases_per_day", "3", "cases of one customer in a Bangkok day", _CHOICE),
    Seed("kyc.tier.dip_chip", "ial2.3", "level", _LEVELS),
    Seed("kyc.tier.laser_code", "ial2.2", "level", _LEVELS),
]


class Migration(migrations.Migration):
    dependencies = [("accounts", "0011_kyc"), ("core", "0003_rules")]
    operations = [
        Track("accounts_kyccase", hidden=("note",)),
        migrations.RunPython(
            lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)
        ),
    ]
