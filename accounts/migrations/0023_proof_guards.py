"""What the new tables owe the past, and who may touch their rows."""

from pathlib import Path

from django.db import migrations

from micropay.core.history import AppendOnly, Track

SQL = Path(__file__).resolve().parents[1] / "sql"
FORGET = (SQL / "forget_proof_0001.sql").read_text(encoding="utf-8")
UNDO = "DROP FUNCTION accounts_forget_proof(text, timestamptz, integer);"


class Migration(migrations.Migration):
    dependencies = [("accounts", "0022_proof"), ("core", "0002_triggers")]
    operations = [
        Track("accounts_stepuprow"),
        Track("accounts_pinreset"),
        AppendOnly("accounts_installationevent"),
        AppendOnly("accounts_appbuild"),
        migrations.RunSQL(FORGET, UNDO),
    ]
