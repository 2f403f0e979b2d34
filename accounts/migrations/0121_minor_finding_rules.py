"""The course of findings, whoever writes; how long a guardian may take, and the ground in law."""

from pathlib import Path

from django.db import migrations

from micropay.core.history import Track
from micropay.core.rules import Seed, seed, unseed

SQL = Path(__file__).resolve().parents[1] / "sql"
GUARD = (SQL / "minor_guard_0001.sql").read_text(encoding="utf-8")
DROP = """
DROP TRIGGER accounts_minorfinding_stays ON accounts_minorfinding;
DROP TRIGGER accounts_minorfinding_guard ON accounts_minorfinding;
DROP FUNCTION accounts_guard_minor_finding();
"""
_CHOICE = (
    "Operational choice of the company: PDPA s.20 asks for the guardian's consent and s.33 for"
    " erasure without it, neither names days."
)
SEEDS = [
    Seed("minor.guardian_days", "30", "Bangkok days after the finding", _CHOICE),
    Seed("minor.guardian_remind_days", "7", "days before the last one", _CHOICE),
    Seed(
        "suspension.basis.no_guardian",
        "พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล มาตรา 20 และ ป.พ.พ. มาตรา 21: ผู้เยาว์ต้องได้รับความยินยอมจากผู้แทนโดยชอบธรรม",
        "text",
        "Words shown to the customer; compliance keeps them with the law.",
    ),
    Seed(
        "closing.law.no_guardian",
        "PDPA s.20, s.33: a minor's data without the guardian's consent",
        "text",
        "Ground named in the erasure ledger's row.",
    ),
]


class Migration(migrations.Migration):
    dependencies = [("accounts", "0120_minor_finding"), ("core", "0003_rules")]
    operations = [
        migrations.RunSQL(GUARD, DROP),
        Track("accounts_minorfinding", hidden=("birth_date_before",)),
        migrations.RunPython(
            lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)
        ),
    ]
