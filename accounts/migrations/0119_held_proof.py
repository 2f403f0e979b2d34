"""What proof leaves behind is not deleted while its person is under a legal hold."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).resolve().parents[1] / "sql"


def read(name: str) -> str:
    return (SQL / f"{name}.sql").read_text(encoding="utf-8")


BEFORE = read("forget_proof_0001").replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION")


class Migration(migrations.Migration):
    dependencies = [("accounts", "0116_match_brake"), ("consent", "0040_requests")]

    operations = [
        migrations.RunSQL(
            read("forget_proof_0002"), BEFORE + "DROP FUNCTION accounts_is_held(uuid);"
        ),
    ]
