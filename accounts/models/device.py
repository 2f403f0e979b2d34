"""Which installation a customer uses: one at a time."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from accounts.models.customer import Customer
from accounts.models.installation import Installation
from micropay.core.ids import new_id


class Device(models.Model):
    """A customer's phone: an installation bound to them, active until another takes its place."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="devices")
    installation = models.ForeignKey(Installation, on_delete=models.PROTECT, related_name="devices")
    bound_at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["customer"], condition=Q(retired_at=None), name="device_one_active"
            )
        ]

    def __str__(self) -> str:
        return str(self.id)
