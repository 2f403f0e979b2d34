"""The past of the business calendar."""

from django.db import migrations

from micropay.core.history import Track


class Migration(migrations.Migration):
    dependencies = [("core", "0065_emptied_messages")]

    operations = [Track("core_holiday", key="day")]
