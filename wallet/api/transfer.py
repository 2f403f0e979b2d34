"""Transfers to another customer."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from micropay.core import idempotency
from micropay.core.api import Operation
from micropay.core.fields import AmountField, PlainTextField
from wallet.api.movement import (
    Confirmation,
    ConfirmInput,
    QuoteOutput,
    ReceiptOutput,
    shown_quote,
)
from wallet.api.recipient import RecipientInput, named
from wallet.services import transfer
from wallet.states.movement import MovementKind

_LONGEST_NOTE = 140


class TransferQuoteInput(RecipientInput):
    """A recipient; ``amount`` unless ``paycode`` names it."""

    amount = AmountField(required=False)
    note = PlainTextField(longest=_LONGEST_NOTE, blank=True, required=False)


class TransferQuotes(Operation):
    @extend_schema(
        operation_id="transfers_quote",
        summary="Quote a transfer to another customer",
        request=TransferQuoteInput,
        responses={201: QuoteOutput},
        tags=["transfers"],
    )
    def post(self, request: Request) -> Response:
        asked = self.input(TransferQuoteInput)
        view = transfer.ask_quote(
            actor=self.actor,
            principal=self.principal,
            **named(asked),
            amount=asked.get("amount"),
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
