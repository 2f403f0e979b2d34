"""Cool-offs: for some hours after a change of device, PIN or phone, only small amounts move."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from accounts.models.customer import Customer
from micropay.core.ids import new_id


class CoolOff(models.Model):
    """One cool-off: why it began and when it ends. The customer's row keeps the latest end."""

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="cool_offs")
    cause = models.CharField(max_length=24)
    started_at = models.DateTimeField()
    until = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["customer", "-started_at"], name="cool_off_by_customer")]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__gt=F("started_at")) & ~Q(cause=""), name="cool_off_lasts"
            )
        ]

    def __str__(self) -> str:
        return f"{self.cause} until {self.until:%Y-%m-%d %H:%M}"
