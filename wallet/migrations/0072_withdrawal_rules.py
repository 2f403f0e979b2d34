"""First numbers of bank accounts and withdrawals; a phone under watch links no account."""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

_OWN = "Operational choice of the company."
SEEDS = [
    Seed("bank_account.most", "5", "accounts", _OWN),
    Seed("bank_account.link_seconds", "600", "seconds", _OWN),
    Seed("withdrawal.least_satang", "10000", "satang", _OWN),
    Seed("withdrawal.hold_days", "3650", "days", "A hold in flight never expires by itself."),
    Seed(
        "withdrawal.valid_minutes",
        "30",
        "minutes",
        "The partner bank's cut-off: later it accepts the instruction no more.",
    ),
    Seed("withdrawal.margin_seconds", "300", "seconds", "Between our clock and the bank's."),
    Seed(
        "withdrawal.enquiry_seconds",
        "60,120,300,600,1800,3600",
        "seconds, growing",
        _OWN + " Pause before the bank is asked again.",
    ),
]
ROW = {
    "network": "any",
    "phone_state": "any",
    "device": "any",
    "sign": "some",
    "active": True,
    "position": 15,
    "action": "bank_account",
    "demand": "refuse",
    "note": "A phone that others may see or steer links no bank account.",
}


def fill(apps, schema_editor):
    seed(apps, SEEDS)
    rows = apps.get_model("accounts", "StepUpRow").objects
    rows.using(schema_editor.connection.alias).create(**ROW)


def take_out(apps, schema_editor):
    unseed(apps, SEEDS)
    rows = apps.get_model("accounts", "StepUpRow").objects.using(schema_editor.connection.alias)
    rows.filter(action="bank_account", position=15).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("wallet", "0071_withdrawal_guards"),
        ("core", "0003_rules"),
        ("accounts", "0024_proof_rules"),
    ]
    operations = [migrations.RunPython(fill, take_out)]
