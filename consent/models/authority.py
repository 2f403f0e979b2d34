"""Requests of courts, agencies and counsel for personal data."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q

from consent.models.disclosure import LegalGround, Recipient
from consent.models.purpose import Purpose
from consent.models.subject import Subject
from consent.states.disclosure import AuthorityKind, AuthorityState
from micropay.core.ids import new_id


class AuthorityRequest(models.Model):
    """One letter or order: who asks, on what power, what for, and what was granted of it.

    ``asked`` and ``granted`` are lists of ``table.field``. ``file_id`` is the scan. The person who
    checked the authority's power and the two who granted are named.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reference = models.CharField(max_length=120)
    kind = models.CharField(max_length=16)
    recipient = models.ForeignKey(Recipient, on_delete=models.PROTECT, related_name="+")
    purpose = models.ForeignKey(Purpose, on_delete=models.PROTECT, related_name="+")
    paragraph = models.ForeignKey(LegalGround, on_delete=models.PROTECT, related_name="+")
    power = models.CharField(max_length=300)
    asked = models.JSONField()
    granted = models.JSONField(default=list)
    file_id = models.UUIDField()
    state = models.CharField(max_length=8, default=AuthorityState.OPEN.value)
    received_at = models.DateTimeField()
    due_on = models.DateField()
    checked_by = models.CharField(max_length=120, blank=True, default="")
    checked_how = models.CharField(max_length=500, blank=True, default="")
    checked_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    closed_because = models.CharField(max_length=500, blank=True, default="")
    package_sha256 = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        verbose_name = "request of an authority"
        verbose_name_plural = "requests of authorities"
        permissions = [("work_authority", "Can work on requests of authorities")]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in AuthorityKind]),
                name="authority_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in AuthorityState]),
                name="authority_state_known",
            ),
            models.CheckConstraint(
                condition=~Q(state=AuthorityState.GRANTED.value)
                | (Q(checked_at__isnull=False) & ~Q(granted=[])),
                name="authority_granted_was_checked",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["open", "checked"], closed_at=None)
                | (Q(state__in=["granted", "refused"]) & Q(closed_at__isnull=False)),
                name="authority_closed_says_when",
            ),
            models.UniqueConstraint(
                fields=["recipient", "reference"], name="authority_request_once"
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def is_open(self) -> bool:
        return self.state in {AuthorityState.OPEN, AuthorityState.CHECKED}

    def is_late(self, day: date) -> bool:
        return self.is_open and self.due_on < day


class AuthorityPerson(models.Model):
    """A person named in a request."""

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    request = models.ForeignKey(AuthorityRequest, on_delete=models.PROTECT, related_name="people")
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "person named by an authority"
        verbose_name_plural = "people named by authorities"
        constraints = [
            models.UniqueConstraint(fields=["request", "subject"], name="authority_person_once")
        ]

    def __str__(self) -> str:
        return str(self.request)
