"""Transfers that a customer ordered ahead: once or again and again. Amounts are satang."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import Q

from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id
from wallet.models.held import HeldMovement
from wallet.models.movement import Movement
from wallet.models.wallet import Wallet
from wallet.states.standing_order import (
    STANDING_MOVES,
    Every,
    RunOutcome,
    StandingReason,
    StandingState,
)


class StandingOrder(models.Model):
    """An order to transfer an amount on Bangkok days, proved once by PIN and code over ``digest``.

    ``passed`` counts the days that are over with, ``next_on`` is the next one and ``next_try_at``
    when it is tried (null while it rests). ``tries`` belong to that day, ``missed`` counts failed
    days in a row. What was proved never changes (trigger).
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    customer = models.ForeignKey("accounts.Customer", models.PROTECT, related_name="+")
    wallet = models.ForeignKey(Wallet, models.PROTECT, related_name="+")
    payee_wallet = models.ForeignKey(Wallet, models.PROTECT, related_name="+")
    payee_name = EncryptedText(label="wallet.standing_order.payee_name")
    amount = models.BigIntegerField()
    note = EncryptedText(label="wallet.standing_order.note", default="")
    every = models.CharField(max_length=8)
    first_on = models.DateField()
    last_on = models.DateField(null=True)
    digest = models.CharField(max_length=64)
    otp_id = models.UUIDField(null=True)
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    state = models.CharField(max_length=8, default=StandingState.ASKED)
    reason = models.CharField(max_length=10, blank=True)
    confirmed_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    passed = models.PositiveIntegerField(default=0)
    next_on = models.DateField(null=True)
    next_try_at = models.DateTimeField(null=True)
    tries = models.PositiveIntegerField(default=0)
    missed = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="standing_order_amount"),
            models.CheckConstraint(
                condition=Q(every__in=[every.value for every in Every]),
                name="standing_order_every_known",
            ),
            models.CheckConstraint(
                condition=Q(reason__in=["", *(reason.value for reason in StandingReason)]),
                name="standing_order_reason_known",
            ),
            models.CheckConstraint(
                condition=Q(next_try_at=None)
                | Q(state=StandingState.ACTIVE.value, next_on__isnull=False),
                name="standing_order_rests_unless_active",
            ),
        ]
        indexes = [
            models.Index(fields=["customer", "-asked_at"], name="standing_order_by_customer"),
            models.Index(
                fields=["next_try_at"],
                condition=Q(next_try_at__isnull=False),
                name="standing_order_due",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.every} from {self.first_on}"

    def may_become(self, state: StandingState) -> bool:
        return state in STANDING_MOVES[StandingState(self.state)]

    def is_expired(self, now: datetime) -> bool:
        """Whether it can no longer be confirmed."""
        return self.state == StandingState.ASKED and now >= self.expires_at


class StandingRun(models.Model):
    """What became of one day of a standing order: written once, when that is decided.

    ``code`` is the refusal's, where the money did not move; ``held`` is there where it waits first.
    """

    runtime_rights: ClassVar[str] = "SELECT, INSERT"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    order = models.ForeignKey(StandingOrder, models.PROTECT, related_name="runs")
    due_on = models.DateField()
    outcome = models.CharField(max_length=8)
    code = models.CharField(max_length=60, blank=True)
    movement = models.OneToOneField(Movement, models.PROTECT, related_name="+", null=True)
    held = models.OneToOneField(HeldMovement, models.PROTECT, related_name="+", null=True)
    decided_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["order", "due_on"], name="standing_run_once"),
            models.CheckConstraint(
                condition=Q(outcome=RunOutcome.DONE.value, movement__isnull=False, held=None)
                | Q(outcome=RunOutcome.HELD.value, movement=None, held__isnull=False)
                | Q(
                    outcome__in=[RunOutcome.FAILED.value, RunOutcome.SKIPPED.value],
                    movement=None,
                    held=None,
                ),
                name="standing_run_done_moved",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.due_on} {self.outcome}"
