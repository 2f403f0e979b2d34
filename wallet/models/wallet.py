"""A customer's wallet and the recorded request it was opened by."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Q

from micropay.core.ids import new_id
from wallet.states.wallet import OpeningState, WalletState


class WalletOpening(models.Model):
    """The second recorded act: a customer asks for a wallet under accepted terms.

    The first act is the acceptance it names. It is confirmed by a one-time code bound to
    ``digest``; a confirmed opening never changes again (trigger).
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    customer = models.ForeignKey("accounts.Customer", models.PROTECT, related_name="+")
    acceptance = models.ForeignKey("consent.Acceptance", models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, default=OpeningState.ASKED)
    digest = models.CharField(max_length=64)
    otp_id = models.UUIDField(null=True)
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in OpeningState]),
                name="opening_state_known",
            ),
            models.CheckConstraint(
                condition=Q(state=OpeningState.ASKED.value, confirmed_at=None)
                | Q(
                    state=OpeningState.CONFIRMED.value,
                    confirmed_at__isnull=False,
                    otp_id__isnull=False,
                ),
                name="opening_confirmed_by_code",
            ),
            # What a wallet refers to: all four together.
            models.UniqueConstraint(
                fields=["id", "customer", "acceptance", "state"], name="opening_whole"
            ),
            models.UniqueConstraint(
                fields=["customer"],
                condition=Q(state=OpeningState.CONFIRMED.value),
                name="opening_confirmed_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state} {self.asked_at:%Y-%m-%d %H:%M}"

    def is_expired(self, now: datetime) -> bool:
        """Whether it can no longer be confirmed."""
        return self.state == OpeningState.ASKED and now >= self.expires_at


class Wallet(models.Model):
    """One wallet per customer. ``account`` is its ledger account, where the money is.

    Both recorded acts stand behind it: the acceptance and the confirmed opening. A foreign key
    over all of them and a trigger refuse a wallet without. Only ``state`` ever changes.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(max_length=13, unique=True)
    customer = models.OneToOneField("accounts.Customer", models.PROTECT, related_name="+")
    opening = models.OneToOneField(WalletOpening, models.PROTECT, related_name="+")
    opening_state = models.CharField(max_length=10, default=OpeningState.CONFIRMED)
    acceptance = models.ForeignKey("consent.Acceptance", models.PROTECT, related_name="+")
    account = models.OneToOneField("wallet.LedgerAccount", models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, default=WalletState.ACTIVE)
    opened_at = models.DateTimeField()

    class Meta:
        permissions = [
            ("freeze_wallet", "Can freeze wallets"),
            ("unfreeze_wallet", "Can unfreeze wallets"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in WalletState]),
                name="wallet_state_known",
            ),
            models.CheckConstraint(
                condition=Q(opening_state=OpeningState.CONFIRMED.value),
                name="wallet_opening_confirmed",
            ),
            models.CheckConstraint(
                condition=Q(number__regex=r"^W[0-9]{12}$"), name="wallet_number_shape"
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def is_active(self) -> bool:
        return self.state == WalletState.ACTIVE
