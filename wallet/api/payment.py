"""Paying scanned codes."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from micropay.core import idempotency
from micropay.core.api import Operation
from micropay.core.fields import AmountField, StrictSerializer
from wallet.api.movement import (
    Confirmation,
    ConfirmInput,
    QuoteOutput,
    ReceiptOutput,
    shown_quote,
)
from wallet.services import payment
from wallet.states.movement import MovementKind

_LONGEST_SCAN = 2000


@extend_schema_field({"type": "string", "maxLength": _LONGEST_SCAN})
class ScannedTextField(serializers.Field):
    """A scanned text exactly as the camera read it; the paycode reader judges it."""

    def to_internal_value(self, data: object) -> str:
        if not isinstance(data, str) or len(data) > _LONGEST_SCAN:
            raise serializers.ValidationError("Write text here.", code="invalid_value")
        return data

    def to_representation(self, value: object) -> str:
        return str(value)


class PaymentQuoteInput(StrictSerializer):
    """``amount`` where the code has none; where it has one, nothing else may be sent."""

    paycode = ScannedTextField()
    amount = AmountField(required=False)


class PaymentQuotes(Operation):
    @extend_schema(
        operation_id="payments_quote",
        summary="Quote the payment of a scanned QR code or bill barcode",
        request=PaymentQuoteInput,
        responses={201: QuoteOutput},
        tags=["payments"],
    )
    def post(self, request: Request) -> Response:
        asked = self.input(PaymentQuoteInput)
        view = payment.ask_quote(
            actor=self.actor,
            principal=self.principal,
            paycode=asked["paycode"],
            amount=asked.get("amount"),
            now=self.now,
        )
        return Response(shown_quote(view), status=201)


class Payments(Confirmation):
    kind = MovementKind.PAYMENT

    @extend_schema(
        operation_id="payments_confirm",
        summary="Confirm a quoted payment",
        parameters=[idempotency.HEADER],
        request=ConfirmInput,
        responses={201: ReceiptOutput},
        tags=["payments"],
    )
    def post(self, request: Request) -> Response:
        return self.confirm(request)
