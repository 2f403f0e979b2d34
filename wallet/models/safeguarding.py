"""Customers' money against the safeguarded bank account, day by day. Amounts are satang."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from micropay.core.ids import new_id

_OWED = ("customers", "merchants", "billers", "in_transit", "unmatched_receipts")
WHOLE = 10_000  # basis points of all that is owed


class SafeguardingReport(models.Model):
    """What was owed at the end of a Bangkok business day, and what the ledger says the bank held.

    One row per business day, never changed. ``least_basis_points`` is the cover that the rule asked
    for when the report was made (10,000 is all of it). Source: Payment Systems Act B.E. 2560 and
    the central bank's notification on money received in advance: at least 100 % each business day.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    day = models.DateField(unique=True)
    customers = models.BigIntegerField()
    merchants = models.BigIntegerField()
    billers = models.BigIntegerField()
    in_transit = models.BigIntegerField()
    unmatched_receipts = models.BigIntegerField()
    safeguarded = models.BigIntegerField()
    least_basis_points = models.PositiveIntegerField()
    is_below = models.BooleanField()
    made_at = models.DateTimeField()

    class Meta:
        verbose_name = "safeguarding report"
        verbose_name_plural = "safeguarding reports"
        permissions = [
            ("enter_bank_closing", "Can enter and check the bank's closing balance"),
            ("pay_out_fees", "Can ask for and agree to paying out fee income"),
        ]

    def __str__(self) -> str:
        return f"{self.day:%Y-%m-%d}"

    @property
    def owed(self) -> int:
        """All that belongs to others."""
        return sum(getattr(self, name) for name in _OWED)

    @property
    def cover(self) -> int | None:
        """Basis points of what is owed that the ledger's bank account covers, rounded down."""
        return self.safeguarded * WHOLE // self.owed if self.owed else None

    def needs(self) -> int:
        """How much the bank has to hold for what is owed, rounded up to a satang."""
        return least_cover(self.owed, self.least_basis_points)


class BankClosing(models.Model):
    """The safeguarded account's closing balance of a day, from the bank's own statement.

    Entered by one person and checked by another; never changed. A correction is a newer row for
    the same day: the newest one counts.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    day = models.DateField()
    balance = models.BigIntegerField()
    approval = models.OneToOneField("core.Approval", models.PROTECT, related_name="+")
    entered_at = models.DateTimeField()

    class Meta:
        verbose_name = "bank closing balance"
        verbose_name_plural = "bank closing balances"
        constraints = [
            models.CheckConstraint(condition=Q(balance__gte=0), name="bank_closing_balance")
        ]
        indexes = [models.Index(fields=["day", "-entered_at"], name="bank_closing_newest")]

    def __str__(self) -> str:
        return f"{self.day:%Y-%m-%d}"


def least_cover(owed: int, basis_points: int) -> int:
    """The satang that ``basis_points`` of what is owed come to, rounded up."""
    return -(-owed * basis_points // WHOLE)
