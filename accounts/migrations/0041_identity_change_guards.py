"""The database's guard of phone and national ID lets an approved request through, once."""

from pathlib import Path

from django.db import migrations

from micropay.core.history import AppendOnly, Track

SQL = Path(__file__).resolve().parents[1] / "sql"
BEFORE = (SQL / "identity_guard_0001.sql").read_text(encoding="utf-8")
GUARD = (SQL / "identity_guard_0002.sql").read_text(encoding="utf-8")
REQUESTS = (SQL / "identity_change_guard_0001.sql").read_text(encoding="utf-8")
UNDO_REQUESTS = """
DROP TRIGGER accounts_identityerasure_guard ON accounts_identityerasure;
DROP FUNCTION accounts_guard_identity_erasure();
DROP TRIGGER accounts_identitychange_guard ON accounts_identitychange;
DROP FUNCTION accounts_guard_identity_change();
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0040_identity_change"), ("core", "0020_files")]
    operations = [
        migrations.RunSQL(
            GUARD, BEFORE + "DROP FUNCTION accounts_allow_identity(uuid, text, text, text);"
        ),
        migrations.RunSQL(REQUESTS, UNDO_REQUESTS),
        Track(
            "accounts_identitychange", hidden=("value", "value_index", "old_value", "note")
        ),
        Track("accounts_identitycheck"),
        Track("accounts_identitycheckitem", key="code"),
        AppendOnly("accounts_identityevidence"),
        AppendOnly("accounts_identityerasure"),
    ]
