"""Totals that left the house: which table, to which kind of partner, with which suppression."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from consent.states.content import TrendAudience
from micropay.core.ids import new_id


class TrendExport(models.Model):
    """One export of usage trends. Append-only; the hash is of exactly the file handed out."""

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    topic = models.CharField(max_length=40)
    audience = models.CharField(max_length=12)
    days = models.PositiveSmallIntegerField()
    k = models.PositiveIntegerField()
    shown = models.PositiveIntegerField()
    suppressed = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    exported_by = models.CharField(max_length=64)
    exported_at = models.DateTimeField()
    recorded_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(audience__in=[one.value for one in TrendAudience]),
                name="trend_audience_known",
            ),
            models.CheckConstraint(condition=Q(k__gte=2), name="trend_k_protects"),
        ]
        permissions = [("export_trend", "Can export usage trends")]

    def __str__(self) -> str:
        return f"{self.topic} {self.exported_at:%Y-%m-%d}"
