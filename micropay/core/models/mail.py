"""E-mails that came in, whole and encrypted, and what became of each."""

from __future__ import annotations

from enum import StrEnum

from django.db import models
from django.db.models import Q

from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id


class MailState(StrEnum):
    """WAITING: not read yet. FILED: it is somewhere. QUARANTINED: a person looks at it.
    AUTOMATIC: a machine wrote it; nobody answers it. DROPPED: a person saw that it is nothing.
    """

    WAITING = "waiting"
    FILED = "filed"
    QUARANTINED = "quarantined"
    AUTOMATIC = "automatic"
    DROPPED = "dropped"


class InboundMail(models.Model):
    """One e-mail as it arrived. ``raw`` is base64 of its bytes; ``digest`` tells a second delivery.

    ``service`` is whose address it was sent to. ``sender`` and ``title`` are as the mail claims
    them. ``why`` is a code; ``filed_as`` names what it became.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    service = models.CharField(max_length=40)
    state = models.CharField(max_length=12, default=MailState.WAITING.value)
    why = models.CharField(max_length=40, blank=True, default="")
    raw = EncryptedText(label="core.mail.raw", null=True)
    sender = EncryptedText(label="core.mail.sender", default="")
    title = EncryptedText(label="core.mail.title", default="")
    size = models.PositiveIntegerField()
    digest = models.CharField(max_length=64, unique=True)
    subject_id = models.UUIDField(null=True)
    filed_as = models.CharField(max_length=64, blank=True, default="")
    received_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "core_mail"
        verbose_name = "e-mail received"
        verbose_name_plural = "e-mails received"
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in MailState]),
                name="mail_state_known",
            ),
            models.CheckConstraint(
                condition=Q(state=MailState.WAITING.value, decided_at=None)
                | (~Q(state=MailState.WAITING.value) & Q(decided_at__isnull=False)),
                name="mail_decided_at_a_time",
            ),
        ]
        indexes = [
            models.Index(fields=["state", "received_at"], name="mail_by_state"),
            models.Index(fields=["subject_id"], name="mail_of_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.service} {self.received_at:%Y-%m-%d %H:%M}"
