"""The course of suspensions and states, whoever writes; their numbers and their grounds in law."""

from pathlib import Path

from django.db import migrations

from micropay.core.history import AppendOnly, Track
from micropay.core.rules import Seed, seed, unseed

SQL = Path(__file__).resolve().parents[1] / "sql"
GUARD = (SQL / "state_guard_0001.sql").read_text(encoding="utf-8")
DROP = """
DROP TRIGGER accounts_suspension_stays ON accounts_suspension;
DROP TRIGGER accounts_suspension_guard ON accounts_suspension;
DROP TRIGGER accounts_customer_state ON accounts_customer;
DROP FUNCTION accounts_guard_suspension();
DROP FUNCTION accounts_guard_state();
"""

_QPER = "QPER policy 4.6: fifteen days from the day of detection."
_DECREE = (
    "Emergency Decree on technology crime B.E. 2566 (No. 2 of B.E. 2568 leaves the time to the"
    " sector's regulator: compliance confirms it)."
)
_WORDS = "Words shown to the customer; compliance keeps them with the law."
_AML = "Anti-Money Laundering Act s.22 and s.22/1 with the ministerial rules: ten years."
_CHOICE = "Operational choice of the company."
SEEDS = [
    Seed("suspension.proof_days", "15", "Bangkok days after the day of detection", _QPER),
    Seed("suspension.proofs_most", "10", "proofs per finding", _CHOICE),
    Seed("hold.hours.victim_report", "72", "hours", _DECREE),
    Seed("hold.hours.police_report", "168", "hours (7 days)", _DECREE),
    Seed("hold.hours.own_detection", "168", "hours (7 days)", _DECREE),
    Seed(
        "suspension.basis.false_information",
        "Terms of service (QPER policy 4.6); AML Act s.20: identity must be true",
        "text",
        _WORDS,
    ),
    Seed(
        "suspension.basis.victim_report",
        "Emergency Decree on technology crime B.E. 2566, s.6: 72 hours on a victim's report",
        "text",
        _WORDS,
    ),
    Seed(
        "suspension.basis.police_report",
        "Emergency Decree on technology crime B.E. 2566, s.7: 7 days after a police report",
        "text",
        _WORDS,
    ),
    Seed(
        "suspension.basis.own_detection",
        "Emergency Decree on technology crime B.E. 2566, s.6: 7 days on own detection",
        "text",
        _WORDS,
    ),
    Seed("suspension.basis.court_order", "Order of a court or competent authority", "text", _WORDS),
    Seed(
        "suspension.basis.death_reported",
        "Civil and Commercial Code s.1599, s.1600: the estate passes to the heirs",
        "text",
        _WORDS,
    ),
    Seed(
        "suspension.basis.guardian_withdrew",
        "PDPA s.20; Civil and Commercial Code s.21: a minor's acts need the guardian's consent",
        "text",
        _WORDS,
    ),
    Seed("closing.keep_years.identity", "10", "years after closing", _AML),
    Seed("closing.keep_years.transactions", "10", "years after closing", _AML),
    Seed(
        "closing.keep_years.agreements",
        "10",
        "years after closing",
        "Civil and Commercial Code s.193/30: claims without another period, ten years.",
    ),
    Seed(
        "closing.keep_years.complaints",
        "5",
        "years after closing",
        "Operational choice after the Bank of Thailand's rules on complaints.",
    ),
    Seed("closing.law.identity", "Anti-Money Laundering Act s.22/1", "text", _WORDS),
    Seed(
        "closing.law.transactions",
        "Anti-Money Laundering Act s.22; Accounting Act s.14",
        "text",
        _WORDS,
    ),
    Seed(
        "closing.law.agreements",
        "PDPA s.33: legal claims; Civil and Commercial Code s.193/30",
        "text",
        _WORDS,
    ),
    Seed(
        "closing.law.complaints",
        "PDPA s.33: legal claims; Bank of Thailand on complaints",
        "text",
        _WORDS,
    ),
]


class Migration(migrations.Migration):
    dependencies = [("accounts", "0070_suspension"), ("core", "0003_rules")]
    operations = [
        migrations.RunSQL(GUARD, DROP),
        Track("accounts_suspension"),
        Track("accounts_heirrequest", hidden=("name", "contact", "wish")),
        AppendOnly("accounts_suspensionproof"),
        AppendOnly("accounts_closedaccount"),
        migrations.RunPython(
            lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)
        ),
    ]
