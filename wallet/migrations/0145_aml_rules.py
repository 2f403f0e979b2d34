"""First rules about mule accounts and first numbers of reports to the authority."""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

_OWN = "Operational choice of the company."
_LAW = (
    "Ministerial Regulation on reports of transactions under the AML Act, B.E. 2554; to be checked"
    " against the regulation in force."
)
_KINDS = (
    "Which kinds of movement carry cash, separated by commas; none: money comes from banks and"
    " wallets alone."
)
SEEDS = [
    Seed("mule.quiet_days", "7", "days after a decision", _OWN),
    Seed("aml.cash_satang", "200000000", "satang, this much or more", _LAW),
    Seed("aml.epay_cash_satang", "10000000", "satang, this much or more", _LAW),
    Seed("aml.billpay_cash_satang", "70000000", "satang, this much or more", _LAW),
    Seed("aml.kinds.cash", "none", "kinds of movement", _KINDS),
    Seed("aml.kinds.epay_cash", "none", "kinds of movement", _KINDS),
    Seed("aml.kinds.billpay_cash", "none", "kinds of movement", _KINDS),
    Seed(
        "aml.str_days",
        "3",
        "business days",
        "AML Act: a suspicion is reported without delay; three business days as practised, to be"
        " checked.",
    ),
]
_SOURCE = (
    "Operational choice of the company, after what the Bank of Thailand calls signs of mule"
    " accounts (2566)."
)
RULES = {
    "in-fast-out": ("in_fast_out", {"hours": 24, "count": 5, "satang": 5000000, "percent": 90}),
    "many-senders": ("many_senders", {"hours": 24, "count": 10}),
    "dormant-then-active": (
        "dormant_then_active",
        {"hours": 24, "days": 90, "satang": 3000000, "percent": 80},
    ),
    "new-and-busy": ("new_and_busy", {"hours": 24, "days": 7, "satang": 10000000}),
    "shared-device": ("shared_device", {"hours": 720, "count": 3}),
}


def fill(apps, schema_editor):
    seed(apps, SEEDS)
    rows = apps.get_model("wallet", "RiskRule").objects.using(schema_editor.connection.alias)
    for code, (detector, parameters) in RULES.items():
        rows.create(code=code, detector=detector, parameters=parameters, source=_SOURCE)


def take_out(apps, schema_editor):
    """Rows of rules stay while a finding names them; the tables go with their migration."""
    unseed(apps, SEEDS)


class Migration(migrations.Migration):
    dependencies = [("wallet", "0144_aml_guards"), ("core", "0003_rules")]
    operations = [migrations.RunPython(fill, take_out)]
