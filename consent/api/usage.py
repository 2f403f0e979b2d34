"""Words searched for and sites opened, taken only under their own consent."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response

from consent.services import usage
from consent.services.usage import Used
from consent.states.content import UsageKind
from micropay.core.api import Operation
from micropay.core.fields import OneOfField, PlainTextField, StrictSerializer

_MOST = 100


class UsedInput(StrictSerializer):
    """``word`` is what was searched for, or the name of the site without path."""

    kind = OneOfField(words=tuple(kind.value for kind in UsageKind))
    word = PlainTextField(longest=80)


class UsageInput(StrictSerializer):
    entries = serializers.ListField(child=UsedInput(), min_length=1, max_length=_MOST)


class UsageCountedOutput(serializers.Serializer):
    """How many entries were new; what was left out is not said."""

    added = serializers.IntegerField()


class Usage(Operation):
    @extend_schema(
        operation_id="usage_add",
        summary="Count words searched for and sites opened; refused without consent to trends",
        request=UsageInput,
        responses={201: UsageCountedOutput},
        tags=["consent"],
    )
    def post(self, request: Request) -> Response:
        told: dict[str, Any] = self.input(UsageInput)
        added = usage.record(
            actor=self.actor,
            subject_id=self.principal.subject_id,
            used=[Used(**entry) for entry in told["entries"]],
            now=self.now,
        )
        rows = {"added": added}
        return Response(UsageCountedOutput(rows).data, status=status.HTTP_201_CREATED)
