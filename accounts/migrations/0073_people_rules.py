"""Pasts of guardianships, tiers of who is verified already, and the rules of checks and minors."""

from django.db import migrations

from micropay.core.history import AppendOnly, Track
from micropay.core.rules import Seed, seed, unseed

_CHOICE = "Operational choice of the company."
_CDD = (
    "Operational choice after the AML rules on customer due diligence: review by risk;"
    " compliance confirms the months."
)
_BOT = (
    "Operational choice: Bank of Thailand SorNorChor 1/2563 asks to identify and verify and leaves"
    " limits to the provider; chip read in person is the stronger check."
)
_MINORS = (
    "Civil and Commercial Code s.22 to s.24: alone a minor does what is to their advantage or fits"
    " their condition in life; the company's statement of what that is."
)
_PROFILE = "Security document of the company: PIN and OTP for changes of details."
SEEDS = [
    Seed("kyc.grants.dip_chip", "standard", "tier", _BOT),
    Seed("kyc.grants.laser_code", "standard", "tier", _BOT),
    Seed("kyc.review_months.low", "36", "months after the check", _CDD),
    Seed("kyc.review_months.medium", "24", "months after the check", _CDD),
    Seed("kyc.review_months.high", "12", "months after the check", _CDD),
    Seed("kyc.warn_days", "30", "days before a check is due", _CHOICE),
    Seed("kyc.grace_days", "30", "days after due day and warning", _CHOICE),
    Seed("kyc.lowered_tier", "basic", "tier", _CHOICE),
    Seed("kyc.files_most", "6", "files per check", _CHOICE),
    Seed("minor.may.child", "top_up", "money acts", _MINORS),
    Seed("minor.may.minor", "top_up,payment,transfer", "money acts", _MINORS),
    Seed("guardian.ask_minutes", "10", "minutes to confirm", _CHOICE),
    Seed("guardian.code_hours", "72", "hours a code lives", _CHOICE),
    Seed("guardian.wards_most", "10", "minors per guardian", _CHOICE),
    Seed("majority.remind_days", "30", "days until the one reminder", _CHOICE),
]
_ROW = {
    "network": "any",
    "phone_state": "any",
    "device": "any",
    "sign": "any",
    "active": True,
    "demand": "pin",
}
STEP_UP = [
    {**_ROW, "position": 80, "action": "profile_read", "note": "Reading one's own details whole."},
    {
        **_ROW,
        "position": 81,
        "action": "guardian_withdrawal",
        "note": "Taking consent back is as easy as giving it (PDPA s.19).",
    },
]
VERIFIED_BEFORE = """
UPDATE accounts_customer SET tier = 'standard'
 WHERE verified_at IS NOT NULL AND tier = 'none';
"""


def fill(apps, schema_editor):
    seed(apps, SEEDS)
    rows = apps.get_model("accounts", "StepUpRow").objects
    for row in STEP_UP:
        rows.using(schema_editor.connection.alias).create(**row)


def take_out(apps, schema_editor):
    unseed(apps, SEEDS)
    rows = apps.get_model("accounts", "StepUpRow").objects.using(schema_editor.connection.alias)
    rows.filter(position__in=[row["position"] for row in STEP_UP]).delete()


class Migration(migrations.Migration):
    dependencies = [("accounts", "0072_people"), ("core", "0003_rules")]
    operations = [
        migrations.RunSQL(VERIFIED_BEFORE, migrations.RunSQL.noop),
        Track("accounts_guardianship", hidden=("evidence", "draft", "code")),
        Track("accounts_majorityquestion"),
        AppendOnly("accounts_kycevidence"),
        migrations.RunPython(fill, take_out),
    ]
