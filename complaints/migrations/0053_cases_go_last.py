"""In a night of retention a case goes after its conversations, so that each line counts its own."""

from django.db import migrations

_FIRST, _LAST = 50, 60


def to(position):
    def move(apps, schema_editor):
        model = apps.get_model("consent", "RetentionCategory")
        rows = model.objects.using(schema_editor.connection.alias)
        rows.filter(code="complaints").update(position=position)

    return move


class Migration(migrations.Migration):
    dependencies = [("complaints", "0052_conversation_rules")]

    operations = [migrations.RunPython(to(_LAST), to(_FIRST))]
