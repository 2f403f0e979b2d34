"""Who stands for a minor, and naming a guardian for an account that was found without one."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.relation import GuardianCodeInput
from accounts.selectors import minor as minors
from accounts.services import minor_end
from micropay.core.api import Operation


class MyGuardianAnswer(serializers.Serializer):
    """``guardian`` is masked and empty while nobody stands for the customer; ``needed_by`` is the
    last Bangkok day on which a guardian may agree to an account found without one.
    """

    guardian = serializers.CharField(allow_blank=True)
    kind = serializers.CharField(allow_blank=True)
    since = serializers.DateTimeField(allow_null=True)
    needed_by = serializers.DateField(allow_null=True)


class MyGuardian(Operation):
    @extend_schema(
        operation_id="my_guardian",
        summary="Who stands for the customer, and until when a guardian has to agree",
        responses=MyGuardianAnswer,
    )
    def get(self, request: Request) -> Response:
        found = minors.my_guardian(customer_id=self.principal.customer_id)
        return Response(MyGuardianAnswer(found).data)

    @extend_schema(
        operation_id="name_my_guardian",
        summary="On a minor's account: the code of the guardian's consent; the account goes on",
        request=GuardianCodeInput,
        responses=MyGuardianAnswer,
    )
    def put(self, request: Request) -> Response:
        found = minor_end.name_guardian(
            actor=self.actor,
            principal=self.principal,
            now=self.now,
            **self.input(GuardianCodeInput),
        )
        return Response(MyGuardianAnswer(found).data)
