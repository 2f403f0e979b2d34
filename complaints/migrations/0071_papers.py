"""Papers that answer a letter or an authority."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("complaints", "0070_no_other_names")]

    operations = [
        migrations.RemoveConstraint(model_name="letter", name="letter_kind_known"),
        migrations.AddConstraint(
            model_name="letter",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        ["redress", "taken_back", "decision", "police", "answer", "authority"],
                    )
                ),
                name="letter_kind_known",
            ),
        ),
    ]
