"""A look may be at any record with a masked person in it, not at a customer's alone."""

import django.db.models.deletion
from django.db import migrations, models

FIELDS = (
    "name",
    "phone",
    "national_id",
    "birth_date",
    "address",
    "email",
    "occupation",
    "workplace",
)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0121_minor_finding_rules")]

    operations = [
        migrations.RemoveConstraint(model_name="reveal", name="reveal_field_known"),
        migrations.AddField(
            model_name="reveal",
            name="kind",
            field=models.CharField(default="customer", max_length=20),
        ),
        migrations.AddField(
            model_name="reveal", name="record_id", field=models.UUIDField(null=True)
        ),
        migrations.AddField(
            model_name="reveal", name="subject_id", field=models.UUIDField(null=True)
        ),
        migrations.AlterField(
            model_name="reveal",
            name="customer",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="reveals",
                to="accounts.customer",
            ),
        ),
        migrations.AddConstraint(
            model_name="reveal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    kind="customer",
                    record_id=None,
                    customer__isnull=False,
                    field__in=list(FIELDS),
                )
                | (~models.Q(kind="customer") & models.Q(record_id__isnull=False)),
                name="reveal_of_a_known_field",
            ),
        ),
        migrations.AddIndex(
            model_name="reveal",
            index=models.Index(
                condition=models.Q(("subject_id__isnull", False)),
                fields=["subject_id"],
                name="reveal_by_subject",
            ),
        ),
    ]
