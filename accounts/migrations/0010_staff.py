"""Who may manage staff; the past of every staff row."""

from __future__ import annotations

from django.db import migrations

from micropay.core.history import Track


class Migration(migrations.Migration):
    dependencies = [("accounts", "0003_people_guards"), ("core", "0002_triggers")]

    operations = [
        migrations.AlterModelOptions(
            name="staff",
            options={
                "permissions": [
                    ("manage_staff", "Can end access, and ask for and agree to giving it")
                ],
                "verbose_name": "staff member",
                "verbose_name_plural": "staff",
            },
        ),
        Track("accounts_staff", hidden=("password",)),
    ]
