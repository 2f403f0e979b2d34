"""Guards and history of lists of sanctions and matches; their numbers and ground in law."""

from pathlib import Path

from django.db import migrations

from micropay.core.history import Track
from micropay.core.rules import Seed, seed, unseed

SQL = Path(__file__).resolve().parents[1] / "sql"
GUARD = (SQL / "sanctions_guard_0001.sql").read_text(encoding="utf-8")
DROP = """
DROP TRIGGER accounts_sanctionlist_rows_stay ON accounts_sanctionlist;
DROP TRIGGER accounts_sanctionlist_moves ON accounts_sanctionlist;
DROP TRIGGER accounts_sanctionhit_rows_stay ON accounts_sanctionhit;
DROP TRIGGER accounts_sanctionhit_moves ON accounts_sanctionhit;
DROP FUNCTION accounts_guard_sanction_list();
DROP FUNCTION accounts_guard_sanction_hit();
"""
_OWN = "Operational choice of the company."
SEEDS = [
    Seed("sanctions.name_percent", "88", "percent alike, this much or more", _OWN),
    Seed("sanctions.shrink_percent", "80", "percent of the entries before", _OWN),
    Seed(
        "suspension.basis.sanctions_list",
        "พ.ร.บ. ป้องกันและปราบปรามการสนับสนุนทางการเงินแก่การก่อการร้าย"
        "และการแพร่ขยายอาวุธที่มีอานุภาพทำลายล้างสูง พ.ศ. 2559 มาตรา 6",
        "text",
        "Words shown to the customer; compliance keeps them with the law.",
    ),
]


class Migration(migrations.Migration):
    dependencies = [("accounts", "0103_sanctions"), ("core", "0003_rules")]
    operations = [
        migrations.RunSQL(GUARD, DROP),
        Track("accounts_sanctionlist"),
        Track("accounts_sanctionhit"),
        migrations.RunPython(
            lambda apps, _: seed(apps, SEEDS), lambda apps, _: unseed(apps, SEEDS)
        ),
    ]
