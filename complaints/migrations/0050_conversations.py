"""Conversations of cases; cases that are emptied; papers in versions."""

import django.db.models.deletion
import micropay.core.crypto.fields
import micropay.core.ids
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('complaints', '0041_report_guards'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Conversation',
            fields=[
                ('id', models.UUIDField(default=micropay.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=8)),
                ('held_at', models.DateTimeField()),
                ('reference', models.CharField(blank=True, default='', max_length=60)),
                ('consent_to_record', models.BooleanField(default=False)),
                ('words', micropay.core.crypto.fields.EncryptedText(label='complaints.conversation.words', null=True)),
                ('file_id', models.UUIDField(null=True, unique=True)),
                ('mail_id', models.UUIDField(null=True, unique=True)),
                ('sha256', models.CharField(blank=True, default='', max_length=64)),
                ('added_at', models.DateTimeField()),
                ('erase_asked_at', models.DateTimeField(null=True)),
                ('emptied_at', models.DateTimeField(null=True)),
                ('emptied_because', models.CharField(blank=True, default='', max_length=12)),
            ],
            options={
                'verbose_name': 'conversation',
                'verbose_name_plural': 'conversations',
                'permissions': [('open_conversation', 'Can open a conversation of a case'), ('delete_conversation_on_request', 'Can delete a conversation on a granted request')],
            },
        ),
        migrations.RemoveConstraint(
            model_name='letter',
            name='letter_once',
        ),
        migrations.AddField(
            model_name='case',
            name='emptied_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='letter',
            name='facts',
            field=models.CharField(blank=True, default='', max_length=64),
        ),
        migrations.AddField(
            model_name='letter',
            name='version',
            field=models.PositiveSmallIntegerField(default=1),
        ),
        migrations.AddIndex(
            model_name='case',
            index=models.Index(condition=models.Q(('emptied_at', None), ('resolved_at__isnull', False)), fields=['resolved_at'], name='case_to_empty'),
        ),
        migrations.AddConstraint(
            model_name='case',
            constraint=models.CheckConstraint(condition=models.Q(('emptied_at', None), ('resolved_at__isnull', False), _connector='OR'), name='case_emptied_when_decided'),
        ),
        migrations.AddConstraint(
            model_name='letter',
            constraint=models.UniqueConstraint(fields=('kind', 'about', 'version'), name='letter_once'),
        ),
        migrations.AddField(
            model_name='conversation',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='conversations', to='complaints.case'),
        ),
        migrations.AddIndex(
            model_name='conversation',
            index=models.Index(fields=['case'], name='conversation_of_case'),
        ),
        migrations.AddIndex(
            model_name='conversation',
            index=models.Index(condition=models.Q(('emptied_at', None)), fields=['kind', 'held_at'], name='conversation_to_empty'),
        ),
        migrations.AddConstraint(
            model_name='conversation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('consent_to_record', True), ('file_id__isnull', False), ('kind', 'call'), ('mail_id', None), ('words__isnull', True)), models.Q(('file_id', None), ('kind', 'chat'), ('mail_id', None)), models.Q(('file_id', None), ('kind', 'mail'), ('mail_id__isnull', False), ('words__isnull', True)), _connector='OR'), name='conversation_has_its_content'),
        ),
        migrations.AddConstraint(
            model_name='conversation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('emptied_at', None), ('emptied_because', '')), models.Q(('emptied_at__isnull', False), ('emptied_because__in', ['retention', 'request']), ('sha256', ''), ('words__isnull', True)), _connector='OR'), name='conversation_emptied_keeps_nothing'),
        ),
        migrations.AddConstraint(
            model_name='conversation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('emptied_at', None), ('kind', 'chat'), _negated=True), ('words__isnull', False), _connector='OR'), name='conversation_chat_has_words'),
        ),
    ]
