"""The past of requests by e-mail and of series."""

from django.db import migrations

from micropay.core.history import Track


class Migration(migrations.Migration):
    dependencies = [("consent", "0050_mail_and_series"), ("core", "0002_triggers")]

    operations = [
        Track("consent_mailrequest", hidden=("words", "code_digest")),
        Track("consent_campaignseries"),
    ]
