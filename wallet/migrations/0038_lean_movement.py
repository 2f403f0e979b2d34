"""Movements: one guard instead of foreign keys and CHECKs, and only indexes that are used."""

import django.db.models.deletion
from django.db import migrations, models

from wallet.migrations import _sql

DROP_GUARD = """
DROP TRIGGER wallet_movement_repeats_its_origin ON wallet_movement;
DROP FUNCTION wallet_guard_movement();
"""

class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0035_doors'),
        ('wallet', '0037_limit_rules'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='movement',
            name='movement_amounts',
        ),
        migrations.RemoveConstraint(
            model_name='movement',
            name='movement_shape',
        ),
        migrations.RemoveConstraint(
            model_name='movement',
            name='movement_one_payee',
        ),
        migrations.AlterField(
            model_name='movement',
            name='customer',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.customer'),
        ),
        migrations.AlterField(
            model_name='movement',
            name='merchant',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='received', to='wallet.merchant'),
        ),
        migrations.AlterField(
            model_name='movement',
            name='payee_customer',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.customer'),
        ),
        migrations.AlterField(
            model_name='movement',
            name='payee_wallet',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='received', to='wallet.wallet'),
        ),
        migrations.AlterField(
            model_name='movement',
            name='reference',
            field=models.CharField(max_length=20),
        ),
        migrations.AlterField(
            model_name='movement',
            name='topup',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='movements', to='wallet.topup'),
        ),
        migrations.AlterField(
            model_name='movement',
            name='wallet',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='sent', to='wallet.wallet'),
        ),
        migrations.AddIndex(
            model_name='movement',
            index=models.Index(condition=models.Q(('merchant__isnull', False)), fields=['merchant', 'posted_at'], name='movement_by_merchant'),
        ),
        migrations.AddIndex(
            model_name='movement',
            index=models.Index(condition=models.Q(('topup__isnull', False)), fields=['topup'], name='movement_by_topup'),
        ),
        migrations.AddConstraint(
            model_name='movement',
            constraint=models.UniqueConstraint(fields=('reference',), name='movement_reference_once'),
        ),
        _sql.install("movement_guards_0001", undo=DROP_GUARD),
    ]
