"""What a mail asked for, until its known sender confirms it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from consent.models.policy import Service
from consent.models.request import DataRequest
from consent.models.subject import Subject
from consent.states.request import MailRequestState, RequestKind
from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id


class MailRequest(models.Model):
    """A mail in a person's name asks for a right; nothing happens before the person confirms it.

    ``mail_id`` is the mail. ``purposes`` are those that were named to the person, in that order.
    ``code_digest`` is the keyed hash of the one-time code sent to the known address. ``words`` are
    the mail's, kept until they become those of the request or the days are over.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="+")
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="+")
    mail_id = models.UUIDField(unique=True)
    kind = models.CharField(max_length=14)
    purposes = models.JSONField(default=list)
    language = models.CharField(max_length=2)
    words = EncryptedText(label="consent.mail_request.words", null=True)
    code_digest = models.CharField(max_length=64, unique=True)
    state = models.CharField(max_length=9, default=MailRequestState.WAITING.value)
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)
    request = models.ForeignKey(DataRequest, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta:
        verbose_name = "request by e-mail"
        verbose_name_plural = "requests by e-mail"
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in RequestKind]),
                name="mail_request_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(state=MailRequestState.WAITING.value, decided_at=None, request=None)
                | Q(
                    state=MailRequestState.CONFIRMED.value,
                    decided_at__isnull=False,
                    request__isnull=False,
                    words__isnull=True,
                )
                | Q(
                    state=MailRequestState.EXPIRED.value,
                    decided_at__isnull=False,
                    request=None,
                    words__isnull=True,
                ),
                name="mail_request_state_says_what_it_needs",
            ),
        ]
        indexes = [
            models.Index(fields=["subject", "-asked_at"], name="mail_request_by_subject"),
            models.Index(
                fields=["expires_at"], condition=Q(state="waiting"), name="mail_request_waiting"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.asked_at:%Y-%m-%d}"
