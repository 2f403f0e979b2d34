"""The app on a phone, before and after anybody signs in."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from accounts.states import OperatingSystem
from micropay.core.ids import new_id


class Installation(models.Model):
    """One installed app: its public number, the keyed hash of its secret, what it runs on."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(max_length=19, unique=True)
    key_digest = models.CharField(max_length=64)
    hardware_model = models.CharField(max_length=80)
    os = models.CharField(max_length=8)
    os_version = models.CharField(max_length=20)
    app_version = models.CharField(max_length=20)
    language = models.CharField(max_length=2)
    registered_at = models.DateTimeField()
    last_seen_at = models.DateTimeField()
    uninstalled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(os__in=[os.value for os in OperatingSystem]),
                name="installation_os_known",
            ),
            models.CheckConstraint(
                condition=Q(language__in=["th", "en"]), name="installation_language_known"
            ),
        ]

    def __str__(self) -> str:
        return self.number
