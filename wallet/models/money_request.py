"""Customers asking each other for money. Amounts are satang."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import F, Q

from micropay.core.crypto.fields import EncryptedText
from micropay.core.ids import new_id
from wallet.models.wallet import Wallet
from wallet.states.standing_order import MoneyRequestState


class MoneyRequest(models.Model):
    """The asker wants an amount from the payer, who pays it by a quote that names the request.

    Names are masked, as they were shown. Only the state changes; the movement that pays it sets it
    to paid in its own transaction (``movement_guards_0004.sql``), so it is paid once. ``expired``
    is shown, never stored.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    asker = models.ForeignKey("accounts.Customer", models.PROTECT, related_name="+")
    asker_wallet = models.ForeignKey(Wallet, models.PROTECT, related_name="+")
    asker_name = EncryptedText(label="wallet.money_request.asker_name")
    payer = models.ForeignKey("accounts.Customer", models.PROTECT, related_name="+")
    payer_wallet = models.ForeignKey(Wallet, models.PROTECT, related_name="+")
    payer_name = EncryptedText(label="wallet.money_request.payer_name")
    amount = models.BigIntegerField()
    note = EncryptedText(label="wallet.money_request.note", default="")
    state = models.CharField(max_length=10, default=MoneyRequestState.ASKED)
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="money_request_amount"),
            models.CheckConstraint(
                condition=~Q(asker=F("payer")), name="money_request_not_of_oneself"
            ),
            models.CheckConstraint(
                condition=Q(state=MoneyRequestState.ASKED.value, ended_at=None)
                | Q(
                    state__in=[
                        MoneyRequestState.PAID.value,
                        MoneyRequestState.DECLINED.value,
                        MoneyRequestState.WITHDRAWN.value,
                    ],
                    ended_at__isnull=False,
                ),
                name="money_request_state_says_when",
            ),
        ]
        indexes = [
            models.Index(fields=["asker", "-asked_at"], name="money_request_by_asker"),
            models.Index(fields=["payer", "-asked_at"], name="money_request_by_payer"),
        ]

    def __str__(self) -> str:
        return f"request {self.asked_at:%Y-%m-%d %H:%M}"

    def state_at(self, now: datetime) -> MoneyRequestState:
        """What it is to people: nobody can pay it after its time."""
        if self.state == MoneyRequestState.ASKED and now >= self.expires_at:
            return MoneyRequestState.EXPIRED
        return MoneyRequestState(self.state)
