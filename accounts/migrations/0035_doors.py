"""Standing and proof inside the functions of the wallet."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parents[1] / "sql"
DROP = """
DROP FUNCTION accounts_clear_proof(
    uuid, boolean, timestamptz, boolean, timestamptz, uuid, timestamptz);
DROP FUNCTION accounts_cool_off_most(timestamptz);
DROP FUNCTION accounts_lock_standings(uuid, uuid);
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0024_proof_rules")]
    operations = [
        migrations.RunSQL((SQL / "standings_0001.sql").read_text(encoding="utf-8"), DROP)
    ]
