"""The register of breaches of personal data (PDPA s.37(4))."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from consent.models.subject import Subject
from consent.states.breach import BreachRisk, BreachSource, BreachState
from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id


class Breach(models.Model):
    """One breach or suspicion of one. ``due_at`` is when the regulator has to know by.

    ``words`` is what was reported; ``kinds`` what was broken. ``people`` and ``records`` are
    numbers or estimates. Nothing is ever deleted: a breach without risk is kept as evidence of that
    finding.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(max_length=20, unique=True)
    source = models.CharField(max_length=10)
    reporter = models.ForeignKey(Subject, on_delete=models.PROTECT, null=True, related_name="+")
    words = EncryptedText(label="consent.breach.words")
    reference = models.CharField(max_length=120, blank=True, default="")
    state = models.CharField(max_length=8, default=BreachState.REPORTED.value)
    aware_at = models.DateTimeField()
    due_at = models.DateTimeField()
    kinds = models.JSONField(default=list)
    risk = models.CharField(max_length=4, blank=True, default="")
    categories = models.CharField(max_length=300, blank=True, default="")
    people = models.PositiveIntegerField(null=True)
    records = models.PositiveIntegerField(null=True)
    effects = models.TextField(blank=True, default="")
    measures = models.TextField(blank=True, default="")
    assessed_by = models.CharField(max_length=120, blank=True, default="")
    assessed_at = models.DateTimeField(null=True)
    regulator_told_at = models.DateTimeField(null=True)
    regulator_reference = models.CharField(max_length=120, blank=True, default="")
    late_because = models.CharField(max_length=500, blank=True, default="")
    people_told_at = models.DateTimeField(null=True)
    lessons = models.TextField(blank=True, default="")
    closed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name_plural = "breaches"
        permissions = [
            ("report_breach", "Can report a breach of personal data"),
            ("work_breach", "Can assess breaches and note who was told"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(source__in=[source.value for source in BreachSource]),
                name="breach_source_known",
            ),
            models.CheckConstraint(
                condition=Q(state=BreachState.REPORTED.value, assessed_at=None)
                | (
                    Q(state__in=["assessed", "closed"], assessed_at__isnull=False)
                    & Q(risk__in=[risk.value for risk in BreachRisk])
                ),
                name="breach_assessed_says_the_risk",
            ),
            models.CheckConstraint(
                condition=~Q(state=BreachState.CLOSED.value)
                | (Q(closed_at__isnull=False) & ~Q(lessons="")),
                name="breach_closed_says_what_was_learned",
            ),
            models.CheckConstraint(
                condition=~Q(state=BreachState.CLOSED.value)
                | Q(risk=BreachRisk.NONE.value)
                | Q(regulator_told_at__isnull=False),
                name="breach_with_risk_went_to_the_regulator",
            ),
            models.CheckConstraint(
                condition=~Q(state=BreachState.CLOSED.value)
                | ~Q(risk=BreachRisk.HIGH.value)
                | Q(people_told_at__isnull=False),
                name="breach_with_high_risk_went_to_people",
            ),
            models.CheckConstraint(
                condition=Q(regulator_told_at=None)
                | Q(regulator_told_at__lte=F("due_at"))
                | ~Q(late_because=""),
                name="breach_told_late_says_why",
            ),
            models.UniqueConstraint(
                fields=["source", "reference"],
                condition=~Q(reference=""),
                name="breach_once_per_event",
            ),
        ]
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=Q(regulator_told_at=None) & ~Q(state="closed"),
                name="breach_by_clock",
            )
        ]

    runtime_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    def __str__(self) -> str:
        return self.number

    @property
    def is_open(self) -> bool:
        return self.state != BreachState.CLOSED

    @property
    def goes_to_regulator(self) -> bool:
        """Whether the regulator has to be told and was not yet; before an assessment: yes."""
        return self.is_open and self.risk != BreachRisk.NONE and self.regulator_told_at is None

    def is_late(self, now: datetime) -> bool:
        return self.goes_to_regulator and self.due_at < now
