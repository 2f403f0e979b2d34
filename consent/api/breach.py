"""A customer tells us that their data is not safe (003, 9)."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response

from consent.services import breach
from consent.states.breach import BreachSource
from micropay.core.api import Operation
from micropay.core.fields import PlainTextField, StrictSerializer


class BreachReportInput(StrictSerializer):
    """What the customer noticed, in their own words."""

    words = PlainTextField(longest=2000, multiline=True)


class BreachReportAnswer(serializers.Serializer):
    number = serializers.CharField()


class BreachReports(Operation):
    @extend_schema(
        operation_id="report_breach",
        summary="Tell us that personal data seems to be disclosed or not safe",
        request=BreachReportInput,
        responses={201: BreachReportAnswer},
        tags=["consent"],
    )
    def post(self, request: Request) -> Response:
        row = breach.report(
            actor=self.actor,
            source=BreachSource.CUSTOMER,
            words=self.input(BreachReportInput)["words"],
            reporter_id=self.principal.subject_id,
            now=self.now,
        )
        return Response(
            BreachReportAnswer({"number": row.number}).data, status=status.HTTP_201_CREATED
        )
