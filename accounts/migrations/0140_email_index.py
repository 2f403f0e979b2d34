"""A customer's e-mail address has a blind index: a mail's sender is recognised by it."""

import micropay.core.crypto.blind
from django.db import migrations, models

from micropay.core.history import Track

HIDDEN = (
    "given_name",
    "family_name",
    "birth_date",
    "address",
    "occupation",
    "workplace",
    "email",
    "phone",
    "phone_index",
    "phone_index_next",
    "national_id",
    "national_id_index",
    "national_id_index_next",
)
TRACKED = Track("accounts_customer", hidden=HIDDEN)
TRACK = Track("accounts_customer", hidden=(*HIDDEN, "email_index", "email_index_next"))


class Migration(migrations.Migration):

    dependencies = [("accounts", "0127_words_guard")]

    operations = [
        migrations.AddField(
            model_name='customer',
            name='email_index',
            field=micropay.core.crypto.blind.BlindIndexField(max_length=64, null=True),
        ),
        migrations.AddField(
            model_name='customer',
            name='email_index_next',
            field=micropay.core.crypto.blind.BlindIndexField(max_length=64, null=True),
        ),
        migrations.AddIndex(
            model_name='customer',
            index=models.Index(condition=models.Q(('email_index__isnull', False)), fields=['email_index'], name='customer_by_email'),
        ),
        migrations.AddIndex(
            model_name='customer',
            index=models.Index(condition=models.Q(('email_index_next__isnull', False)), fields=['email_index_next'], name='customer_by_email_next'),
        ),
        migrations.AddConstraint(
            model_name='customer',
            constraint=models.CheckConstraint(condition=models.Q(('email__isnull', False), models.Q(('email_index__isnull', True), ('email_index_next__isnull', True)), _connector='OR'), name='customer_email_gone_is_not_found'),
        ),
        migrations.RunSQL(TRACKED.reverse_sql, TRACKED.sql),
        TRACK,
    ]
