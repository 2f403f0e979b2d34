"""Batches at a cost that does not grow with the past."""

from django.db import migrations

from wallet.migrations import _sql

BATCHES_2 = _sql.read("batches_0002").replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION")


class Migration(migrations.Migration):
    dependencies = [("wallet", "0034_key_index"), ("wallet", "0039_faster_confirm")]

    operations = [_sql.install("batches_0003", undo=BATCHES_2)]
