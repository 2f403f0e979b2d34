"""The end of a wallet: where its balance goes, and what finance still has to pay out."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Q

from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id
from wallet.data.bank import BANKS
from wallet.models.wallet import Wallet
from wallet.states.wallet import ClosingState


class Closing(models.Model):
    """One ending of one wallet. ``amount`` (satang) is the balance that was moved into transit.

    ``holder`` owns the bank account the money goes to: the customer, or whoever administers the
    estate. ``transaction_id`` is the posting out of the wallet, ``paid_transaction_id`` the one
    that says the bank paid.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    customer = models.ForeignKey("accounts.Customer", models.PROTECT, related_name="+")
    wallet = models.ForeignKey(Wallet, models.PROTECT, related_name="closings", null=True)
    cause = models.CharField(max_length=20)
    state = models.CharField(max_length=14, default=ClosingState.ASKED)
    bank = models.CharField(max_length=3, blank=True, default="")
    account = EncryptedText(label="wallet.closing.account", null=True)
    holder = EncryptedText(label="wallet.closing.holder", null=True)
    order_reference = models.CharField(max_length=60, blank=True, default="")
    digest = models.CharField(max_length=64)
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    amount = models.BigIntegerField(default=0)
    transaction_id = models.UUIDField(null=True, unique=True)
    bank_reference = models.CharField(max_length=64, null=True, unique=True)
    paid_transaction_id = models.UUIDField(null=True, unique=True)
    paid_at = models.DateTimeField(null=True)

    class Meta:
        permissions = [
            ("end_wallet", "Can ask for and agree to ending a wallet for its holder"),
            ("pay_closing", "Can ask for and agree to noting a closing balance as paid out"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in ClosingState]),
                name="closing_state_known",
            ),
            models.CheckConstraint(
                condition=Q(state="asked", closed_at=None)
                | (~Q(state="asked") & Q(closed_at__isnull=False)),
                name="closing_says_when",
            ),
            models.CheckConstraint(
                condition=Q(amount=0, transaction_id=None)
                | Q(amount__gt=0, transaction_id__isnull=False),
                name="closing_amount_was_posted",
            ),
            models.CheckConstraint(
                condition=~Q(state="to_pay")
                | (Q(amount__gt=0, account__isnull=False, holder__isnull=False) & ~Q(bank="")),
                name="closing_to_pay_says_where",
            ),
            models.CheckConstraint(
                condition=Q(paid_at=None, paid_transaction_id=None, bank_reference=None)
                | Q(
                    state="settled",
                    paid_at__isnull=False,
                    paid_transaction_id__isnull=False,
                    bank_reference__isnull=False,
                ),
                name="closing_paid_says_how",
            ),
            models.CheckConstraint(
                condition=~Q(state="settled") | Q(amount=0) | Q(paid_at__isnull=False),
                name="closing_settled_was_paid",
            ),
            models.UniqueConstraint(
                fields=["customer"], condition=~Q(state="asked"), name="closing_once"
            ),
        ]
        indexes = [
            models.Index(
                fields=["closed_at"],
                condition=Q(state__in=["needs_account", "to_pay"]),
                name="closing_unpaid",
            )
        ]

    def __str__(self) -> str:
        return str(self.customer)

    def is_expired(self, now: datetime) -> bool:
        """Whether the customer can no longer confirm it."""
        return self.state == ClosingState.ASKED and (
            self.expires_at is not None and now >= self.expires_at
        )

    @property
    def words(self) -> str:
        """Bank and masked number, or nothing without an account."""
        return f"{BANKS.get(self.bank, self.bank)} {self.masked_account}" if self.account else ""

    @property
    def masked_account(self) -> str:
        return f"•••{self.account[-4:]}" if self.account else ""
