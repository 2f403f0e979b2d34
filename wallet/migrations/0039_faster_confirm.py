"""Confirming with less work: one value comes back, and no setting is made twice."""

from django.db import migrations

from wallet.migrations import _sql

DROP_CONFIRM_1 = """
DROP FUNCTION wallet_confirm(
    uuid, text, uuid, text, bytea, text, boolean, timestamptz, uuid, timestamptz,
    text, text, text, text, uuid, uuid, uuid, timestamptz);
"""
DROP_2 = """
DROP FUNCTION wallet_confirm(
    uuid, text, uuid, text, bytea, text, boolean, timestamptz, uuid, timestamptz,
    text, text, text, text, uuid, uuid, uuid, uuid, timestamptz);
DROP FUNCTION wallet_post_within_limits(
    uuid, text, bytea, text, uuid[], bigint[], uuid, text, text, bigint, uuid, text, uuid,
    timestamptz);
"""
UNDO = (
    _sql.function("move_0001", "wallet_move")
    + "\n"
    + DROP_2
    + _sql.function("move_0001", "wallet_confirm")
)


class Migration(migrations.Migration):
    dependencies = [("wallet", "0038_lean_movement")]

    operations = [
        migrations.RunSQL(DROP_CONFIRM_1, migrations.RunSQL.noop),
        _sql.install("move_0002", undo=UNDO),
    ]
