"""Many postings in one call."""

from django.db import migrations

from wallet.migrations import _sql


class Migration(migrations.Migration):
    dependencies = [("wallet", "0022_refunds")]

    operations = [
        _sql.install("batches_0001", undo="DROP FUNCTION ledger_post_batch(uuid, jsonb);"),
    ]
