"""The most that a cool-off lets move is a sum, not an amount for each movement."""

from datetime import UTC, datetime

from django.db import migrations

NEXT_DAY = datetime(2020, 1, 2, tzinfo=UTC)


def put_in(apps, schema_editor):
    rules = apps.get_model("core", "Rule").objects.using(schema_editor.connection.alias)
    first = rules.filter(key="cool_off.most").order_by("effective_from").first()
    rules.create(
        key=first.key,
        value=first.value,
        unit="satang in all while a cool-off runs",
        source=first.source,
        effective_from=NEXT_DAY,
    )


def take_out(apps, schema_editor):
    rules = apps.get_model("core", "Rule").objects.using(schema_editor.connection.alias)
    rules.filter(key="cool_off.most", effective_from=NEXT_DAY).delete()


class Migration(migrations.Migration):
    dependencies = [("accounts", "0081_staff_device_moved"), ("core", "0003_rules")]
    operations = [migrations.RunPython(put_in, take_out)]
