"""Entries that their writer has numbered are looked at together; a batch numbers its own."""

from django.db import migrations

from wallet.migrations import _sql

GUARDS_3 = _sql.read("guards_0004_drop") + _sql.read("guards_0003")


class Migration(migrations.Migration):
    dependencies = [("wallet", "0192_receipt_guards")]

    operations = [
        _sql.install("guards_0004", undo=GUARDS_3),
        _sql.install("post_0006", undo=_sql.function("post_0005", "ledger_post")),
        _sql.install("batches_0004", undo=_sql.read("batches_0003")),
    ]
