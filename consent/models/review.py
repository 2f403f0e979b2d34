"""The company reviews itself every quarter (000, 2.2 and 2.4): points, findings, actions."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q

from consent.states.breach import ReviewFinding
from consent.states.policy import Language
from micropay.core.ids import new_id


class ReviewTopic(models.Model):
    """One point to review each quarter, and the role that owns it. Changed by migrations only."""

    runtime_rights: ClassVar[str] = "SELECT"

    code = models.CharField(max_length=40, primary_key=True)
    position = models.PositiveSmallIntegerField()
    name_th = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    source = models.CharField(max_length=120)
    owner = models.CharField(max_length=20)
    active = models.BooleanField(default=True)

    class Meta:
        verbose_name = "topic of the self-review"
        verbose_name_plural = "topics of the self-review"
        ordering = ["position"]

    def __str__(self) -> str:
        return self.name_en

    def name(self, language: str) -> str:
        return self.name_en if language == Language.ENGLISH else self.name_th


class Review(models.Model):
    """One point in one quarter (its first Bangkok day). Done, it has a finding and, where something
    is wrong, an action with its day.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    topic = models.ForeignKey(ReviewTopic, on_delete=models.PROTECT, related_name="reviews")
    quarter = models.DateField()
    due_on = models.DateField()
    finding = models.CharField(max_length=10, blank=True, default="")
    words = models.TextField(blank=True, default="")
    action = models.TextField(blank=True, default="")
    action_due_on = models.DateField(null=True)
    action_done_at = models.DateTimeField(null=True)
    done_by = models.CharField(max_length=120, blank=True, default="")
    done_at = models.DateTimeField(null=True)
    escalated_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "point of the self-review"
        verbose_name_plural = "self-review"
        permissions = [("work_review", "Can do points of the self-review and export the records")]
        constraints = [
            models.UniqueConstraint(fields=["topic", "quarter"], name="review_once_a_quarter"),
            models.CheckConstraint(
                condition=Q(done_at=None, finding="")
                | (
                    Q(done_at__isnull=False)
                    & Q(finding__in=[finding.value for finding in ReviewFinding])
                    & ~Q(words="")
                ),
                name="review_done_has_a_finding",
            ),
            models.CheckConstraint(
                condition=~Q(finding=ReviewFinding.WRONG.value)
                | (~Q(action="") & Q(action_due_on__isnull=False)),
                name="review_what_is_wrong_has_an_action",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.topic_id} {self.quarter:%Y-%m}"

    def is_overdue(self, day: date) -> bool:
        return self.done_at is None and self.due_on < day
