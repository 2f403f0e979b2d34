"""Paying merchants out by themselves, on days that two people agreed to. Amounts are satang."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from micropay.core.ids import new_id
from wallet.models.bank import Withdrawal
from wallet.models.merchant import Merchant
from wallet.states.merchant import PayoutRunOutcome
from wallet.states.standing_order import PLAN_EVERY


class MerchantPlan(models.Model):
    """When a merchant is paid out by itself: all that it has above ``keep``, less the fee.

    ``first_on`` and ``next_on`` are Bangkok days. One plan a merchant is active at a time; another
    wish is another row.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    merchant = models.ForeignKey(Merchant, models.PROTECT, related_name="plans")
    every = models.CharField(max_length=5)
    keep = models.BigIntegerField()
    first_on = models.DateField()
    next_on = models.DateField()
    passed = models.PositiveIntegerField(default=0)
    active = models.BooleanField(default=True)
    begun_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(every__in=[one.value for one in PLAN_EVERY]),
                name="merchant_plan_every_known",
            ),
            models.CheckConstraint(condition=Q(keep__gte=0), name="merchant_plan_keep"),
            models.CheckConstraint(
                condition=Q(active=True, ended_at=None) | Q(active=False, ended_at__isnull=False),
                name="merchant_plan_end_says_when",
            ),
            models.UniqueConstraint(
                fields=["merchant"], condition=Q(active=True), name="merchant_plan_once"
            ),
        ]
        indexes = [
            models.Index(fields=["next_on"], condition=Q(active=True), name="merchant_plan_due")
        ]

    def __str__(self) -> str:
        return f"{self.every} from {self.first_on}"


class MerchantRun(models.Model):
    """What became of one day of a plan: written once. ``code`` is the refusal's."""

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    plan = models.ForeignKey(MerchantPlan, models.PROTECT, related_name="runs")
    due_on = models.DateField()
    outcome = models.CharField(max_length=12)
    code = models.CharField(max_length=60, blank=True)
    payout = models.OneToOneField(Withdrawal, models.PROTECT, related_name="+", null=True)
    decided_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan", "due_on"], name="merchant_run_once"),
            models.CheckConstraint(
                condition=Q(outcome=PayoutRunOutcome.PAID.value, payout__isnull=False)
                | Q(
                    outcome__in=[
                        PayoutRunOutcome.TOO_LITTLE.value,
                        PayoutRunOutcome.NOT_POSSIBLE.value,
                    ],
                    payout=None,
                ),
                name="merchant_run_paid_names_it",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.due_on} {self.outcome}"
