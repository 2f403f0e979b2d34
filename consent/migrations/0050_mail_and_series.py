"""Requests by e-mail that wait for their sender, campaigns in series, campaigns by post."""

import django.db.models.deletion
import micropay.core.crypto.fields
import micropay.core.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('consent', '0049_breach_rules'),
    ]

    operations = [
        migrations.CreateModel(
            name='CampaignSeries',
            fields=[
                ('id', models.UUIDField(default=micropay.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=12)),
                ('channel', models.CharField(max_length=8)),
                ('segment', models.CharField(blank=True, default='', max_length=40)),
                ('title_th', models.CharField(max_length=120)),
                ('title_en', models.CharField(max_length=120)),
                ('body_th', models.TextField()),
                ('body_en', models.TextField()),
                ('state', models.CharField(default='draft', max_length=8)),
                ('made_by', models.CharField(max_length=64)),
                ('made_at', models.DateTimeField()),
                ('started_at', models.DateTimeField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('every', models.CharField(max_length=8)),
                ('first_at', models.DateTimeField()),
                ('next_at', models.DateTimeField(null=True)),
            ],
            options={
                'verbose_name': 'series of campaigns',
                'verbose_name_plural': 'series of campaigns',
            },
        ),
        migrations.CreateModel(
            name='MailRequest',
            fields=[
                ('id', models.UUIDField(default=micropay.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('mail_id', models.UUIDField(unique=True)),
                ('kind', models.CharField(max_length=14)),
                ('purposes', models.JSONField(default=list)),
                ('language', models.CharField(max_length=2)),
                ('words', micropay.core.crypto.fields.EncryptedText(label='consent.mail_request.words', null=True)),
                ('code_digest', models.CharField(max_length=64, unique=True)),
                ('state', models.CharField(default='waiting', max_length=9)),
                ('asked_at', models.DateTimeField()),
                ('expires_at', models.DateTimeField()),
                ('decided_at', models.DateTimeField(null=True)),
            ],
            options={
                'verbose_name': 'request by e-mail',
                'verbose_name_plural': 'requests by e-mail',
            },
        ),
        migrations.RemoveConstraint(
            model_name='campaign',
            name='campaign_channel_known',
        ),
        migrations.RemoveConstraint(
            model_name='datarequest',
            name='request_says_how_the_person_is_known',
        ),
        migrations.AddField(
            model_name='campaign',
            name='due_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddConstraint(
            model_name='datarequest',
            constraint=models.CheckConstraint(condition=models.Q(('identified_by__in', ['otp', 'mail']), models.Q(('identified_by', 'agent'), models.Q(('identification', ''), _negated=True)), _connector='OR'), name='request_says_how_the_person_is_known'),
        ),
        migrations.AddField(
            model_name='campaignseries',
            name='purpose',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='consent.purpose'),
        ),
        migrations.AddField(
            model_name='campaignseries',
            name='service',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='consent.service'),
        ),
        migrations.AddField(
            model_name='campaign',
            name='series',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='campaigns', to='consent.campaignseries'),
        ),
        migrations.AddConstraint(
            model_name='campaign',
            constraint=models.CheckConstraint(condition=models.Q(('channel__in', ['sms', 'email', 'in_app', 'post'])), name='campaign_channel_known'),
        ),
        migrations.AddConstraint(
            model_name='campaign',
            constraint=models.UniqueConstraint(fields=('series', 'due_at'), name='campaign_once_in_a_series'),
        ),
        migrations.AddField(
            model_name='mailrequest',
            name='request',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='consent.datarequest'),
        ),
        migrations.AddField(
            model_name='mailrequest',
            name='service',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='consent.service'),
        ),
        migrations.AddField(
            model_name='mailrequest',
            name='subject',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='consent.subject'),
        ),
        migrations.AddIndex(
            model_name='campaignseries',
            index=models.Index(condition=models.Q(('state', 'running')), fields=['next_at'], name='series_by_turn'),
        ),
        migrations.AddConstraint(
            model_name='campaignseries',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['greeting', 'promotion', 'reward', 'survey', 'event', 'newsletter', 'update', 'reminder'])), name='series_kind_known'),
        ),
        migrations.AddConstraint(
            model_name='campaignseries',
            constraint=models.CheckConstraint(condition=models.Q(('channel__in', ['sms', 'email', 'in_app', 'post'])), name='series_channel_known'),
        ),
        migrations.AddConstraint(
            model_name='campaignseries',
            constraint=models.CheckConstraint(condition=models.Q(('every__in', ['once', 'daily', 'weekly', 'monthly'])), name='series_every_known'),
        ),
        migrations.AddConstraint(
            model_name='campaignseries',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('next_at', None), ('started_at', None), ('state', 'draft')), models.Q(('ended_at', None), ('next_at__isnull', False), ('started_at__isnull', False), ('state', 'running')), models.Q(('ended_at__isnull', False), ('next_at', None), ('state__in', ['done', 'stopped'])), _connector='OR'), name='series_state_says_what_it_needs'),
        ),
        migrations.AddIndex(
            model_name='mailrequest',
            index=models.Index(fields=['subject', '-asked_at'], name='mail_request_by_subject'),
        ),
        migrations.AddIndex(
            model_name='mailrequest',
            index=models.Index(condition=models.Q(('state', 'waiting')), fields=['expires_at'], name='mail_request_waiting'),
        ),
        migrations.AddConstraint(
            model_name='mailrequest',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['access', 'copy', 'portability', 'rectification', 'erasure', 'restriction', 'objection', 'withdrawal'])), name='mail_request_kind_known'),
        ),
        migrations.AddConstraint(
            model_name='mailrequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('decided_at', None), ('request', None), ('state', 'waiting')), models.Q(('decided_at__isnull', False), ('request__isnull', False), ('state', 'confirmed'), ('words__isnull', True)), models.Q(('decided_at__isnull', False), ('request', None), ('state', 'expired'), ('words__isnull', True)), _connector='OR'), name='mail_request_state_says_what_it_needs'),
        ),
    ]
