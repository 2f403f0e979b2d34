"""Where phones were, told under the purpose of preventing fraud alone."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id


class PhonePlace(models.Model):
    """Where a customer's phone was at a moment, to about a kilometre: ``13.75,100.50``.

    Kept for rule ``fraud.place_days``; only rules about mule accounts read it, and only while the
    purpose ``fraud_prevention`` may be used.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT, DELETE"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    customer = models.ForeignKey("accounts.Customer", models.PROTECT, related_name="+")
    place = EncryptedText(label="wallet.phone_place.place")
    told_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["customer", "-told_at"], name="phone_place_by_customer"),
            models.Index(fields=["told_at"], name="phone_place_by_age"),
        ]

    def __str__(self) -> str:
        return f"{self.told_at:%Y-%m-%d %H:%M}"
