"""How often an address uses the public pages."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from micropay.core.ids import new_id


class WebUse(models.Model):
    """Uses of one page by one address in one hour. The address is a keyed hash, never itself."""

    runtime_rights: ClassVar[str] = "SELECT, INSERT, UPDATE, DELETE"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    page = models.CharField(max_length=16)
    address = models.CharField(max_length=64)
    hour = models.DateTimeField()
    used = models.PositiveIntegerField()

    class Meta:
        db_table = "complaints_web_use"
        constraints = [
            models.UniqueConstraint(fields=["page", "address", "hour"], name="web_use_once")
        ]
        indexes = [models.Index(fields=["hour"], name="web_use_by_hour")]

    def __str__(self) -> str:
        return f"{self.page} {self.hour:%Y-%m-%d %H}"
