"""What batches did: one row for each, with the outcome of every item."""

import django.db.models.functions.datetime
from django.db import migrations, models

import micropay.core.ids


class Migration(migrations.Migration):
    dependencies = [("wallet", "0031_faster_door")]

    operations = [
        migrations.CreateModel(
            name="LedgerBatch",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=micropay.core.ids.new_id,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("owner_id", models.UUIDField()),
                ("posted_at", models.DateTimeField()),
                ("key", models.CharField(max_length=255)),
                ("fingerprint", models.BinaryField(max_length=32)),
                ("outcomes", models.JSONField()),
            ],
            options={
                "db_table": "wallet_ledger_batch",
                "constraints": [
                    models.UniqueConstraint(fields=("owner_id", "key"), name="ledger_batch_key")
                ],
            },
        ),
    ]
