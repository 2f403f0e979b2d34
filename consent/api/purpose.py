"""What personal data is used for, for anybody."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from consent.api.policy import PublicRead, ServiceInput, known_service
from consent.data.purpose import PurposeView
from consent.selectors import purpose
from consent.states.purpose import LawfulBasis


class PurposeOutput(serializers.Serializer):
    """A purpose with the words to show. ``required`` ones belong to the service itself."""

    code = serializers.CharField()
    service = serializers.CharField()
    lawful_basis = serializers.ChoiceField(choices=[basis.value for basis in LawfulBasis])
    sensitive = serializers.BooleanField()
    required = serializers.BooleanField()  # type: ignore[assignment]
    data_categories = serializers.ListField(child=serializers.CharField())
    sensitive_categories = serializers.ListField(
        child=serializers.CharField(), help_text="Those this service treats as sensitive."
    )
    retention = serializers.CharField()
    recipients = serializers.CharField()
    effect = serializers.CharField(help_text="What ends with a withdrawal; show it before.")
    language = serializers.CharField()
    title = serializers.CharField()
    body = serializers.CharField()
    sha256 = serializers.CharField(help_text="Over the UTF-8 bytes of body.")


class PurposesOutput(serializers.Serializer):
    purposes = PurposeOutput(many=True)


def shown(view: PurposeView) -> dict[str, Any]:
    """One purpose as the serializer above says."""
    return {
        "code": view.code,
        "service": view.service,
        "lawful_basis": view.lawful_basis,
        "sensitive": view.sensitive,
        "required": view.required,
        "data_categories": view.data_categories,
        "sensitive_categories": view.sensitive_categories,
        "retention": view.retention,
        "recipients": view.recipients,
        "effect": view.effect,
        "language": view.text.language,
        "title": view.text.title,
        "body": view.text.body,
        "sha256": view.text.sha256,
    }


class Purposes(PublicRead):
    @extend_schema(
        operation_id="purposes",
        summary="The purposes personal data is used for, with ground and words",
        parameters=[
            OpenApiParameter("service", str, required=True),
            OpenApiParameter("language", str, enum=["th", "en"]),
        ],
        responses=PurposesOutput,
        tags=["policies"],
    )
    def get(self, request: Request) -> Response:
        asked = self.input(ServiceInput, request.query_params.dict())
        language = asked.get("language", self.language)
        found = purpose.catalogue(known_service(asked["service"]), language, self.now)
        return self.answer(request, PurposesOutput, {"purposes": [shown(one) for one in found]})
