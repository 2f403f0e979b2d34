"""The door and its guards with less work per posting, and a unique key of 16 bytes."""

from django.db import migrations

from wallet.migrations import _sql

GUARDS_1 = "\n".join(
    [
        _sql.read("guards_0002_drop"),
        *(
            _sql.function("guards_0001", name)
            for name in ("ledger_guard_transactions", "ledger_guard_entry", "ledger_guard_entries")
        ),
        _sql.function("reversals_0001", "ledger_guard_taken_back"),
        _sql.read("guards_0002_undo"),
    ]
)
POST_2 = "\n".join(
    [
        _sql.function("post_0002", "ledger_post"),
        "DROP INDEX ledger_transaction_once;",
        "DROP FUNCTION ledger_key(uuid, text);",
    ]
)


class Migration(migrations.Migration):
    dependencies = [("wallet", "0030_after_effects")]

    operations = [
        _sql.install("guards_0002", undo=GUARDS_1),
        _sql.install("post_0003", undo=POST_2),
        _sql.install("after_effects_0001", undo="DROP FUNCTION ledger_hand_over();"),
        # The index over the hash stands before the one over the text goes.
        migrations.RemoveConstraint("ledgertransaction", "ledger_transaction_key"),
    ]
