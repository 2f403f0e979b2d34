"""What people searched for and which sites they went on to, for totals that name nobody."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from consent.models.subject import Subject
from consent.states.content import UsageKind
from micropay.core.crypto.blind import BlindIndexField
from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id

WORD = "consent.usage_entry.word"


class UsageEntry(models.Model):
    """One word searched for, or the name of one site opened, on one Bangkok day.

    Once a day and person, however often: totals count people. The word is encrypted and counted by
    its blind index. Deleted when the consent is withdrawn or the rule's days have passed.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT, DELETE"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="usage")
    kind = models.CharField(max_length=6)
    word = EncryptedText(label=WORD)
    word_index = BlindIndexField(of="word")
    word_index_next = BlindIndexField(of="word")
    day = models.DateField()

    class Meta:
        verbose_name = "word or site"
        verbose_name_plural = "words and sites"
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in UsageKind]), name="usage_kind_known"
            ),
            models.UniqueConstraint(
                fields=["subject", "kind", "day", "word_index"], name="usage_once_a_day"
            ),
            models.UniqueConstraint(
                fields=["subject", "kind", "day", "word_index_next"], name="usage_once_a_day_next"
            ),
        ]
        indexes = [models.Index(fields=["kind", "day"], name="usage_by_day")]

    def __str__(self) -> str:
        return f"{self.kind} {self.day}"
