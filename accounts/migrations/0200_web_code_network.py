"""From which network a code of the website was asked."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0191_guardian_paper_guard")]
    operations = [
        migrations.AddField(
            "webcode", "network_key", models.CharField(default="", max_length=64)
        ),
    ]
