"""Holds: defaults that only SQL needs, guards, and their doors."""

from django.db import migrations

from micropay.core.history import AppendOnly
from wallet.migrations import _sql

DEFAULTS = """
ALTER TABLE wallet_ledger_hold
    ALTER COLUMN id SET DEFAULT uuidv7(),
    ALTER COLUMN authorised_at SET DEFAULT clock_timestamp();
ALTER TABLE wallet_ledger_hold_use ALTER COLUMN used_at SET DEFAULT clock_timestamp();
"""
NO_DEFAULTS = """
ALTER TABLE wallet_ledger_hold_use ALTER COLUMN used_at DROP DEFAULT;
ALTER TABLE wallet_ledger_hold
    ALTER COLUMN id DROP DEFAULT, ALTER COLUMN authorised_at DROP DEFAULT;
"""
DROP_POST_1 = "DROP FUNCTION ledger_post(uuid, text, bytea, text, uuid[], bigint[], text, uuid, text);"
DROP_POST_2 = (
    "DROP FUNCTION ledger_post(uuid, text, bytea, text, uuid[], bigint[], text, uuid, text, uuid);"
)
DROP_DOORS = """
DROP FUNCTION ledger_void(uuid, text, timestamptz);
DROP FUNCTION ledger_capture(
    uuid, uuid, text, bytea, text, uuid[], bigint[], boolean, timestamptz, text);
DROP FUNCTION ledger_authorise(
    uuid, text, bytea, text, uuid, bigint, timestamptz, timestamptz);
"""
POST_1 = _sql.function("post_0001", "ledger_post")
CHECK_1 = _sql.function("guards_0001", "ledger_check_deferred")


class Migration(migrations.Migration):
    dependencies = [("wallet", "0020_holds")]

    operations = [
        migrations.RunSQL(DEFAULTS, NO_DEFAULTS),
        AppendOnly("wallet_ledger_hold_use"),
        _sql.install(
            "deferred_0002", undo=CHECK_1 + "\nDROP FUNCTION ledger_require_read_committed();"
        ),
        _sql.install("hold_guards_0001", undo=_sql.read("hold_guards_0001_drop")),
        migrations.RunSQL(DROP_POST_1, POST_1),
        _sql.install("post_0002", undo=DROP_POST_2),
        _sql.install("holds_0001", undo=DROP_DOORS),
    ]
