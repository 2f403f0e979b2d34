"""A signed-in customer sees to whom personal data went."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from consent.api.policy import LanguageInput
from consent.data.disclosure import DisclosureView
from consent.selectors import disclosure
from micropay.core.api import Operation
from micropay.core.fields import UuidField

_PAGE = 50


class DisclosuresInput(LanguageInput):
    cursor = UuidField(required=False)


class DisclosureOutput(serializers.Serializer):
    id = serializers.UUIDField()
    recipient = serializers.CharField()
    ground = serializers.CharField()
    paragraph = serializers.CharField(allow_blank=True)
    purpose = serializers.CharField()
    fields_disclosed = serializers.ListField(child=serializers.CharField())
    legal_reference = serializers.CharField()
    occurred_at = serializers.DateTimeField()


class DisclosuresOutput(serializers.Serializer):
    """Newest first; ``next`` is the cursor of the following page."""

    disclosures = DisclosureOutput(many=True)
    next = serializers.UUIDField(allow_null=True)


def _shown(view: DisclosureView) -> dict[str, Any]:
    return {
        "id": view.id,
        "recipient": view.recipient_name,
        "ground": view.ground,
        "paragraph": view.paragraph,
        "purpose": view.purpose,
        "fields_disclosed": view.fields,
        "legal_reference": view.legal_reference,
        "occurred_at": view.occurred_at,
    }


class Disclosures(Operation):
    @extend_schema(
        operation_id="disclosures",
        summary="To whom the customer's personal data was given, on which ground",
        parameters=[
            OpenApiParameter("cursor", str),
            OpenApiParameter("language", str, enum=["th", "en"]),
        ],
        responses=DisclosuresOutput,
        tags=["consent"],
    )
    def get(self, request: Request) -> Response:
        asked = self.input(DisclosuresInput, request.query_params.dict())
        found = disclosure.of_subject(
            self.principal.subject_id,
            asked.get("language", self.language),
            before=asked.get("cursor"),
            limit=_PAGE + 1,
        )
        page = found[:_PAGE]
        following = page[-1].id if len(found) > _PAGE else None
        rows = {"disclosures": [_shown(one) for one in page], "next": following}
        return Response(DisclosuresOutput(rows).data)
