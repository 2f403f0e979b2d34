"""Which content a customer opened, as far as they consented to a log of it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from consent.models.subject import Subject
from consent.states.purpose import LogHolder
from micropay.core.ids import new_id


class ViewEntry(models.Model):
    """One content opened: what, when, for how long, on which installation, who holds the log.

    Deleted when the consent is withdrawn or the rule's days have passed.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT, DELETE"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="views")
    installation_id = models.UUIDField()
    content = models.CharField(max_length=80)
    opened_at = models.DateTimeField()
    seconds = models.PositiveIntegerField()
    holder = models.CharField(max_length=10)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "installation_id", "content", "opened_at"],
                name="view_once",
            ),
            models.CheckConstraint(
                condition=Q(holder__in=[holder.value for holder in LogHolder]),
                name="view_holder_known",
            ),
        ]
        indexes = [models.Index(fields=["opened_at"], name="view_by_age")]
        verbose_name_plural = "view entries"

    def __str__(self) -> str:
        return f"{self.content} {self.opened_at:%Y-%m-%d}"
