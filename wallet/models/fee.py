"""The fee schedule: versions per service, announced before they take effect."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from micropay.core.ids import new_id
from wallet.data.fee import FeeBand
from wallet.states.movement import FeeService


class FeeVersion(models.Model):
    """What a service costs from a moment on, VAT included or not as the rule says; satang.

    The fee is ``flat_satang`` plus ``basis_points`` of the amount, at least ``min_satang`` and at
    most ``max_satang``. ``bands`` name other amounts for a tier or from an amount on, each an
    object of ``FeeBand``. Rows are never changed. Except for the first version of a service the
    database refuses one that takes effect sooner than 30 days after ``announced_at``, or whose
    announcement is dated back; the rule ``fee.lower_at_once`` may free a fee that is lower in
    every respect. Source: the service's own undertaking to its users, on disclosing fees.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    service = models.CharField(max_length=16)
    number = models.PositiveIntegerField()
    announced_at = models.DateTimeField()
    effective_from = models.DateTimeField()
    flat_satang = models.BigIntegerField(default=0)
    basis_points = models.PositiveIntegerField(default=0)
    min_satang = models.BigIntegerField(default=0)
    max_satang = models.BigIntegerField(null=True)
    bands = models.JSONField(default=list)
    conditions_th = models.TextField()
    conditions_en = models.TextField()
    actor_id = models.CharField(max_length=64)
    recorded_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        permissions = [("announce_fee", "Can announce fees")]
        constraints = [
            models.CheckConstraint(
                condition=Q(service__in=[service.value for service in FeeService]),
                name="fee_service_known",
            ),
            models.CheckConstraint(
                condition=Q(flat_satang__gte=0, basis_points__lte=10_000, min_satang__gte=0)
                & (Q(max_satang=None) | Q(max_satang__gte=F("min_satang"))),
                name="fee_amounts",
            ),
            models.CheckConstraint(condition=Q(number__gte=1), name="fee_number_from_one"),
            models.UniqueConstraint(fields=["service", "number"], name="fee_number_once"),
            models.UniqueConstraint(
                fields=["service", "effective_from"], name="fee_one_per_moment"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.service} {self.number}"

    def prices(self) -> list[FeeBand]:
        """What it costs without any band, and then every band as announced."""
        usual = FeeBand(
            flat_satang=self.flat_satang,
            basis_points=self.basis_points,
            min_satang=self.min_satang,
            max_satang=self.max_satang,
        )
        return [usual, *(FeeBand(**band) for band in self.bands)]


class FeeNotice(models.Model):
    """A customer was told of a version before it takes effect: once, in one message."""

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    version = models.ForeignKey(FeeVersion, models.PROTECT, related_name="notices")
    customer = models.ForeignKey("accounts.Customer", models.PROTECT, related_name="+")
    message_id = models.UUIDField()
    told_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "customer"], name="fee_notice_once")
        ]

    def __str__(self) -> str:
        return f"{self.version_id} {self.told_at:%Y-%m-%d}"
