"""The queue of postings whose after-effects are not in the outbox yet.

A queue without an index: the model's primary key is one by content only.
"""

from django.db import migrations, models

import django.db.models.deletion

TABLE = """
CREATE TABLE wallet_ledger_after_effect (transaction_id uuid NOT NULL)
  WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
"""


class Migration(migrations.Migration):
    dependencies = [("wallet", "0023_batches")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL(TABLE, "DROP TABLE wallet_ledger_after_effect;")
            ],
            state_operations=[
                migrations.CreateModel(
                    name="LedgerAfterEffect",
                    fields=[
                        (
                            "transaction",
                            models.OneToOneField(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="after_effect",
                                serialize=False,
                                to="wallet.ledgertransaction",
                            ),
                        ),
                    ],
                    options={"db_table": "wallet_ledger_after_effect"},
                ),
            ],
        ),
    ]
