"""An attempt at proof is taken by a function, whose plan is kept; a code is found by its id."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parents[1] / "sql"
DROP = """
DROP FUNCTION accounts_take_proof(
    uuid, uuid, timestamptz, integer, integer, integer[], integer, integer, integer, integer[],
    uuid, integer);
"""
_, _, _CLEAR = (SQL / "standings_0001.sql").read_text(encoding="utf-8").partition(
    "CREATE FUNCTION accounts_clear_proof("
)
CLEAR_1 = f"CREATE OR REPLACE FUNCTION accounts_clear_proof({_CLEAR}"


class Migration(migrations.Migration):
    dependencies = [("accounts", "0141_email_index_filled")]
    operations = [
        migrations.RunSQL((SQL / "take_proof_0001.sql").read_text(encoding="utf-8"), DROP),
        migrations.RunSQL((SQL / "clear_proof_0002.sql").read_text(encoding="utf-8"), CLEAR_1),
    ]
