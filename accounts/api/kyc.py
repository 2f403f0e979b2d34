"""Operations around verification by the partner bank."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.selectors import kyc as cases
from accounts.services import kyc
from micropay.core.api import Operation
from micropay.core.fields import StrictSerializer


class Nothing(StrictSerializer):
    """A body without members."""


class KycAnswer(serializers.Serializer):
    """``code`` is what the customer shows at the bank; ``tier`` is set once verified, ``refusal``
    says why the bank could not verify.
    """

    case_id = serializers.UUIDField()
    state = serializers.ChoiceField(
        choices=["waiting", "in_check", "verified", "refused", "expired"]
    )
    code = serializers.CharField()
    tier = serializers.CharField()
    asked_at = serializers.DateTimeField()
    expires_at = serializers.DateTimeField()
    decided_at = serializers.DateTimeField(allow_null=True)
    refusal = serializers.CharField(allow_blank=True)


class AskVerification(Operation):
    @extend_schema(
        operation_id="ask_verification",
        summary="Ask to be verified by the bank; asking again gives the same code while it lives",
        request=Nothing,
        responses={201: KycAnswer},
    )
    def post(self, request: Request) -> Response:
        self.input(Nothing)
        found = kyc.ask(actor=self.actor, customer_id=self.principal.customer_id, now=self.now)
        return Response(KycAnswer(found).data, status=status.HTTP_201_CREATED)


class CurrentVerification(Operation):
    @extend_schema(
        operation_id="current_verification",
        summary="The state of the newest verification",
        responses=KycAnswer,
    )
    def get(self, request: Request) -> Response:
        found = cases.current(customer_id=self.principal.customer_id, now=self.now)
        return Response(KycAnswer(found).data)
