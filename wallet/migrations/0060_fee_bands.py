"""Prices by tier and amount; who was told of a coming fee."""

import django.db.models.deletion
from django.db import migrations, models

import micropay.core.ids


class Migration(migrations.Migration):
    dependencies = [("wallet", "0051_closing_guards"), ("accounts", "0021_cool_off_guards")]

    operations = [
        migrations.AddField(
            model_name="feeversion", name="bands", field=models.JSONField(default=list)
        ),
        migrations.AlterModelOptions(
            name="feeversion", options={"permissions": [("announce_fee", "Can announce fees")]}
        ),
        migrations.CreateModel(
            name="FeeNotice",
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
                ("message_id", models.UUIDField()),
                ("told_at", models.DateTimeField()),
                (
                    "customer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.customer",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notices",
                        to="wallet.feeversion",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("version", "customer"), name="fee_notice_once"
                    )
                ],
            },
        ),
    ]
