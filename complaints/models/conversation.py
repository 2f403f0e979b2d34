"""Calls, chats and e-mails of a case."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from complaints.models.case import Case
from complaints.states import ConversationKind, Emptied
from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id


class Conversation(models.Model):
    """One call (audio), chat (its words) or e-mail (as it arrived) with the person of a case.

    Each kind has a retention of its own. ``file_id`` is the audio in the vault, ``mail_id`` the
    mail in the mailbox, ``sha256`` that of the audio as it was sent, the words or the mail's bytes.
    A call is there only with the person's agreement to its recording. ``erase_asked_at``: the
    person was granted its deletion while the case needed it, so it goes when that ends. When the
    content went, at ``emptied_at`` for ``emptied_because``, that there was a conversation stays.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="conversations")
    kind = models.CharField(max_length=8)
    held_at = models.DateTimeField()
    reference = models.CharField(max_length=60, blank=True, default="")
    consent_to_record = models.BooleanField(default=False)
    words = EncryptedText(label="complaints.conversation.words", null=True)
    file_id = models.UUIDField(null=True, unique=True)
    mail_id = models.UUIDField(null=True, unique=True)
    sha256 = models.CharField(max_length=64, blank=True, default="")
    added_at = models.DateTimeField()
    erase_asked_at = models.DateTimeField(null=True)
    emptied_at = models.DateTimeField(null=True)
    emptied_because = models.CharField(max_length=12, blank=True, default="")

    class Meta:
        verbose_name = "conversation"
        verbose_name_plural = "conversations"
        permissions = [
            ("open_conversation", "Can open a conversation of a case"),
            ("delete_conversation_on_request", "Can delete a conversation on a granted request"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    kind=ConversationKind.CALL.value,
                    file_id__isnull=False,
                    mail_id=None,
                    words__isnull=True,
                    consent_to_record=True,
                )
                | Q(kind=ConversationKind.CHAT.value, file_id=None, mail_id=None)
                | Q(
                    kind=ConversationKind.MAIL.value,
                    file_id=None,
                    mail_id__isnull=False,
                    words__isnull=True,
                ),
                name="conversation_has_its_content",
            ),
            models.CheckConstraint(
                condition=Q(emptied_at=None, emptied_because="")
                | Q(
                    emptied_at__isnull=False,
                    emptied_because__in=[one.value for one in Emptied],
                    words__isnull=True,
                    sha256="",
                ),
                name="conversation_emptied_keeps_nothing",
            ),
            models.CheckConstraint(
                condition=~Q(kind=ConversationKind.CHAT.value, emptied_at=None)
                | Q(words__isnull=False),
                name="conversation_chat_has_words",
            ),
        ]
        indexes = [
            models.Index(fields=["case"], name="conversation_of_case"),
            models.Index(
                fields=["kind", "held_at"],
                condition=Q(emptied_at=None),
                name="conversation_to_empty",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case.number} {self.kind}"
