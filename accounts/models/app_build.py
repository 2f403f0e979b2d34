"""Builds of the app: which is newest for Android and iOS, and which is the oldest that may call."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from micropay.core.ids import new_id


class AppBuild(models.Model):
    """A published build. ``least`` is the oldest version that may still call from then on.

    Two people publish it, because raising ``least`` shuts people out until they update.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    os = models.CharField(max_length=8)
    version = models.CharField(max_length=20)
    least = models.CharField(max_length=20)
    notes_th = models.TextField(blank=True, default="")
    notes_en = models.TextField(blank=True, default="")
    published_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["os", "version"], name="app_build_once"),
            models.CheckConstraint(
                condition=Q(os__in=["android", "ios"]), name="app_build_os_known"
            ),
        ]
        permissions = [
            ("manage_app_build", "Can ask to publish a build of the app, and agree to it")
        ]

    def __str__(self) -> str:
        return f"{self.os} {self.version}"
