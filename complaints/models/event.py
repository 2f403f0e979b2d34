"""The steps of a case."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from complaints.models.case import Case
from complaints.states import Step
from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id


class CaseEvent(models.Model):
    """One step of a case: who did what when, with its words. Rows stay as they are; only the words
    of a case that was emptied may go, and nothing else: a trigger sees to it.

    ``detail`` holds codes only. A key names a step that a phone may send twice.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT, UPDATE"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="events")
    at = models.DateTimeField()
    step = models.CharField(max_length=16)
    actor_kind = models.CharField(max_length=16)
    actor_id = models.CharField(max_length=64)
    actor_label = models.CharField(max_length=120, blank=True)
    text = EncryptedText(label="complaints.event.text", null=True)
    detail = models.JSONField(default=dict)
    idempotency_key = models.CharField(max_length=64, null=True)

    class Meta:
        db_table = "complaints_event"
        verbose_name = "step"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(step__in=[one.value for one in Step]), name="event_step_known"
            ),
            models.UniqueConstraint(
                fields=["case", "idempotency_key"],
                condition=Q(idempotency_key__isnull=False),
                name="event_once_per_key",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.step} {self.at:%Y-%m-%d %H:%M}"
