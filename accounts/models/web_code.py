"""One-time codes that open on the website what concerns a phone number."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from micropay.core.ids import new_id


class WebCode(models.Model):
    """A code sent to a phone for the website. The number is a keyed hash, and so are the code and
    the network it was asked from.

    ``attempts`` is raised before the code is compared, so no two tries share one count.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT, UPDATE, DELETE"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    phone_key = models.CharField(max_length=64)
    network_key = models.CharField(max_length=64, default="")
    digest = models.CharField(max_length=64)
    sent_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["phone_key", "-sent_at"], name="webcode_newest")]

    def __str__(self) -> str:
        return f"{self.sent_at:%Y-%m-%d %H:%M}"
