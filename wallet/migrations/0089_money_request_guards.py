"""Guards of requests for money, their history, and the first numbers of what customers ask."""

from django.db import migrations

from micropay.core.history import Track
from micropay.core.rules import Seed, seed, unseed
from wallet.migrations import _sql

_OWN = "Operational choice of the company."
SEEDS = [
    Seed(
        "promptpay.ewallet_prefix",
        "889",
        "digits",
        "Stand-in until the scheme assigns the company's own: three digits before a wallet's"
        " twelve make an e-wallet ID of fifteen (Thai QR payment standard, tag 29-03).",
    ),
    Seed("money_request.days", "7", "days", _OWN),
    Seed("money_request.open_most", "20", "requests", _OWN + " Nobody is to flood others."),
    Seed("money_request.open_to_one", "3", "requests", _OWN + " Nobody is to press one person."),
    Seed("favourite.most", "50", "payees", _OWN),
]


class Migration(migrations.Migration):
    dependencies = [("wallet", "0088_money_requests"), ("core", "0003_rules")]

    operations = [
        _sql.install(
            "money_request_guards_0001", undo=_sql.read("money_request_guards_0001_drop")
        ),
        _sql.install("movement_guards_0004", undo=_sql.read("movement_guards_0003")),
        Track("wallet_moneyrequest", hidden=("asker_name", "payer_name", "note")),
        migrations.RunPython(
            lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)
        ),
    ]
