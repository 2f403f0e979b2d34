"""What the platform writes to people."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id


class Message(models.Model):
    """One SMS or e-mail: address and text are encrypted at rest."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    channel = models.CharField(max_length=8)
    template = models.CharField(max_length=80)
    language = models.CharField(max_length=2)
    to = EncryptedText(label="core.message.to")
    title = EncryptedText(label="core.message.title")
    body = EncryptedText(label="core.message.body")
    subject_id = models.UUIDField(null=True)
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    # Address and text were taken out: their time was over, or their person was erased.
    emptied_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["-created_at"], name="message_newest"),
            models.Index(fields=["subject_id"], name="message_by_subject"),
            models.Index(
                fields=["created_at"], condition=Q(emptied_at=None), name="message_with_words"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.template}"
