"""The table of the second kind of code goes."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("consent", "0080_no_own_codes")]
    operations = [migrations.DeleteModel("RequestCode")]
