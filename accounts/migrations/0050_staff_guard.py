
import django.db.models.deletion
import micropay.core.ids
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("accounts", "0042_identity_change_rules"), ("auth", "0012_alter_user_first_name_max_length")]

    operations = [
        migrations.CreateModel(
            name='Reveal',
            fields=[
                ('id', models.UUIDField(default=micropay.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('role', models.CharField(max_length=20)),
                ('field', models.CharField(max_length=12)),
                ('case_kind', models.CharField(max_length=20)),
                ('case_number', models.CharField(max_length=40)),
                ('reason', models.TextField()),
                ('opened_at', models.DateTimeField()),
                ('closes_at', models.DateTimeField()),
            ],
            options={
                'permissions': [('reveal_field', 'Can open a masked field of a customer for a case')],
            },
        ),
        migrations.CreateModel(
            name='RevealDay',
            fields=[
                ('id', models.UUIDField(default=micropay.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('day', models.DateField()),
                ('used', models.PositiveIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name='RevealDelay',
            fields=[
                ('id', models.UUIDField(default=micropay.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('ground', models.CharField(max_length=20)),
                ('begins_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('maker_id', models.CharField(max_length=64)),
                ('checker_id', models.CharField(max_length=64)),
            ],
            options={
                'verbose_name': 'delay of telling a customer',
                'verbose_name_plural': 'delays of telling customers',
                'permissions': [('delay_telling', 'Can ask for and agree to telling a customer later')],
            },
        ),
        migrations.CreateModel(
            name='RevealWeek',
            fields=[
                ('id', models.UUIDField(default=micropay.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('monday', models.DateField()),
                ('reviewed_at', models.DateTimeField(null=True)),
                ('finding', models.CharField(blank=True, default='', max_length=12)),
                ('note', models.TextField(blank=True, default='')),
            ],
            options={
                'verbose_name': 'week of reveals',
                'verbose_name_plural': 'weekly review of reveals',
                'permissions': [('review_reveals', 'Can look over the reveals of others')],
            },
        ),
        migrations.CreateModel(
            name='StaffDataUse',
            fields=[
                ('id', models.UUIDField(default=micropay.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('hour', models.DateTimeField()),
                ('shown', models.CharField(max_length=10)),
                ('rows', models.PositiveIntegerField()),
            ],
            options={
                'verbose_name': 'data shown to staff',
                'verbose_name_plural': 'data shown to staff',
            },
        ),
        migrations.CreateModel(
            name='StaffNetwork',
            fields=[
                ('id', models.UUIDField(default=micropay.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('cidr', models.CharField(max_length=43)),
                ('note', models.CharField(max_length=120)),
                ('opened_at', models.DateTimeField()),
                ('closed_at', models.DateTimeField(null=True)),
            ],
            options={
                'verbose_name': 'network of the back office',
                'verbose_name_plural': 'networks of the back office',
                'permissions': [('manage_networks', 'Can ask for and agree to networks of the back office')],
            },
        ),
        migrations.CreateModel(
            name='StaffPassword',
            fields=[
                ('id', models.UUIDField(default=micropay.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('hashed', models.CharField(max_length=128)),
                ('set_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='StaffSuspension',
            fields=[
                ('id', models.UUIDField(default=micropay.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('ground', models.CharField(max_length=10)),
                ('detail', models.JSONField(default=dict)),
                ('opened_at', models.DateTimeField()),
                ('opened_by', models.CharField(max_length=64)),
                ('opened_by_label', models.CharField(max_length=120)),
                ('reason', models.TextField(blank=True, default='')),
                ('outcome', models.CharField(blank=True, default='', max_length=10)),
                ('outcome_reason', models.TextField(blank=True, default='')),
                ('outcome_by', models.CharField(max_length=64, null=True)),
                ('checked_by', models.CharField(max_length=64, null=True)),
                ('closed_at', models.DateTimeField(null=True)),
            ],
            options={
                'verbose_name': 'suspension of access',
                'verbose_name_plural': 'suspensions of access',
                'permissions': [('report_violation', 'Can report a breach of confidentiality'), ('decide_suspension', 'Can propose and agree to the outcome of a suspension')],
            },
        ),
        migrations.CreateModel(
            name='Undertaking',
            fields=[
                ('id', models.UUIDField(default=micropay.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('number', models.PositiveIntegerField(unique=True)),
                ('body_th', models.TextField()),
                ('body_en', models.TextField()),
                ('sha256_th', models.CharField(max_length=64)),
                ('sha256_en', models.CharField(max_length=64)),
                ('maker_id', models.CharField(max_length=64)),
                ('created_at', models.DateTimeField()),
                ('checker_id', models.CharField(blank=True, default='', max_length=64)),
                ('published_at', models.DateTimeField(null=True)),
            ],
            options={
                'verbose_name': 'confidentiality undertaking',
                'permissions': [('publish_undertaking', 'Can draft and approve a new undertaking')],
            },
        ),
        migrations.CreateModel(
            name='UndertakingSignature',
            fields=[
                ('id', models.UUIDField(default=micropay.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('language', models.CharField(max_length=2)),
                ('sha256', models.CharField(max_length=64)),
                ('signed_at', models.DateTimeField()),
                ('expires_at', models.DateTimeField()),
            ],
            options={
                'verbose_name': 'signature of the undertaking',
                'verbose_name_plural': 'signatures of the undertaking',
            },
        ),
        migrations.AlterModelOptions(
            name='staff',
            options={'permissions': [('manage_staff', 'Can end access, and ask for and agree to giving it'), ('report_staff', 'Can read who joined, moved and left')], 'verbose_name': 'staff member', 'verbose_name_plural': 'staff'},
        ),
        migrations.AddConstraint(
            model_name='staff',
            constraint=models.CheckConstraint(condition=models.Q(('is_superuser', False)), name='staff_is_never_superuser'),
        ),
        migrations.AddField(
            model_name='reveal',
            name='customer',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reveals', to='accounts.customer'),
        ),
        migrations.AddField(
            model_name='reveal',
            name='staff',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reveals', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='revealday',
            name='staff',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='revealdelay',
            name='customer',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.customer'),
        ),
        migrations.AddField(
            model_name='revealweek',
            name='reviewer',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='revealweek',
            name='staff',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='reveal',
            name='week',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reveals', to='accounts.revealweek'),
        ),
        migrations.AddField(
            model_name='staffdatause',
            name='staff',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='staffnetwork',
            constraint=models.UniqueConstraint(condition=models.Q(('closed_at', None)), fields=('cidr',), name='network_open_once'),
        ),
        migrations.AddField(
            model_name='staffpassword',
            name='staff',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='passwords', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='staffsuspension',
            name='staff',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='suspensions', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='undertaking',
            constraint=models.CheckConstraint(condition=models.Q(('published_at__isnull', True), models.Q(('checker_id', ''), _negated=True), _connector='OR'), name='undertaking_names_its_checker'),
        ),
        migrations.AddConstraint(
            model_name='undertaking',
            constraint=models.CheckConstraint(condition=models.Q(('published_at__isnull', True), models.Q(('checker_id', models.F('maker_id')), _negated=True), models.Q(('maker_id', 'first_run'), ('number', 1)), _connector='OR'), name='undertaking_checked_by_another'),
        ),
        migrations.AddField(
            model_name='undertakingsignature',
            name='staff',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='signatures', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='undertakingsignature',
            name='undertaking',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.undertaking'),
        ),
        migrations.AddConstraint(
            model_name='revealday',
            constraint=models.UniqueConstraint(fields=('staff', 'day'), name='reveal_day_once'),
        ),
        migrations.AddConstraint(
            model_name='revealdelay',
            constraint=models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('begins_at'))), name='reveal_delay_ends'),
        ),
        migrations.AddConstraint(
            model_name='revealdelay',
            constraint=models.CheckConstraint(condition=models.Q(('maker_id', models.F('checker_id')), _negated=True), name='reveal_delay_by_two'),
        ),
        migrations.AddConstraint(
            model_name='revealweek',
            constraint=models.UniqueConstraint(fields=('staff', 'monday'), name='reveal_week_once'),
        ),
        migrations.AddConstraint(
            model_name='revealweek',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('finding', ''), ('reviewed_at', None), ('reviewer', None)), models.Q(('reviewed_at__isnull', False), ('reviewer__isnull', False), models.Q(('finding', ''), _negated=True)), _connector='OR'), name='reveal_week_reviewed_whole'),
        ),
        migrations.AddConstraint(
            model_name='revealweek',
            constraint=models.CheckConstraint(condition=models.Q(('reviewer', None), models.Q(('reviewer', models.F('staff')), _negated=True), _connector='OR'), name='reveal_week_reviewed_by_another'),
        ),
        migrations.AddIndex(
            model_name='reveal',
            index=models.Index(fields=['customer', '-opened_at'], name='reveal_by_customer'),
        ),
        migrations.AddIndex(
            model_name='reveal',
            index=models.Index(fields=['staff', '-opened_at'], name='reveal_by_staff'),
        ),
        migrations.AddConstraint(
            model_name='reveal',
            constraint=models.CheckConstraint(condition=models.Q(('field__in', ['name', 'phone', 'national_id', 'birth_date', 'address', 'email', 'occupation', 'workplace'])), name='reveal_field_known'),
        ),
        migrations.AddConstraint(
            model_name='staffdatause',
            constraint=models.UniqueConstraint(fields=('staff', 'hour', 'shown'), name='data_use_once'),
        ),
        migrations.AddConstraint(
            model_name='staffdatause',
            constraint=models.CheckConstraint(condition=models.Q(('shown__in', ['listed', 'searched', 'opened', 'exported', 'files'])), name='data_use_shown_known'),
        ),
        migrations.AddIndex(
            model_name='staffpassword',
            index=models.Index(fields=['staff', '-set_at'], name='password_newest'),
        ),
        migrations.AddConstraint(
            model_name='staffsuspension',
            constraint=models.UniqueConstraint(condition=models.Q(('closed_at', None)), fields=('staff',), name='suspension_open_once'),
        ),
        migrations.AddConstraint(
            model_name='staffsuspension',
            constraint=models.CheckConstraint(condition=models.Q(('ground__in', ['too_much', 'violation'])), name='suspension_ground_known'),
        ),
        migrations.AddConstraint(
            model_name='staffsuspension',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('checked_by', None), ('closed_at', None), ('outcome', ''), ('outcome_by', None)), models.Q(('checked_by__isnull', False), ('closed_at__isnull', False), ('outcome__in', ['cleared', 'confirmed']), ('outcome_by__isnull', False)), _connector='OR'), name='suspension_closed_says_how'),
        ),
        migrations.AddConstraint(
            model_name='staffsuspension',
            constraint=models.CheckConstraint(condition=models.Q(('outcome_by', None), models.Q(models.Q(('outcome_by', models.F('opened_by')), _negated=True), models.Q(('outcome_by', models.F('checked_by')), _negated=True)), _connector='OR'), name='suspension_outcome_by_another'),
        ),
        migrations.AddIndex(
            model_name='undertakingsignature',
            index=models.Index(fields=['staff', '-signed_at'], name='signature_newest'),
        ),
    ]
