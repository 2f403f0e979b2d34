"""Ended accounts: what was deleted and what the law keeps."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from accounts.models.customer import Customer
from accounts.states import ClosingCause
from micropay.core.ids import new_id


class ClosedAccount(models.Model):
    """The end of one account. ``erased`` names what was deleted at once; ``kept`` lists what stays,
    each with the law that asks for it and the last day. No personal values.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    customer = models.OneToOneField(Customer, on_delete=models.PROTECT, related_name="closing")
    cause = models.CharField(max_length=20)
    erased = models.JSONField()
    kept = models.JSONField()
    closed_by = models.CharField(max_length=120)
    closed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(cause__in=[cause.value for cause in ClosingCause]),
                name="closed_account_cause_known",
            ),
        ]

    def __str__(self) -> str:
        return str(self.customer)
