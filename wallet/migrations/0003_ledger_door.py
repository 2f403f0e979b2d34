"""The door: posting, opening accounts, their state, folding."""

from django.db import migrations

from wallet.migrations import _sql

DROP_POST = """
DROP FUNCTION ledger_post(uuid, text, bytea, text, uuid[], bigint[], text, uuid, text);
DROP FUNCTION ledger_check_reversal(uuid);
"""
DROP_ACCOUNTS = """
DROP FUNCTION ledger_set_account_state(uuid, text);
DROP FUNCTION ledger_open_account(text, bigint, text, text, uuid, text);
"""


class Migration(migrations.Migration):
    dependencies = [("wallet", "0002_ledger_guards")]

    operations = [
        _sql.install("post_0001", undo=DROP_POST),
        _sql.install("accounts_0001", undo=DROP_ACCOUNTS),
        _sql.install("folds_0001", undo="DROP FUNCTION ledger_fold(uuid);"),
    ]
