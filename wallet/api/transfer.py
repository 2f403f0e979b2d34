"""Transfers to another customer's phone number."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_noop as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from micropay.core import idempotency
from micropay.core.api import Operation
from micropay.core.fields import AmountField, MobilePhoneField, PlainTextField, StrictSerializer
from wallet.api.movement import (
    Confirmation,
    ConfirmInput,
    QuoteOutput,
    ReceiptOutput,
    shown_quote,
)
from wallet.services import transfer
from wallet.states import MovementKind

_LONGEST_NOTE = 140
_LONGEST_NUMBER = 32


class TransferQuoteInput(StrictSerializer):
    """Either ``phone``, of somebody who agreed to be found by it, or ``wallet_number``."""

    phone = MobilePhoneField(required=False)
    wallet_number = PlainTextField(longest=_LONGEST_NUMBER, required=False)
    amount = AmountField()
    note = PlainTextField(longest=_LONGEST_NOTE, blank=True, required=False)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if ("phone" in attrs) == ("wallet_number" in attrs):
            raise serializers.ValidationError(
                {"phone": [_("Name either a phone number or a wallet number.")]}
            )
        return attrs


class TransferQuotes(Operation):
    @extend_schema(
        operation_id="transfers_quote",
        summary="Quote a transfer to another customer, by phone or wallet number",
        request=TransferQuoteInput,
        responses={201: QuoteOutput},
        tags=["transfers"],
    )
    def post(self, request: Request) -> Response:
        asked = self.input(TransferQuoteInput)
        view = transfer.ask_quote(
            actor=self.actor,
            principal=self.principal,
            phone=asked.get("phone"),
            wallet_number=asked.get("wallet_number"),
            amount=asked["amount"],
            note=asked.get("note", ""),
            now=self.now,
        )
        return Response(shown_quote(view), status=201)


class Transfers(Confirmation):
    kind = MovementKind.TRANSFER

    @extend_schema(
        operation_id="transfers_confirm",
        summary="Confirm a quoted transfer",
        parameters=[idempotency.HEADER],
        request=ConfirmInput,
        responses={201: ReceiptOutput},
        tags=["transfers"],
    )
    def post(self, request: Request) -> Response:
        return self.confirm(request)
