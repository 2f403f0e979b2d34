"""What payments and transfers have in common at the API: quotes, confirmations, receipts."""

from __future__ import annotations

from typing import Any, ClassVar

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.data.proof import Given
from micropay.core import idempotency
from micropay.core.api import Operation
from micropay.core.errors import NotFound
from micropay.core.fields import (
    AmountField,
    PlainTextField,
    SixDigitsField,
    StrictSerializer,
    UuidField,
)
from wallet.api.limit import LimitOutput, shown_room
from wallet.data.movement import Bill, MovementView, QuoteView
from wallet.selectors import movement as movements
from wallet.services import movement
from wallet.states.movement import MovementKind

_PAGE = 50


class ProofInput(StrictSerializer):
    """What proves that the customer wants this: as the quote's ``proof`` demands."""

    pin = SixDigitsField(required=False)
    pin_key = PlainTextField(longest=128, required=False)
    otp_id = UuidField(required=False)
    otp_code = SixDigitsField(required=False)


class ConfirmInput(ProofInput):
    quote_id = UuidField()


class BillOutput(serializers.Serializer):
    """What the scanned code said beside payee and amount."""

    kind = serializers.CharField()
    reference1 = serializers.CharField(allow_blank=True)
    reference2 = serializers.CharField(allow_blank=True)


class QuoteOtpOutput(serializers.Serializer):
    otp_id = serializers.UUIDField()
    masked_phone = serializers.CharField()


class QuoteOutput(serializers.Serializer):
    """Show it to the customer as it is; confirming binds to exactly this."""

    quote_id = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=["payment", "transfer", "withdrawal"])
    payee_name = serializers.CharField()
    amount = AmountField()
    fee = AmountField(zero=True, help_text="VAT included.")
    vat = AmountField(zero=True)
    total = AmountField()
    available_after = AmountField(zero=True)
    note = serializers.CharField(allow_blank=True)
    bill = BillOutput(allow_null=True)
    proof = serializers.ListField(child=serializers.ChoiceField(choices=["pin", "otp"]))
    otp = QuoteOtpOutput(allow_null=True)
    limit = LimitOutput(help_text="What is left of the limits before this movement.")
    hold_seconds = serializers.IntegerField(
        help_text="More than 0: the payee is new, and the money waits so long before it goes out."
    )
    face_check_id = serializers.UUIDField(
        allow_null=True, help_text="The check of your face that has to pass before confirming."
    )
    expires_at = serializers.DateTimeField()


class ReceiptOutput(serializers.Serializer):
    """A movement as the signed-in customer sees it."""

    reference = serializers.CharField()
    transaction_id = serializers.UUIDField(allow_null=True)
    kind = serializers.ChoiceField(choices=[kind.value for kind in MovementKind])
    direction = serializers.ChoiceField(choices=["out", "in"])
    status = serializers.ChoiceField(
        choices=["completed", "held", "cancelled", "returned"],
        help_text="held: it goes out at release_at, unless you cancel it.",
    )
    held_id = serializers.UUIDField(allow_null=True)
    release_at = serializers.DateTimeField(allow_null=True)
    amount = AmountField()
    fee = AmountField(zero=True, help_text="What this customer paid, VAT included.")
    vat = AmountField(zero=True)
    total = AmountField()
    counterparty = serializers.CharField(allow_blank=True, help_text="Masked; blank for the bank.")
    note = serializers.CharField(allow_blank=True)
    bill = BillOutput(allow_null=True)
    at = serializers.DateTimeField()


class StatementEntryOutput(serializers.Serializer):
    amount = AmountField(help_text="Negative when money left the wallet, fee included.")
    balance = AmountField(zero=True, help_text="After this entry.")
    at = serializers.DateTimeField()
    kind = serializers.CharField()
    reference = serializers.CharField(allow_blank=True, help_text="Of the receipt.")
    counterparty = serializers.CharField(allow_blank=True)


class StatementOutput(serializers.Serializer):
    entries = StatementEntryOutput(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class StatementInput(StrictSerializer):
    cursor = PlainTextField(longest=40, required=False)


def given(values: dict[str, Any]) -> Given:
    """The proof among the values sent."""
    return Given(
        pin=values.get("pin"),
        pin_key=values.get("pin_key"),
        otp_id=values.get("otp_id"),
        otp_code=values.get("otp_code"),
    )


def shown_quote(view: QuoteView) -> dict[str, Any]:
    """A quote as the serializer above says."""
    otp = {"otp_id": view.otp_id, "masked_phone": view.masked_phone} if view.otp_id else None
    return dict(
        QuoteOutput(
            {
                "quote_id": view.quote_id,
                "kind": view.kind,
                "payee_name": view.payee_name,
                "amount": view.amount,
                "fee": view.fee,
                "vat": view.vat,
                "total": view.total,
                "available_after": view.available_after,
                "note": view.note,
                "bill": _shown_bill(view.bill),
                "proof": list(view.proof),
                "otp": otp,
                "limit": shown_room(view.room),
                "hold_seconds": view.hold_seconds,
                "face_check_id": view.face_check_id,
                "expires_at": view.expires_at,
            }
        ).data
    )


# One for all answers: making its fields anew took longer than filling them.
_RECEIPT = ReceiptOutput()


def shown_receipt(view: MovementView) -> dict[str, Any]:
    """A receipt as the serializer above says."""
    return dict(
        _RECEIPT.to_representation(
            {
                "reference": view.reference,
                "transaction_id": view.transaction_id,
                "kind": view.kind,
                "direction": view.direction,
                "status": view.status,
                "held_id": view.held_id,
                "release_at": view.release_at,
                "amount": view.amount,
                "fee": view.fee,
                "vat": view.vat,
                "total": view.total,
                "counterparty": view.counterparty,
                "note": view.note,
                "bill": _shown_bill(view.bill),
                "at": view.at,
            }
        )
    )


def _shown_bill(bill: Bill) -> dict[str, str] | None:
    if not bill.kind:
        return None
    return {"kind": bill.kind, "reference1": bill.reference1, "reference2": bill.reference2}


class Confirmation(Operation):
    """Confirming a quote. A replay has the same status and body, and says so in a header."""

    kind: ClassVar[MovementKind]

    def confirm(self, request: Request) -> Response:
        key = idempotency.key_of(request)
        values = self.input(ConfirmInput)
        done = movement.confirm(
            actor=self.actor,
            principal=self.principal,
            kind=self.kind,
            quote_id=values["quote_id"],
            given=given(values),
            idempotency_key=key,
            now=self.now,
        )
        response = Response(shown_receipt(done.receipt), status=201)
        if done.replayed:
            response.headers["Idempotent-Replayed"] = "true"
        return response


class Receipt(Operation):
    @extend_schema(
        operation_id="receipt",
        summary="One movement, for its payer or payee",
        responses=ReceiptOutput,
        tags=["wallet"],
    )
    def get(self, request: Request, reference: str) -> Response:
        found = movements.of_customer(customer_id=self.principal.customer_id, reference=reference)
        if found is None:
            raise NotFound
        return Response(shown_receipt(found))


class Statement(Operation):
    @extend_schema(
        operation_id="statement",
        summary="What moved in the wallet, newest first, with running balance",
        parameters=[OpenApiParameter("cursor", str, description="next_cursor of the page before.")],
        responses=StatementOutput,
        tags=["wallet"],
    )
    def get(self, request: Request) -> Response:
        asked = self.input(StatementInput, request.query_params.dict())
        page = movements.statement(
            customer_id=self.principal.customer_id, cursor=asked.get("cursor"), limit=_PAGE
        )
        return Response(StatementOutput(page).data)
