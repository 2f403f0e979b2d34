"""Where each group of a person's data came from, and the contracts under which partners send it."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from consent.models.field import DataCategory
from consent.models.policy import Service
from consent.models.subject import Subject
from consent.states.purpose import LawfulBasis
from consent.states.source import SourceKind
from micropay.core.ids import new_id


class DataFeed(models.Model):
    """A partner that sends us personal data: under which contract, from when until when.

    Without a row that holds on the day nothing is taken.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    code = models.CharField(max_length=40, unique=True)
    partner = models.CharField(max_length=160)
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="feeds")
    kind = models.CharField(max_length=16)
    contract_reference = models.CharField(max_length=120)
    contract_from = models.DateField()
    contract_until = models.DateField()
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(contract_until__gte=F("contract_from")),
                name="feed_contract_days_in_order",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["partner", "social_page"]), name="feed_kind_known"
            ),
            models.CheckConstraint(
                condition=~Q(contract_reference=""), name="feed_names_its_contract"
            ),
        ]
        permissions = [("enter_datafeed", "Can enter contracts of partners that send data")]

    def __str__(self) -> str:
        return self.partner

    def covers(self, day: date) -> bool:
        """Whether the contract holds on this Bangkok day, first and last day included."""
        return self.contract_from <= day <= self.contract_until


class FeedCategory(models.Model):
    """A category of data that a feed's contract allows."""

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    feed = models.ForeignKey(DataFeed, on_delete=models.PROTECT, related_name="categories")
    category = models.ForeignKey(DataCategory, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["feed", "category"], name="feed_category_once")
        ]
        verbose_name_plural = "feed categories"

    def __str__(self) -> str:
        return f"{self.feed_id} {self.category_id}"


class DataSource(models.Model):
    """A group of one person's data: who gave it, when, on which ground.

    Data from anybody but the person has ``notice_due_at``: by then they are told (PDPA s.25).
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="sources")
    category = models.ForeignKey(DataCategory, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=16)
    ground = models.CharField(max_length=20)
    feed = models.ForeignKey(DataFeed, on_delete=models.PROTECT, related_name="+", null=True)
    obtained_at = models.DateTimeField()
    notice_due_at = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in SourceKind]),
                name="source_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(ground__in=[basis.value for basis in LawfulBasis]),
                name="source_ground_known",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=["partner", "social_page"]) | Q(feed__isnull=False),
                name="source_of_a_partner_has_a_contract",
            ),
            models.CheckConstraint(
                condition=Q(kind="person") | Q(notice_due_at__isnull=False),
                name="source_elsewhere_starts_a_notice",
            ),
        ]
        indexes = [
            models.Index(fields=["subject", "category"], name="source_by_subject"),
            models.Index(
                fields=["notice_due_at"],
                condition=Q(told_at=None, notice_due_at__isnull=False),
                name="source_to_tell",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject_id} {self.category_id} {self.kind}"
