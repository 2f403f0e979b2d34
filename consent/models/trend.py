"""Totals: what was made of a month, once; and each time it left the house, to whom."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from consent.states.content import TrendAudience
from micropay.core.ids import new_id


class TrendRelease(models.Model):
    """The totals of a topic and a month, made once: whoever gets them later gets the same file.

    ``content`` is that file (CSV), ``sha256`` its hash; append-only. Two files of one month would
    differ by the few people who withdrew or were erased between them.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    topic = models.CharField(max_length=40)
    month = models.DateField()
    k = models.PositiveIntegerField()
    shown = models.PositiveIntegerField()
    suppressed = models.PositiveIntegerField()
    content = models.TextField()
    sha256 = models.CharField(max_length=64)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["topic", "month"], name="trend_made_once"),
            models.CheckConstraint(condition=Q(month__day=1), name="trend_of_whole_month"),
            models.CheckConstraint(condition=Q(k__gte=2), name="trend_release_k_protects"),
        ]

    def __str__(self) -> str:
        return f"{self.topic} {self.month:%Y-%m}"


class TrendExport(models.Model):
    """One export of usage trends. Append-only; the hash is of exactly the file handed out.

    ``release`` is none for what left before totals were made by month.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    release = models.ForeignKey(
        TrendRelease, on_delete=models.PROTECT, null=True, related_name="exports"
    )
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
