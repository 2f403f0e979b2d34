"""First payments to new payees that wait before they go out."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from micropay.core.ids import new_id
from wallet.models.merchant import Merchant
from wallet.models.movement import Quote
from wallet.models.wallet import Wallet
from wallet.states.risk import HeldState

_STATES = [state.value for state in HeldState]


class HeldMovement(models.Model):
    """A confirmed quote whose money is held until ``release_at``; the payer may cancel till then.

    It repeats its quote and its hold (trigger). ``reference`` becomes the receipt's number when
    the money goes out. Amounts are satang.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    reference = models.CharField(max_length=20, unique=True)
    kind = models.CharField(max_length=10)
    customer = models.ForeignKey("accounts.Customer", models.PROTECT, related_name="+")
    wallet = models.ForeignKey(Wallet, models.PROTECT, related_name="held_movements")
    payee_wallet = models.ForeignKey(Wallet, models.PROTECT, related_name="+", null=True)
    merchant = models.ForeignKey(Merchant, models.PROTECT, related_name="+", null=True)
    quote = models.OneToOneField(Quote, models.PROTECT, related_name="held")
    hold_id = models.UUIDField(unique=True)
    amount = models.BigIntegerField()
    fee = models.BigIntegerField()
    vat = models.BigIntegerField()
    key = models.CharField(max_length=80)
    fingerprint = models.CharField(max_length=64)
    state = models.CharField(max_length=9, default=HeldState.HELD)
    held_at = models.DateTimeField()
    release_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    transaction_id = models.UUIDField(null=True, unique=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["wallet", "key"], name="held_key_once"),
            models.CheckConstraint(condition=Q(state__in=_STATES), name="held_state_known"),
            models.CheckConstraint(
                condition=Q(release_at__gt=F("held_at")), name="held_for_some_time"
            ),
            models.CheckConstraint(
                condition=Q(state="held", ended_at=None, transaction_id=None)
                | Q(state="released", ended_at__isnull=False, transaction_id__isnull=False)
                | Q(
                    state__in=["cancelled", "returned"],
                    ended_at__isnull=False,
                    transaction_id=None,
                ),
                name="held_end_says_how",
            ),
        ]
        indexes = [
            models.Index(
                fields=["release_at"], condition=Q(state="held"), name="held_by_its_release"
            ),
            models.Index(fields=["customer", "-held_at"], name="held_by_customer"),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def total(self) -> int:
        """What is held: amount and fee."""
        return self.amount + self.fee

    @property
    def is_held(self) -> bool:
        return self.state == HeldState.HELD
