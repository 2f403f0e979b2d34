"""Whether a purpose may be used knows of objections and restrictions."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parents[1] / "sql"
NOW = (SQL / "may_use_0002.sql").read_text(encoding="utf-8")
BEFORE = (SQL / "may_use_0001.sql").read_text(encoding="utf-8")


class Migration(migrations.Migration):
    dependencies = [("consent", "0046_disclosure_grounds")]

    operations = [
        migrations.RunSQL(NOW, BEFORE.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION")),
    ]
