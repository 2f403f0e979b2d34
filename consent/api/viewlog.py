"""The view log of a customer: written only under consent, shown as it is kept."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response

from consent.data.campaign import Viewed
from consent.selectors import viewlog as views
from consent.services import viewlog
from micropay.core.api import Operation
from micropay.core.fields import MomentField, PlainTextField, SmallNumberField, StrictSerializer

_MOST = 200


class ViewedInput(StrictSerializer):
    """``seconds`` is how long the content was open."""

    content = PlainTextField(longest=80)
    opened_at = MomentField()
    seconds = SmallNumberField(most=86_400)


class ViewLogInput(StrictSerializer):
    entries = serializers.ListField(child=ViewedInput(), min_length=1, max_length=_MOST)


class LoggedOutput(serializers.Serializer):
    added = serializers.IntegerField()


class UsageOutput(serializers.Serializer):
    content = serializers.CharField()
    times = serializers.IntegerField()
    seconds = serializers.IntegerField()


class UsagesOutput(serializers.Serializer):
    usage = UsageOutput(many=True)


class ViewLog(Operation):
    @extend_schema(
        operation_id="view_log",
        summary="How often and how long the customer opened what, as logged",
        responses=UsagesOutput,
        tags=["consent"],
    )
    def get(self, request: Request) -> Response:
        return Response(UsagesOutput({"usage": views.usage_of(self.principal.subject_id)}).data)

    @extend_schema(
        operation_id="view_log_add",
        summary="Log what was opened; refused without consent to the view log",
        request=ViewLogInput,
        responses={201: LoggedOutput},
        tags=["consent"],
    )
    def post(self, request: Request) -> Response:
        told: dict[str, Any] = self.input(ViewLogInput)
        added = viewlog.record(
            actor=self.actor,
            subject_id=self.principal.subject_id,
            installation_id=self.principal.installation_id,
            viewed=[Viewed(**entry) for entry in told["entries"]],
            now=self.now,
        )
        return Response(LoggedOutput({"added": added}).data, status=status.HTTP_201_CREATED)
