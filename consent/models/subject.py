"""Every person is a data subject first."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from consent.states.record import SubjectKind
from micropay.core.ids import new_id


class Subject(models.Model):
    """A person we hold data about, without any of that data. Rows never change.

    The runtime role keeps UPDATE only because PostgreSQL asks for it to lock a row; a trigger
    refuses every change.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=12)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in SubjectKind]),
                name="subject_kind_known",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"
