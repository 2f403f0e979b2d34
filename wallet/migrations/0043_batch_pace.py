"""Batches at a cost that does not grow with the past."""

from django.db import migrations

from wallet.migrations import _sql

BATCHES_2 = _sql.read("batches_0002").replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION")


class Migration(migrations.Migration):
    dependencies = [("wallet", "0042_capture_to_others")]

    operations = [_sql.install("batches_0003", undo=BATCHES_2)]
