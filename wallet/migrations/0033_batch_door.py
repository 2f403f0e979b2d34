"""The door for batches: all items at once, and repeatable as a whole."""

from django.db import migrations

from micropay.core.history import AppendOnly
from wallet.migrations import _sql

DEFAULTS = """
ALTER TABLE wallet_ledger_batch
    ALTER COLUMN id SET DEFAULT uuidv7(), ALTER COLUMN posted_at SET DEFAULT clock_timestamp();
"""
NO_DEFAULTS = """
ALTER TABLE wallet_ledger_batch ALTER COLUMN id DROP DEFAULT, ALTER COLUMN posted_at DROP DEFAULT;
"""
DROP_1 = "DROP FUNCTION ledger_post_batch(uuid, jsonb);"
DROP_2 = """
DROP FUNCTION ledger_post_batch(
    uuid, text, bytea, text[], bytea[], text[], text[], integer[], uuid[], bigint[]);
DROP FUNCTION ledger_post_at_once(
    uuid, text[], bytea[], text[], text[], integer[], uuid[], bigint[]);
DROP FUNCTION ledger_post_in_turn(
    uuid, text[], bytea[], text[], text[], integer[], uuid[], bigint[]);
"""


class Migration(migrations.Migration):
    dependencies = [("wallet", "0032_batches")]

    operations = [
        migrations.RunSQL(DEFAULTS, NO_DEFAULTS),
        AppendOnly("wallet_ledger_batch"),
        migrations.RunSQL(DROP_1, _sql.function("batches_0001", "ledger_post_batch")),
        _sql.install("batches_0002", undo=DROP_2),
    ]
