"""What the customer may move, and what has come and waits for room."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.states import Tier
from micropay.core.api import Operation
from micropay.core.fields import AmountField
from wallet.data.limit import LimitRoom
from wallet.selectors import limit as limits
from wallet.selectors import waiting
from wallet.selectors import wallet as wallets
from wallet.states.bank import UnmatchedReason
from wallet.states.movement import LimitKind


class PeriodOutput(serializers.Serializer):
    """A limit over a Bangkok day or month."""

    most = AmountField(zero=True)
    used = AmountField(zero=True)
    left = AmountField(zero=True)
    resets_at = serializers.DateTimeField()


class LimitOutput(serializers.Serializer):
    """A limit on one kind of movement, fees left out. ``left`` is what one movement can carry."""

    kind = serializers.ChoiceField(choices=[kind.value for kind in LimitKind])
    per_transaction = AmountField(zero=True)
    left = AmountField(zero=True)
    day = PeriodOutput()
    month = PeriodOutput()


class WalletLimitsOutput(serializers.Serializer):
    """What is not listed is not possible with this tier."""

    tier = serializers.ChoiceField(choices=[tier.value for tier in Tier])
    balance_cap = AmountField(zero=True, allow_null=True)
    limits = LimitOutput(many=True)


class WaitingReceiptOutput(serializers.Serializer):
    reference = serializers.CharField(help_text="Of the top-up.", allow_blank=True)
    amount = AmountField()
    reason = serializers.ChoiceField(choices=[reason.value for reason in UnmatchedReason])
    received_at = serializers.DateTimeField()


class WaitingReceiptsOutput(serializers.Serializer):
    receipts = WaitingReceiptOutput(many=True)


def shown_room(room: LimitRoom) -> dict[str, Any]:
    """A limit as the serializer above says."""
    return {
        "kind": room.kind,
        "per_transaction": room.per_transaction,
        "left": room.left,
        "day": {
            "most": room.per_day,
            "used": room.day_used,
            "left": room.day_left,
            "resets_at": room.day_resets_at,
        },
        "month": {
            "most": room.per_month,
            "used": room.month_used,
            "left": room.month_left,
            "resets_at": room.month_resets_at,
        },
    }


class Limits(Operation):
    @extend_schema(
        operation_id="wallet_limits",
        summary="Limits of the wallet: used, left, and when they start anew",
        responses=WalletLimitsOutput,
        tags=["wallet"],
    )
    def get(self, request: Request) -> Response:
        wallet = wallets.require(customer_id=self.principal.customer_id)
        found = limits.of_wallet(wallet=wallet, now=self.now)
        shown = {
            "tier": found.tier,
            "balance_cap": found.cap,
            "limits": [shown_room(room) for room in found.rooms],
        }
        return Response(WalletLimitsOutput(shown).data)


class WaitingReceipts(Operation):
    @extend_schema(
        operation_id="wallet_waiting_receipts",
        summary="Money that has come and waits to be added to the wallet",
        responses=WaitingReceiptsOutput,
        tags=["wallet"],
    )
    def get(self, request: Request) -> Response:
        found = waiting.of_customer(customer_id=self.principal.customer_id)
        return Response(WaitingReceiptsOutput({"receipts": found}).data)
