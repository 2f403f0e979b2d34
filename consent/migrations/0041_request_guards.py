"""What holds whoever writes: the past of requests, holds and stops; erasures stay."""

from django.db import migrations

from micropay.core.history import AppendOnly, Track


class Migration(migrations.Migration):
    dependencies = [("consent", "0040_requests"), ("core", "0002_triggers")]

    operations = [
        Track("consent_datarequest", hidden=("details", "answer")),
        Track("consent_datapackage", hidden=("content_key", "link_digest")),
        Track("consent_stop"),
        Track("consent_legalhold"),
        AppendOnly("consent_erasure"),
    ]
