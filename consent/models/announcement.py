"""Telling people of a new version: one announcement per version, one row per person told."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from consent.models.policy import PolicyVersion
from consent.models.subject import Subject
from consent.states.policy import TellingState
from micropay.core.ids import new_id


class Announcement(models.Model):
    """A version is announced: on the website and in the app from ``announced_at`` on, and by a
    message to everybody who agreed to the document before, if ``by_message``.

    ``gathered_upto`` is how far the list of people has come, so that a task that dies continues.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    version = models.OneToOneField(
        PolicyVersion, on_delete=models.PROTECT, related_name="announcement"
    )
    by_message = models.BooleanField()
    announced_at = models.DateTimeField()
    gathered_upto = models.UUIDField(null=True)
    gathered_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return str(self.version)


class Telling(models.Model):
    """One person is told of one version: once, in one message, or could not be reached."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    announcement = models.ForeignKey(
        Announcement, on_delete=models.PROTECT, related_name="tellings"
    )
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, default=TellingState.WAITING.value)
    message_id = models.UUIDField(null=True)
    told_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["announcement", "subject"], name="telling_once"),
            models.CheckConstraint(
                condition=Q(state="waiting", told_at=None, message_id=None)
                | Q(state="told", told_at__isnull=False, message_id__isnull=False)
                | Q(state="unreachable", told_at__isnull=False, message_id=None),
                name="telling_state_says_what_it_needs",
            ),
        ]
        indexes = [
            models.Index(
                fields=["announcement", "id"],
                condition=Q(state="waiting"),
                name="telling_waiting",
            )
        ]

    def __str__(self) -> str:
        return f"{self.subject_id} {self.state}"
