"""Whether words go once they are sent stands in the queue with the sending, not in the message."""

from django.db import migrations


def into_the_queue(apps, schema_editor):
    """What waits to be sent and is to be forgotten says so in its item."""
    alias = schema_editor.connection.alias
    items = apps.get_model("core", "OutboxItem").objects.using(alias)
    waiting = apps.get_model("core", "Message").objects.using(alias)
    for message_id in waiting.filter(forget=True, sent_at=None).values_list("id", flat=True):
        told = {"message_id": str(message_id)}
        items.filter(topic="core.message", payload=told).update(payload={**told, "forget": True})


class Migration(migrations.Migration):
    dependencies = [("core", "0072_mail_rules")]

    operations = [
        migrations.RunPython(into_the_queue, migrations.RunPython.noop),
        migrations.RemoveField(model_name="message", name="forget"),
    ]
