"""What stops the customer's money, and the customer's answer to it."""

from __future__ import annotations

from uuid import UUID

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.selectors import suspension as suspensions
from accounts.services import suspension_proof
from micropay.core import uploads
from micropay.core.api import Operation
from micropay.core.fields import PlainTextField, StrictSerializer

_LONGEST_WORDS = 4000


class SuspensionAnswer(serializers.Serializer):
    """``proof_by`` is the last Bangkok day to send proof; ``until`` when the suspension ends."""

    suspension_id = serializers.UUIDField()
    cause = serializers.CharField()
    state = serializers.CharField()
    basis = serializers.CharField()
    false_fields = serializers.ListField(child=serializers.CharField())
    since = serializers.DateTimeField()
    until = serializers.DateTimeField(allow_null=True)
    proof_by = serializers.DateField(allow_null=True)
    takes_proof = serializers.BooleanField()


class SuspensionsAnswer(serializers.Serializer):
    suspensions = SuspensionAnswer(many=True)


class MySuspensions(Operation):
    @extend_schema(
        operation_id="my_suspensions",
        summary="What stops the account now, why, until when, and until when proof may be sent",
        responses=SuspensionsAnswer,
    )
    def get(self, request: Request) -> Response:
        rows = suspensions.of_customer(customer_id=self.principal.customer_id, now=self.now)
        return Response(SuspensionsAnswer({"suspensions": rows}).data)


class SuspensionProofInput(StrictSerializer):
    words = PlainTextField(longest=_LONGEST_WORDS, multiline=True)


class GiveProof(Operation):
    @extend_schema(
        operation_id="give_suspension_proof",
        summary="Answer a finding that information is false",
        request=SuspensionProofInput,
        responses={201: SuspensionsAnswer},
    )
    def post(self, request: Request, suspension_id: UUID) -> Response:
        suspension_proof.give_proof(
            actor=self.actor,
            principal=self.principal,
            suspension_id=suspension_id,
            now=self.now,
            **self.input(SuspensionProofInput),
        )
        rows = suspensions.of_customer(customer_id=self.principal.customer_id, now=self.now)
        return Response(
            SuspensionsAnswer({"suspensions": rows}).data, status=status.HTTP_201_CREATED
        )


class GiveProofFile(Operation):
    parser_classes = (uploads.FileParser,)

    @extend_schema(
        operation_id="give_suspension_proof_file",
        summary="Answer a finding with a picture or PDF: the body is the file",
        request=OpenApiTypes.BINARY,
        responses={201: SuspensionsAnswer},
    )
    def post(self, request: Request, suspension_id: UUID) -> Response:
        suspension_proof.give_file(
            actor=self.actor,
            principal=self.principal,
            suspension_id=suspension_id,
            content=uploads.sent_by(request.data).content,
            now=self.now,
        )
        rows = suspensions.of_customer(customer_id=self.principal.customer_id, now=self.now)
        return Response(
            SuspensionsAnswer({"suspensions": rows}).data, status=status.HTTP_201_CREATED
        )
