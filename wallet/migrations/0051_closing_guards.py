"""The past of closings, none is ever deleted; how long a request to close may be confirmed."""

from django.db import migrations

from micropay.core.history import Track
from micropay.core.rules import Seed, seed, unseed

STAY = """
CREATE TRIGGER wallet_closing_stays BEFORE DELETE ON wallet_closing
    FOR EACH ROW EXECUTE FUNCTION core_refuse_change();
ALTER TABLE wallet_closing ENABLE ALWAYS TRIGGER wallet_closing_stays;
"""
SEEDS = [
    Seed("closing.confirm_minutes", "10", "minutes", "Operational choice: as long as a code."),
    Seed(
        "proof.account_closing",
        "pin,otp",
        "proofs demanded",
        "Security document of the company: PIN and OTP for payments, transfers and details.",
    ),
]


class Migration(migrations.Migration):
    dependencies = [
        ("wallet", "0050_closing"),
        ("core", "0003_rules"),
        ("accounts", "0071_suspension_guards"),
    ]
    operations = [
        Track("wallet_closing", hidden=("account", "holder")),
        migrations.RunSQL(STAY, "DROP TRIGGER wallet_closing_stays ON wallet_closing;"),
        migrations.RunPython(
            lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)
        ),
    ]
