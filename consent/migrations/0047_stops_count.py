"""Whether a purpose may be used takes objections and restrictions by request into account."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parents[1] / "sql"
BEFORE = (SQL / "may_use_0001.sql").read_text(encoding="utf-8")


class Migration(migrations.Migration):
    dependencies = [("consent", "0046_disclosure_grounds")]

    operations = [
        migrations.RunSQL(
            (SQL / "may_use_0002.sql").read_text(encoding="utf-8"),
            BEFORE.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"),
        ),
    ]
