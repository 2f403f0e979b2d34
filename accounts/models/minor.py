"""Minors for whom no guardian stands: found when and how, until when somebody may agree."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import Q

from accounts.models.customer import Customer
from accounts.models.suspension import Suspension
from accounts.states.relation import MinorFindingState, MinorFoundBy
from micropay.core import clock
from micropay.core.crypto.fields import EncryptedDate
from micropay.core.ids import new_id


class MinorFindingQuerySet(models.QuerySet["MinorFinding"]):
    """Words about findings."""

    def open(self) -> MinorFindingQuerySet:
        """Those nothing came of yet."""
        return self.filter(state=MinorFindingState.OPEN)

    def due(self, now: datetime) -> MinorFindingQuerySet:
        """Open ones whose last day is over."""
        return self.open().filter(guardian_by__lt=clock.bangkok_day(now))


class MinorFinding(models.Model):
    """A minor was found for whom no guardian stands; the account is suspended meanwhile.

    ``guardian_by`` is the last Bangkok day on which a guardian may agree; afterwards the account
    ends and the data goes. ``birth_date_before`` is what the person had typed, while the finding of
    the staff can still turn out to be a mistake. ``obstacles`` are the codes of what kept the end
    from being carried out. Source: PDPA s.20.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="findings")
    suspension = models.ForeignKey(Suspension, on_delete=models.PROTECT, related_name="+")
    found_by = models.CharField(max_length=10)
    state = models.CharField(max_length=8, default=MinorFindingState.OPEN)
    birth_date_before = EncryptedDate(label="accounts.minor_finding.birth_date_before", null=True)
    obstacles = models.JSONField(default=list)
    found_at = models.DateTimeField()
    guardian_by = models.DateField()
    reminded_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    erasure_id = models.UUIDField(null=True)

    objects: ClassVar[models.Manager[MinorFinding]] = MinorFindingQuerySet.as_manager()

    class Meta:
        verbose_name = "minor without a guardian"
        verbose_name_plural = "minors without a guardian"
        constraints = [
            models.CheckConstraint(
                condition=Q(found_by__in=[one.value for one in MinorFoundBy]),
                name="minor_finding_found_by_known",
            ),
            models.CheckConstraint(
                condition=Q(state="open", closed_at=None)
                | Q(
                    state__in=["guarded", "of_age", "mistaken", "ended"],
                    closed_at__isnull=False,
                    birth_date_before__isnull=True,
                ),
                name="minor_finding_end_says_when",
            ),
            models.CheckConstraint(
                condition=Q(state="ended", erasure_id__isnull=False)
                | (~Q(state="ended") & Q(erasure_id=None)),
                name="minor_finding_ended_names_the_erasure",
            ),
            models.UniqueConstraint(
                fields=["customer"], condition=Q(state="open"), name="minor_finding_one_open"
            ),
        ]

    def __str__(self) -> str:
        return str(self.customer)
