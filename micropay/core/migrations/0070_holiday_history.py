"""The past of the business calendar."""

from django.db import migrations

from micropay.core.history import Track


class Migration(migrations.Migration):
    dependencies = [("core", "0036_resealing")]

    operations = [Track("core_holiday", key="day")]
