"""The words of a suspension's proof may go when the identity goes."""

from django.db import migrations

import micropay.core.crypto.fields


class Migration(migrations.Migration):
    dependencies = [("accounts", "0125_reveals_of_all")]

    operations = [
        migrations.AlterField(
            model_name="suspensionproof",
            name="words",
            field=micropay.core.crypto.fields.EncryptedText(
                label="accounts.suspension_proof.words", null=True
            ),
        ),
    ]
