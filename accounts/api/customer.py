"""The customer's own profile."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.selectors import customer
from micropay.core.api import Operation


class MeAnswer(serializers.Serializer):
    """Numbers are masked: the phone's owner knows them, a glance over the shoulder does not."""

    customer_id = serializers.UUIDField()
    state = serializers.CharField()
    verified = serializers.BooleanField()
    language = serializers.CharField()
    name = serializers.CharField()
    phone = serializers.CharField()
    national_id = serializers.CharField()
    email = serializers.CharField()
    registered_at = serializers.DateTimeField()
    cool_off_until = serializers.DateTimeField(
        allow_null=True, help_text="Until then only small amounts move."
    )


class Me(Operation):
    @extend_schema(operation_id="me", summary="The customer's profile", responses=MeAnswer)
    def get(self, request: Request) -> Response:
        found = customer.masked_profile(customer_id=self.principal.customer_id, now=self.now)
        return Response(MeAnswer(found).data)
