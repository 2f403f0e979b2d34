"""The wallet's functions see the tier that a check granted."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parents[1] / "sql"


def before() -> str:
    """The function as the version before installed it, to put it back."""
    text = (SQL / "standings_0001.sql").read_text(encoding="utf-8")
    _, start, rest = text.partition("CREATE FUNCTION accounts_lock_standings(")
    body, end, _ = rest.partition("$body$;")
    return start.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION") + body + end


class Migration(migrations.Migration):
    dependencies = [("accounts", "0073_people_rules")]
    operations = [
        migrations.RunSQL((SQL / "standings_0002.sql").read_text(encoding="utf-8"), before())
    ]
