"""Defaults that only SQL needs, storage for the write path, and the guards."""

from django.db import migrations

from micropay.core.history import AppendOnly
from wallet.migrations import _sql

DEFAULTS = """
ALTER TABLE wallet_ledger_account
    ALTER COLUMN id SET DEFAULT uuidv7(),
    ALTER COLUMN folded_xid SET DEFAULT '0',
    ALTER COLUMN opened_at SET DEFAULT clock_timestamp();
ALTER TABLE wallet_ledger_transaction
    ALTER COLUMN id SET DEFAULT uuidv7(),
    ALTER COLUMN posted_at SET DEFAULT clock_timestamp(),
    ALTER COLUMN xid SET DEFAULT pg_current_xact_id(),
    ALTER COLUMN narration SET DEFAULT '';
ALTER TABLE wallet_ledger_fold
    ALTER COLUMN folded_at SET DEFAULT clock_timestamp();
"""
NO_DEFAULTS = """
ALTER TABLE wallet_ledger_fold ALTER COLUMN folded_at DROP DEFAULT;
ALTER TABLE wallet_ledger_transaction
    ALTER COLUMN id DROP DEFAULT, ALTER COLUMN posted_at DROP DEFAULT,
    ALTER COLUMN xid DROP DEFAULT, ALTER COLUMN narration DROP DEFAULT;
ALTER TABLE wallet_ledger_account
    ALTER COLUMN id DROP DEFAULT, ALTER COLUMN folded_xid DROP DEFAULT,
    ALTER COLUMN opened_at DROP DEFAULT;
"""

# Balances change at every posting: room on the page keeps the new version there, unindexed.
STORAGE = """
ALTER TABLE wallet_ledger_account
    SET (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
"""
NO_STORAGE = """
ALTER TABLE wallet_ledger_account
    RESET (fillfactor, autovacuum_vacuum_scale_factor, autovacuum_vacuum_threshold);
"""


class Migration(migrations.Migration):
    dependencies = [("wallet", "0001_ledger_tables")]

    operations = [
        migrations.RunSQL(DEFAULTS, NO_DEFAULTS),
        migrations.RunSQL(STORAGE, NO_STORAGE),
        AppendOnly("wallet_ledger_transaction"),
        AppendOnly("wallet_ledger_entry"),
        AppendOnly("wallet_ledger_fold"),
        AppendOnly("wallet_ledger_seal"),
        _sql.install("guards_0001", undo=_sql.read("guards_0001_drop")),
    ]
