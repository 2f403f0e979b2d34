"""Closing the account: a summary to confirm, then PIN and code."""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from micropay.core.api import Operation
from micropay.core.fields import AmountField, PlainTextField, StrictSerializer
from wallet.api.movement import ProofInput, given
from wallet.data.closure import ClosingSummary, Destination
from wallet.services import bank_port, closure

_LONGEST_NAME = 160


def _digits(least: int, most: int) -> type[serializers.Field]:
    """A field of so many ASCII digits."""
    shape = re.compile(rf"[0-9]{{{least},{most}}}", re.ASCII)

    @extend_schema_field({"type": "string", "pattern": f"^[0-9]{{{least},{most}}}$"})
    class Digits(serializers.Field):
        def to_internal_value(self, data: object) -> str:
            if not isinstance(data, str) or not shape.fullmatch(data):
                raise serializers.ValidationError("Write digits only (0-9).", code="invalid_value")
            return data

        def to_representation(self, value: object) -> str:
            return str(value)

    return Digits


class PayoutAccountInput(StrictSerializer):
    """An account in the customer's own name: bank code, number without dashes, holder."""

    bank = _digits(3, 3)()
    account = _digits(10, 15)()
    holder = PlainTextField(longest=_LONGEST_NAME)


class ClosingInput(StrictSerializer):
    """``payout`` may be left out when the balance is zero."""

    payout = PayoutAccountInput(required=False)


class KeptOutput(serializers.Serializer):
    """What the law keeps after closing, and until which day."""

    what = serializers.CharField()
    law = serializers.CharField()
    until = serializers.DateField()


class ClosingOutput(serializers.Serializer):
    """Show it as it is: confirming binds to this balance and this account."""

    closing_id = serializers.UUIDField()
    balance = AmountField(zero=True)
    bank = serializers.CharField(allow_blank=True)
    account = serializers.CharField(allow_blank=True)
    holder = serializers.CharField(allow_blank=True)
    kept = KeptOutput(many=True)
    otp_id = serializers.UUIDField()
    masked_phone = serializers.CharField()
    expires_at = serializers.DateTimeField()


class ClosedOutput(serializers.Serializer):
    """The account is closed; sessions have ended."""

    closing_id = serializers.UUIDField()
    state = serializers.ChoiceField(choices=["to_pay", "settled"])
    amount = AmountField(zero=True)
    closed_at = serializers.DateTimeField()


class Closings(Operation):
    @extend_schema(
        operation_id="wallet_closing_ask",
        summary="Ask to close the account: what is paid out, what is kept, and a one-time code",
        request=ClosingInput,
        responses={201: ClosingOutput},
        tags=["wallet"],
    )
    def post(self, request: Request) -> Response:
        told = self.input(ClosingInput).get("payout")
        summary = closure.ask(
            actor=self.actor,
            principal=self.principal,
            bank=bank_port.bank(),
            destination=None if told is None else Destination(**told),
            now=self.now,
        )
        return Response(ClosingOutput(_shown(summary)).data, status=201)


class ClosingConfirmation(Operation):
    @extend_schema(
        operation_id="wallet_closing_confirm",
        summary="Close the account with PIN and code; the balance is paid out",
        request=ProofInput,
        responses={201: ClosedOutput},
        tags=["wallet"],
    )
    def post(self, request: Request, closing_id: UUID) -> Response:
        closed = closure.confirm(
            actor=self.actor,
            principal=self.principal,
            closing_id=closing_id,
            given=given(self.input(ProofInput)),
            now=self.now,
        )
        return Response(ClosedOutput(closed).data, status=201)


def _shown(summary: ClosingSummary) -> dict[str, Any]:
    return {
        "closing_id": summary.closing_id,
        "balance": summary.balance,
        "bank": summary.bank,
        "account": summary.masked_account,
        "holder": summary.holder,
        "kept": [{"what": what, "law": law, "until": until} for what, law, until in summary.kept],
        "otp_id": summary.otp_id,
        "masked_phone": summary.masked_phone,
        "expires_at": summary.expires_at,
    }
