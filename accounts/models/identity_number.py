"""Codes that show who holds a new phone number."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Q

from accounts.models.identity_change import IdentityChange
from micropay.core.ids import new_id


class NumberCode(models.Model):
    """A code sent to the number that a change asks for; who reads it out holds that phone.

    Only its keyed hash is kept. ``attempts`` are counted before they are compared.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    change = models.ForeignKey(IdentityChange, on_delete=models.PROTECT, related_name="codes")
    code_digest = models.CharField(max_length=64)
    attempts = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    proved_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "code to a new number"
        verbose_name_plural = "codes to new numbers"
        constraints = [
            models.UniqueConstraint(
                fields=["change"],
                condition=Q(proved_at__isnull=False),
                name="number_proved_once_per_change",
            )
        ]

    def __str__(self) -> str:
        return f"{self.sent_at:%Y-%m-%d %H:%M}"

    def is_open(self, now: datetime, most: int) -> bool:
        """Whether it may still be tried."""
        return self.proved_at is None and now < self.expires_at and self.attempts < most
