import accounts.states
import django.db.models.deletion
import micropay.core.crypto.fields
import micropay.core.ids
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0010_staff'),
    ]

    operations = [
        migrations.CreateModel(
            name='KycCase',
            fields=[
                ('id', models.UUIDField(default=micropay.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('code', models.CharField(max_length=8, unique=True)),
                ('state', models.CharField(default=accounts.states.KycState['WAITING'], max_length=10)),
                ('asked_at', models.DateTimeField()),
                ('expires_at', models.DateTimeField()),
                ('recipient_code', models.CharField(blank=True, default='', max_length=40)),
                ('channel', models.CharField(blank=True, default='', max_length=10)),
                ('taken_at', models.DateTimeField(null=True)),
                ('method', models.CharField(blank=True, default='', max_length=12)),
                ('refusal', models.CharField(blank=True, default='', max_length=20)),
                ('note', micropay.core.crypto.fields.EncryptedText(label='accounts.kyc_case.note', null=True)),
                ('tier', models.CharField(blank=True, default='', max_length=12)),
                ('decided_at', models.DateTimeField(null=True)),
                ('customer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kyc_cases', to='accounts.customer')),
                ('verifier', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'identity check',
                'verbose_name_plural': 'identity checks',
                'permissions': [('verify_kyc', 'Can check a person for the bank')],
                'indexes': [models.Index(fields=['customer', '-asked_at'], name='kyc_by_customer')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['waiting', 'in_check', 'verified', 'refused', 'expired'])), name='kyc_state_known'), models.CheckConstraint(condition=models.Q(('channel__in', ['', 'branch', 'counter', 'bank_app'])), name='kyc_channel_known'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'in_check'), _negated=True), models.Q(('taken_at__isnull', False), ('verifier__isnull', False), models.Q(('channel', ''), _negated=True)), _connector='OR'), name='kyc_check_names_verifier'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'verified'), _negated=True), models.Q(('decided_at__isnull', False), ('method__in', ['dip_chip', 'laser_code']), ('refusal', ''), ('verifier__isnull', False), models.Q(('tier', ''), _negated=True)), _connector='OR'), name='kyc_verified_says_how'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'refused'), _negated=True), models.Q(('decided_at__isnull', False), ('refusal__in', ['id_mismatch', 'person_mismatch', 'card_expired', 'card_not_genuine', 'card_unreadable']), ('tier', ''), ('verifier__isnull', False)), _connector='OR'), name='kyc_refused_says_why'), models.UniqueConstraint(condition=models.Q(('state__in', ['in_check', 'waiting'])), fields=('customer',), name='kyc_one_open_case')],
            },
        ),
    ]
