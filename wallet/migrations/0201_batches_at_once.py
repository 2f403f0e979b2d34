"""Less work for a leg and for a batch: what can be known before the locks, or once for all legs."""

from django.db import migrations

from wallet.migrations import _sql

GUARDS_4 = _sql.function("guards_0004", "ledger_guard_entry") + _sql.function(
    "guards_0004", "ledger_guard_entries"
)
BATCHES_4 = (
    "DROP FUNCTION ledger_post_at_once("
    "uuid, text[], bytea[], text[], text[], integer[], uuid[], bigint[]);"
    + _sql.read("batches_0004")
)


class Migration(migrations.Migration):
    dependencies = [("wallet", "0200_entries_at_once")]

    operations = [
        _sql.install("guards_0005", undo=GUARDS_4),
        _sql.install("post_0007", undo=_sql.function("post_0006", "ledger_post")),
        _sql.install("batches_0005", undo=BATCHES_4),
    ]
