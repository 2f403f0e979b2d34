"""A cheaper index on the keys of postings."""

from django.db import migrations

from wallet.migrations import _sql

POST_3 = _sql.read("post_0003") + "\nDROP INDEX ledger_transaction_key;"

class Migration(migrations.Migration):
    dependencies = [("wallet", "0033_batch_door")]

    operations = [_sql.install("post_0004", undo=POST_3)]
