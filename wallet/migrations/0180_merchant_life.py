"""Merchants after they were taken in: who acts for them, payouts by plan, refunds of their own,
closing. Signs of a phone's place; linked reports by amount; sign-offs that say what is missing.
"""

import django.db.models.deletion
import django.db.models.expressions
import micropay.core.crypto.fields
import micropay.core.ids
import wallet.states
from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("wallet", "0170_one_guard"), ("accounts", "0119_held_proof"), ("core", "0072_mail_rules")]

    operations = [
        migrations.CreateModel(
            name='MerchantKeeper',
            fields=[
                ('id', models.UUIDField(default=micropay.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('asked_at', models.DateTimeField()),
                ('named_at', models.DateTimeField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='MerchantPlan',
            fields=[
                ('id', models.UUIDField(default=micropay.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('every', models.CharField(max_length=5)),
                ('keep', models.BigIntegerField()),
                ('first_on', models.DateField()),
                ('next_on', models.DateField()),
                ('passed', models.PositiveIntegerField(default=0)),
                ('active', models.BooleanField(default=True)),
                ('begun_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='MerchantRun',
            fields=[
                ('id', models.UUIDField(default=micropay.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('due_on', models.DateField()),
                ('outcome', models.CharField(max_length=12)),
                ('code', models.CharField(blank=True, max_length=60)),
                ('decided_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='PhonePlace',
            fields=[
                ('id', models.UUIDField(default=micropay.core.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('place', micropay.core.crypto.fields.EncryptedText(label='wallet.phone_place.place')),
                ('told_at', models.DateTimeField()),
            ],
        ),
        migrations.AlterModelOptions(
            name='merchant',
            options={'permissions': [('manage_merchants', 'Can ask for and agree to merchants and their bank accounts'), ('stop_merchant', 'Can freeze a merchant'), ('close_merchant', 'Can ask for and agree to the end of a merchant'), ('pay_merchant', 'Can ask for and agree to payouts to merchants'), ('ask_refund', "Can ask for a merchant's refund"), ('approve_refund', "Can agree to a merchant's refund"), ('serve_merchant', "Can make a merchant's QR codes and statements")]},
        ),
        migrations.RemoveConstraint(
            model_name='merchant',
            name='merchant_state_known',
        ),
        migrations.RemoveConstraint(
            model_name='riskrule',
            name='risk_rule_detector_known',
        ),
        migrations.AddField(
            model_name='daysignoff',
            name='explanation',
            field=models.CharField(blank=True, default='', max_length=1000),
        ),
        migrations.AddField(
            model_name='merchantrefund',
            name='customer',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.customer'),
        ),
        migrations.AddField(
            model_name='merchantrefund',
            name='fingerprint',
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.AddField(
            model_name='merchantrefund',
            name='key',
            field=models.CharField(blank=True, max_length=80),
        ),
        migrations.AddField(
            model_name='thresholdreport',
            name='basis',
            field=models.CharField(default=wallet.states.ThresholdBasis['SINGLE'], max_length=6),
        ),
        migrations.AlterField(
            model_name='merchantrefund',
            name='approval',
            field=models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.approval'),
        ),
        # Days that were signed before stand as they are.
        AddConstraintNotValid(
            model_name='daysignoff',
            constraint=models.CheckConstraint(condition=models.Q(('closing', django.db.models.expressions.CombinedExpression(django.db.models.expressions.CombinedExpression(models.F('ledger'), '+', models.F('explained')), '+', models.F('under_way'))), models.Q(('explanation', ''), _negated=True), _connector='OR'), name='sign_off_explains_the_rest'),
        ),
        migrations.AddConstraint(
            model_name='merchant',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['asked', 'active', 'frozen', 'closing', 'closed', 'refused'])), name='merchant_state_known'),
        ),
        migrations.AddConstraint(
            model_name='merchantrefund',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('approval__isnull', False), ('customer', None), ('fingerprint', ''), ('key', '')), models.Q(('approval', None), ('customer__isnull', False), models.Q(('key', ''), _negated=True), models.Q(('fingerprint', ''), _negated=True)), _connector='OR'), name='merchant_refund_by_whom'),
        ),
        migrations.AddConstraint(
            model_name='merchantrefund',
            constraint=models.UniqueConstraint(condition=models.Q(('customer__isnull', False)), fields=('customer', 'key'), name='merchant_refund_key_once'),
        ),
        migrations.AddConstraint(
            model_name='riskrule',
            constraint=models.CheckConstraint(condition=models.Q(('detector__in', ['in_fast_out', 'many_senders', 'dormant_then_active', 'new_and_busy', 'shared_device', 'far_apart'])), name='risk_rule_detector_known'),
        ),
        migrations.AddConstraint(
            model_name='thresholdreport',
            constraint=models.CheckConstraint(condition=models.Q(('basis__in', ['single', 'linked'])), name='threshold_basis_known'),
        ),
        migrations.AddField(
            model_name='merchantkeeper',
            name='customer',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.customer'),
        ),
        migrations.AddField(
            model_name='merchantkeeper',
            name='merchant',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='keepers', to='wallet.merchant'),
        ),
        migrations.AddField(
            model_name='merchantplan',
            name='merchant',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='plans', to='wallet.merchant'),
        ),
        migrations.AddField(
            model_name='merchantrun',
            name='payout',
            field=models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wallet.withdrawal'),
        ),
        migrations.AddField(
            model_name='merchantrun',
            name='plan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='runs', to='wallet.merchantplan'),
        ),
        migrations.AddField(
            model_name='phoneplace',
            name='customer',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.customer'),
        ),
        migrations.AddIndex(
            model_name='merchantkeeper',
            index=models.Index(condition=models.Q(('ended_at', None), ('named_at__isnull', False)), fields=['customer'], name='merchant_keeper_acting'),
        ),
        migrations.AddConstraint(
            model_name='merchantkeeper',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('merchant', 'customer'), name='merchant_keeper_once'),
        ),
        migrations.AddIndex(
            model_name='merchantplan',
            index=models.Index(condition=models.Q(('active', True)), fields=['next_on'], name='merchant_plan_due'),
        ),
        migrations.AddConstraint(
            model_name='merchantplan',
            constraint=models.CheckConstraint(condition=models.Q(('every__in', ['day', 'week', 'month'])), name='merchant_plan_every_known'),
        ),
        migrations.AddConstraint(
            model_name='merchantplan',
            constraint=models.CheckConstraint(condition=models.Q(('keep__gte', 0)), name='merchant_plan_keep'),
        ),
        migrations.AddConstraint(
            model_name='merchantplan',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('active', True), ('ended_at', None)), models.Q(('active', False), ('ended_at__isnull', False)), _connector='OR'), name='merchant_plan_end_says_when'),
        ),
        migrations.AddConstraint(
            model_name='merchantplan',
            constraint=models.UniqueConstraint(condition=models.Q(('active', True)), fields=('merchant',), name='merchant_plan_once'),
        ),
        migrations.AddConstraint(
            model_name='merchantrun',
            constraint=models.UniqueConstraint(fields=('plan', 'due_on'), name='merchant_run_once'),
        ),
        migrations.AddConstraint(
            model_name='merchantrun',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome', 'paid'), ('payout__isnull', False)), models.Q(('outcome__in', ['too_little', 'not_possible']), ('payout', None)), _connector='OR'), name='merchant_run_paid_names_it'),
        ),
        migrations.AddIndex(
            model_name='phoneplace',
            index=models.Index(fields=['customer', '-told_at'], name='phone_place_by_customer'),
        ),
        migrations.AddIndex(
            model_name='phoneplace',
            index=models.Index(fields=['told_at'], name='phone_place_by_age'),
        ),
    ]
