"""Payments that wait because the payee is new, and checks of the face for large ones."""

from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from micropay.core.api import Access, Operation
from micropay.core.errors import InvalidInput, NotFound
from micropay.core.fields import OneOfField, PlainTextField, StrictSerializer, UuidField
from wallet.api.movement import ReceiptOutput, shown_receipt
from wallet.api.topup import BANK, NoticeOutput, verified_body
from wallet.selectors import face_check as face_checks
from wallet.selectors import held as held_reads
from wallet.selectors import movement as movements
from wallet.services import face_check, held
from wallet.states.risk import FaceCheckState

_MOST_SHOWN = 50


class HeldMovementsOutput(serializers.Serializer):
    """Newest first: what waits, and what became of earlier ones."""

    movements = ReceiptOutput(many=True)


class FaceCheckOutput(serializers.Serializer):
    check_id = serializers.UUIDField()
    state = serializers.ChoiceField(choices=[state.value for state in FaceCheckState])
    expires_at = serializers.DateTimeField()


class BankFaceCheckInput(StrictSerializer):
    """What the partner's comparison of face and card said; no picture, no measurement."""

    check_id = UuidField()
    result = OneOfField(words=("passed", "failed"))
    reference = PlainTextField(longest=64)


class HeldMovements(Operation):
    @extend_schema(
        operation_id="held_movements",
        summary="Your payments that wait before they go out",
        responses=HeldMovementsOutput,
        tags=["transfers"],
    )
    def get(self, request: Request) -> Response:
        found = held_reads.of_customer(customer_id=self.principal.customer_id, limit=_MOST_SHOWN)
        return Response({"movements": [shown_receipt(one) for one in found]})


class HeldMovement(Operation):
    @extend_schema(
        operation_id="held_movements_cancel",
        summary="Take back a payment that still waits; money and fee are free again at once",
        responses=ReceiptOutput,
        tags=["transfers"],
    )
    def delete(self, request: Request, held_id: UUID) -> Response:
        row = held.cancel(actor=self.actor, principal=self.principal, held_id=held_id, now=self.now)
        return Response(shown_receipt(movements.view_held(row)))


class FaceCheck(Operation):
    @extend_schema(
        operation_id="face_check",
        summary="Whether the partner has checked your face for a quote",
        responses=FaceCheckOutput,
        tags=["transfers"],
    )
    def get(self, request: Request, check_id: UUID) -> Response:
        found = face_checks.of_customer(customer_id=self.principal.customer_id, check_id=check_id)
        if found is None:
            raise NotFound
        shown = {"check_id": found.id, "state": found.state, "expires_at": found.expires_at}
        return Response(FaceCheckOutput(shown).data)


class BankFaceChecks(Operation):
    """Signed as bank notices are."""

    access = Access.BANK

    @extend_schema(
        operation_id="bank_face_checks",
        summary="The partner says whether the face was the customer's own",
        request=BankFaceCheckInput,
        responses=NoticeOutput,
        tags=["bank"],
    )
    def post(self, request: Request) -> Response:
        values = self.input(BankFaceCheckInput, verified_body(request))
        if not values["reference"].isascii():
            raise InvalidInput(field="reference", reason="Write plain characters only.")
        face_check.decide(
            actor=BANK,
            check_id=values["check_id"],
            passed=values["result"] == "passed",
            reference=values["reference"],
            now=self.now,
        )
        return Response({"status": "received"})
