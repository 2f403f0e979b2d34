"""Guards of standing orders, their history, first numbers, and the refusal to phones under watch."""

from django.db import migrations

from micropay.core.history import AppendOnly, Track
from micropay.core.rules import Seed, seed, unseed
from wallet.migrations import _sql

_OWN = "Operational choice of the company."
SEEDS = [
    Seed("standing_order.most", "20", "orders", _OWN),
    Seed("standing_order.ask_seconds", "600", "seconds", _OWN),
    Seed("standing_order.first_days", "366", "days", _OWN + " How far away the first day may be."),
    Seed("standing_order.from_hour", "7", "hour in Bangkok", _OWN + " People are awake."),
    Seed("standing_order.tries", "3", "tries a day", _OWN),
    Seed("standing_order.retry_minutes", "240", "minutes", _OWN),
    Seed("standing_order.late_days", "7", "days", _OWN + " After an outage older days are skipped."),
    Seed("standing_order.missed_most", "3", "days in a row", _OWN + " Then the order rests."),
]
ROW = {
    "network": "any",
    "phone_state": "any",
    "device": "any",
    "sign": "some",
    "active": True,
    "position": 16,
    "action": "standing_order",
    "demand": "refuse",
    "note": "A phone that others may see or steer sets up no standing order.",
}


def fill(apps, schema_editor):
    seed(apps, SEEDS)
    rows = apps.get_model("accounts", "StepUpRow").objects
    rows.using(schema_editor.connection.alias).create(**ROW)


def take_out(apps, schema_editor):
    unseed(apps, SEEDS)
    rows = apps.get_model("accounts", "StepUpRow").objects.using(schema_editor.connection.alias)
    rows.filter(action="standing_order", position=16).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("wallet", "0090_standing_orders"),
        ("core", "0003_rules"),
        ("accounts", "0024_proof_rules"),
    ]

    operations = [
        _sql.install(
            "standing_order_guards_0001", undo=_sql.read("standing_order_guards_0001_drop")
        ),
        Track("wallet_standingorder", hidden=("payee_name", "note")),
        AppendOnly("wallet_standingrun"),
        migrations.RunPython(fill, take_out),
    ]
