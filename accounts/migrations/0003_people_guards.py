"""History of people, the guard of phone and national ID, and first values of the rules."""

from pathlib import Path

from django.db import migrations

from micropay.core.history import Track
from micropay.core.rules import Seed, seed, unseed

SQL = Path(__file__).resolve().parents[1] / "sql"
GUARD = (SQL / "identity_guard_0001.sql").read_text(encoding="utf-8")
ATTACH = """
CREATE TRIGGER accounts_customer_identity BEFORE UPDATE ON accounts_customer
    FOR EACH ROW EXECUTE FUNCTION accounts_guard_identity();
ALTER TABLE accounts_customer ENABLE ALWAYS TRIGGER accounts_customer_identity;
"""
DETACH = """
DROP TRIGGER accounts_customer_identity ON accounts_customer;
DROP FUNCTION accounts_guard_identity();
"""

_NIST = "NIST SP 800-63B-4, 3.1.3 and 3.2.2: one-time codes live ten minutes at most."
_CHOICE = "Operational choice of the company; within NIST SP 800-63B-4 (100 failures in a row)."
_PAPER = "Security document of the company: PIN and OTP for payments, transfers and details."
_PDPA = "PDPA s.20: below ten the guardian decides; Civil and Commercial Code s.19: majority at 20."
_BRAKE = "Operational choice against spraying guesses over many phones."
_SESSION = "Operational choice; short, because a stolen token works until then."

SEEDS = [
    Seed("otp.life_seconds", "300", "seconds", _NIST),
    Seed("otp.attempts_per_code", "3", "attempts", _CHOICE),
    Seed("otp.codes_per_hour", "5", "codes sent and not used", _CHOICE),
    Seed("otp.consecutive_failures", "10", "failures until a lock", _CHOICE),
    Seed("otp.lock_seconds", "900,3600,86400", "seconds, growing; the last repeats", _CHOICE),
    Seed("pin.attempts", "5", "failures until a lock", _CHOICE),
    Seed("pin.lock_seconds", "300,900,3600,86400", "seconds, growing; the last repeats", _CHOICE),
    Seed("pin.consecutive_failures", "50", "failures until staff must help", _CHOICE),
    Seed(
        "pin.common",
        "112233,121314,123123,123321,131313,102030,147258,147369,159357,159753,246810,258456,"
        "369258,456789,789456,520131,321654,142536,654123,789123",
        "PINs that are refused",
        "The commonest six-digit PINs in published leaks, beyond repeats and runs.",
    ),
    Seed("proof.default", "pin,otp", "proofs demanded", _PAPER),
    Seed("proof.payment", "pin,otp", "proofs demanded", _PAPER),
    Seed("proof.transfer", "pin,otp", "proofs demanded", _PAPER),
    Seed("proof.withdrawal", "pin,otp", "proofs demanded", _PAPER),
    Seed("proof.profile_change", "pin,otp", "proofs demanded", _PAPER),
    Seed(
        "proof.wallet_opening",
        "otp",
        "proofs demanded",
        "Security document of the company: the wallet is opened by a second act, confirmed by OTP.",
    ),
    Seed("brake.ask.installation", "20", "codes asked for per hour", _BRAKE),
    Seed("brake.ask.address", "200", "codes asked for per hour", _BRAKE),
    Seed("brake.ask.everywhere", "50000", "codes asked for per hour", _BRAKE),
    Seed("brake.attempt.installation", "30", "attempts per hour", _BRAKE),
    Seed("brake.attempt.address", "300", "attempts per hour", _BRAKE),
    Seed("brake.attempt.everywhere", "50000", "attempts per hour", _BRAKE),
    Seed("registration.life_minutes", "60", "minutes", "Data minimisation: drafts do not linger."),
    Seed("registration.completions", "5", "attempts per registration", _BRAKE),
    Seed("minor.guardian_only_below", "10", "years of age", _PDPA),
    Seed("minor.majority", "20", "years of age", _PDPA),
    Seed("session.access_seconds", "900", "seconds", _SESSION),
    Seed("session.idle_days", "30", "days without refreshing", _SESSION),
]


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_people"),
        ("core", "0003_rules"),
    ]
    operations = [
        migrations.RunSQL(GUARD + ATTACH, DETACH),
        Track(
            "accounts_customer",
            hidden=(
                "given_name",
                "family_name",
                "birth_date",
                "address",
                "occupation",
                "workplace",
                "email",
                "phone",
                "phone_index",
                "phone_index_next",
                "national_id",
                "national_id_index",
                "national_id_index_next",
            ),
        ),
        Track("accounts_device"),
        Track("accounts_registration", hidden=("phone", "profile")),
        migrations.RunPython(
            lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)
        ),
    ]
