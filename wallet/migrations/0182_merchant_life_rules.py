"""First numbers of what merchants do themselves; where a phone is; the number behind own codes."""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

_OWN = "Operational choice of the company."
_UNSAFE = {
    "network": "any",
    "phone_state": "any",
    "device": "any",
    "sign": "some",
    "active": True,
    "demand": "refuse",
}
SEEDS = [
    Seed("merchant.plan_hour", "6", "hour of the day in Bangkok", _OWN + " Payouts by plan begin."),
    Seed("merchant.totals_days", "92", "days", _OWN + " The longest time of daily totals at once."),
    Seed(
        "aml.linked",
        "on",
        "on or off",
        "What one person moves on one Bangkok day in parts below a measure counts together, since"
        " splitting is the usual way around it. Reading of the company; to be checked against the"
        " regulation in force.",
    ),
    Seed(
        "fraud.place_signal",
        "off",
        "on or off",
        "PDPA s.23: a phone's place is taken once the privacy notice and the purpose of preventing"
        " fraud name it. Two people switch it on.",
    ),
    Seed("fraud.place_days", "30", "days", _OWN + " No longer than rules of mule accounts look."),
    Seed(
        "fraud.place_pause_seconds",
        "300",
        "seconds",
        _OWN + " A phone's place is kept no more often.",
    ),
]
STEP_UP = [
    {
        **_UNSAFE,
        "position": 17,
        "action": "merchant_refund",
        "note": "A phone that others may see or steer refunds nothing in a merchant's name.",
    },
    {
        **_UNSAFE,
        "position": 18,
        "action": "merchant_payout",
        "note": "A phone that others may see or steer pays no merchant out.",
    },
]
RULE = "far-apart"
_SOURCE = _OWN + " A phone is not in two distant places within hours: two people use the account."


def fill(apps, schema_editor):
    seed(apps, SEEDS)
    alias = schema_editor.connection.alias
    rows = apps.get_model("accounts", "StepUpRow").objects.using(alias)
    for row in STEP_UP:
        rows.create(**row)
    apps.get_model("wallet", "RiskRule").objects.using(alias).create(
        code=RULE, detector="far_apart", parameters={"hours": 2, "km": 300}, source=_SOURCE
    )


def take_out(apps, schema_editor):
    unseed(apps, SEEDS)
    alias = schema_editor.connection.alias
    rows = apps.get_model("accounts", "StepUpRow").objects.using(alias)
    rows.filter(position__in=[row["position"] for row in STEP_UP]).delete()
    apps.get_model("wallet", "RiskRule").objects.using(alias).filter(code=RULE).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("wallet", "0181_merchant_life_guards"),
        ("core", "0003_rules"),
        ("accounts", "0024_proof_rules"),
    ]

    operations = [migrations.RunPython(fill, take_out)]
