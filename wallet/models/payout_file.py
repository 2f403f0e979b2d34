"""Payouts that go to the bank by file: what is to be told, in which file, and what came back."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from micropay.core.ids import new_id
from wallet.models.reconciliation import WrittenField
from wallet.states.bank import PayoutOutcome

_SAID = (PayoutOutcome.PENDING, PayoutOutcome.SETTLED, PayoutOutcome.REFUSED)


class PayoutFile(models.Model):
    """A pain.001 of so many orders and satang. ``number`` is its message id: the bank takes a
    number once, so a file that is delivered again pays nothing again.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(max_length=35, unique=True)
    orders = models.PositiveIntegerField()
    total = models.BigIntegerField()
    made_at = models.DateTimeField()
    delivered_at = models.DateTimeField(null=True)
    sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["made_at"], condition=Q(delivered_at=None), name="payout_file_undelivered"
            )
        ]

    def __str__(self) -> str:
        return self.number


class FileOrder(models.Model):
    """One payout as the port was asked for it (bank, account, name encrypted), once per reference.

    Without ``file`` the bank was not told. ``outcome`` is the bank's word so far; ``amount_said``
    what it says it paid.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reference = models.CharField(max_length=35, unique=True)
    amount = models.BigIntegerField()
    payee: models.Field[Any, Any] = WrittenField(label="wallet.file_order.payee")
    valid_until = models.DateTimeField()
    asked_at = models.DateTimeField()
    file = models.ForeignKey(PayoutFile, models.PROTECT, related_name="rows", null=True)
    outcome = models.CharField(max_length=10, default=PayoutOutcome.PENDING)
    amount_said = models.BigIntegerField(null=True)
    bank_reference = models.CharField(max_length=64, blank=True)
    reason = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome__in=[one.value for one in _SAID]),
                name="file_order_outcome_known",
            ),
            models.CheckConstraint(
                condition=Q(outcome=PayoutOutcome.PENDING.value) | Q(file__isnull=False),
                name="file_order_decided_was_told",
            ),
        ]
        indexes = [
            models.Index(fields=["asked_at"], condition=Q(file=None), name="file_order_to_tell")
        ]

    def __str__(self) -> str:
        return self.reference


class PayoutReport(models.Model):
    """A pain.002 that was read, once by its number and once by its content. Append-only."""

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(max_length=64, unique=True)
    sha256 = models.CharField(max_length=64, unique=True)
    file = models.ForeignKey(PayoutFile, models.PROTECT, related_name="reports")
    decided = models.PositiveIntegerField()
    read_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.number
