"""Accounts held because of a report of fraud."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from complaints.models.case import Case
from micropay.core.ids import new_id


class FraudHold(models.Model):
    """An account that a report of fraud holds. Legal basis, end and state are the suspension's.

    ``customer_id`` is the suspect, who is not told who reported. Append-only.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="holds")
    customer_id = models.UUIDField()
    subject_id = models.UUIDField()
    suspension_id = models.UUIDField(unique=True)
    cause = models.CharField(max_length=20)
    placed_at = models.DateTimeField()

    class Meta:
        db_table = "complaints_fraud_hold"
        permissions = [("hold_for_fraud", "Can hold an account on a report of fraud")]
        indexes = [models.Index(fields=["subject_id"], name="fraud_hold_of_subject")]

    def __str__(self) -> str:
        return f"{self.case.number} {self.cause}"
