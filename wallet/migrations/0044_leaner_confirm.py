"""Counting a limit and confirming with less work."""

from django.db import migrations

from wallet.migrations import _sql

UNDO_MOVE = "\n".join(
    _sql.function("move_0002", name) for name in ("wallet_post_within_limits", "wallet_confirm")
)


class Migration(migrations.Migration):
    dependencies = [("wallet", "0043_batch_pace")]

    operations = [
        _sql.install("limits_0002", undo=_sql.function("limits_0001", "wallet_take_limit")),
        _sql.install("move_0003", undo=UNDO_MOVE),
    ]
