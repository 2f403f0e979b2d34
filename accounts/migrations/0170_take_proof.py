"""An attempt at proof is taken by a function, whose plan is kept."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parents[1] / "sql"
DROP = """
DROP FUNCTION accounts_take_proof(
    uuid, uuid, timestamptz, integer, integer, integer[], integer, integer, integer, integer[],
    uuid, integer);
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0119_held_proof")]
    operations = [
        migrations.RunSQL((SQL / "take_proof_0001.sql").read_text(encoding="utf-8"), DROP)
    ]
