"""What authorities follow up or forward."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from complaints.models.case import Case
from complaints.states import Authority
from micropay.core.ids import new_id


class AuthorityTicket(models.Model):
    """An authority's own file on a case, its reference and the day it wants an answer by."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="tickets")
    authority = models.CharField(max_length=8)
    reference = models.CharField(max_length=60)
    received_on = models.DateField()
    due = models.DateField(null=True)
    noted_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "complaints_authority_ticket"
        constraints = [
            models.CheckConstraint(
                condition=Q(authority__in=[one.value for one in Authority]),
                name="ticket_authority_known",
            ),
            models.UniqueConstraint(fields=["case", "authority", "reference"], name="ticket_once"),
        ]

    def __str__(self) -> str:
        return f"{self.authority} {self.reference}"
