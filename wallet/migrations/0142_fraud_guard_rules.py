"""First numbers of the guards against fraud; whom wallets paid before; what the office froze."""

from django.db import migrations

from micropay.core.rules import Seed, seed, unseed

_OWN = "Operational choice of the company."
_FACE = (
    "Bank of Thailand, measures against financial fraud (from 2023): face and liveness for 50,000"
    " baht and more at once, and above 200,000 baht a day."
)
_NEW = _OWN + " 0 switches it off."
SEEDS = [
    Seed("velocity.transfer.seconds", "600", "seconds", _NEW),
    Seed("velocity.transfer.count", "20", "movements", _NEW),
    Seed("velocity.transfer.satang", "50000000", "satang", _NEW),
    Seed("velocity.payment.seconds", "600", "seconds", _NEW),
    Seed("velocity.payment.count", "30", "movements", _NEW),
    Seed("velocity.payment.satang", "50000000", "satang", _NEW),
    Seed("velocity.withdrawal.seconds", "3600", "seconds", _NEW),
    Seed("velocity.withdrawal.count", "10", "movements", _NEW),
    Seed("velocity.withdrawal.satang", "50000000", "satang", _NEW),
    Seed("face.single_satang", "5000000", "satang, this much or more", _FACE),
    Seed("face.day_total_satang", "20000000", "satang, more than this", _FACE),
    Seed("new_payee.person_satang", "1000000", "satang, this much or more", _NEW),
    Seed("new_payee.merchant_satang", "0", "satang, this much or more", _NEW),
    Seed("new_payee.hold_seconds", "1800", "seconds", _OWN),
    Seed("new_payee.hours", "24", "hours until a payee is known", _OWN),
]
# Whoever was paid before these guards came is known.
_KNOWN = """
INSERT INTO wallet_knownpayee (wallet_id, payee_id, paid, known_from)
SELECT m.wallet_id, coalesce(m.payee_wallet_id, m.merchant_id), sum(m.amount), min(m.posted_at)
  FROM wallet_movement m
 WHERE m.kind IN ('payment', 'transfer')
 GROUP BY 1, 2
"""
_FROZEN = """
INSERT INTO wallet_walletfreeze (id, wallet_id, by, placed_by, placed_at, ended_by, digest)
SELECT uuidv7(), w.id, 'office', '', clock_timestamp(), '', '' FROM wallet_wallet w
 WHERE w.state = 'frozen'
"""

_UNSAFE = {
    "network": "any",
    "phone_state": "any",
    "device": "any",
    "sign": "some",
    "active": True,
    "position": 16,
    "action": "wallet_unfreeze",
    "demand": "refuse",
    "note": "A phone that others may see or steer lets no wallet go.",
}


def fill(apps, schema_editor):
    seed(apps, SEEDS)
    rows = apps.get_model("accounts", "StepUpRow").objects
    rows.using(schema_editor.connection.alias).create(**_UNSAFE)


def take_out(apps, schema_editor):
    unseed(apps, SEEDS)
    rows = apps.get_model("accounts", "StepUpRow").objects.using(schema_editor.connection.alias)
    rows.filter(action="wallet_unfreeze", position=16).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("wallet", "0141_fraud_guard_doors"),
        ("core", "0003_rules"),
        ("accounts", "0024_proof_rules"),
    ]

    operations = [
        migrations.RunPython(fill, take_out),
        migrations.RunSQL(_KNOWN, migrations.RunSQL.noop),
        migrations.RunSQL(_FROZEN, migrations.RunSQL.noop),
    ]
