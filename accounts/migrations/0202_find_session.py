"""The session behind a token is found by a function, whose plan is kept."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parents[1] / "sql"
DROP = "DROP FUNCTION accounts_find_session(text[], text, text[], timestamptz);"


class Migration(migrations.Migration):
    dependencies = [("accounts", "0201_guessing_rules")]
    operations = [
        migrations.RunSQL((SQL / "find_session_0001.sql").read_text(encoding="utf-8"), DROP),
    ]
