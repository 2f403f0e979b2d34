"""What a form asks for and why; where a customer's data came from."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from consent.api.policy import PublicRead, ServiceInput, known_service
from consent.selectors import field
from consent.states.purpose import FieldNeed, LawfulBasis
from consent.states.source import SourceKind
from micropay.core.api import Operation


class FormFieldOutput(serializers.Serializer):
    """``need`` is who demands it; ``consequence`` is what follows from not giving it."""

    name = serializers.CharField()
    category = serializers.CharField()
    purpose = serializers.CharField()
    need = serializers.ChoiceField(choices=[need.value for need in FieldNeed])
    legal_reference = serializers.CharField()
    consequence = serializers.CharField()
    sensitive = serializers.BooleanField()


class FormOutput(serializers.Serializer):
    form_fields = FormFieldOutput(many=True)


class DataSourceOutput(serializers.Serializer):
    category = serializers.CharField()
    kind = serializers.ChoiceField(choices=[kind.value for kind in SourceKind])
    ground = serializers.ChoiceField(choices=[basis.value for basis in LawfulBasis])
    partner = serializers.CharField()
    obtained_at = serializers.DateTimeField()
    told_at = serializers.DateTimeField(allow_null=True)


class DataSourcesOutput(serializers.Serializer):
    sources = DataSourceOutput(many=True)


class FormFields(PublicRead):
    @extend_schema(
        operation_id="form_fields",
        summary="The fields of a form: law, contract or optional, and what follows without them",
        parameters=[
            OpenApiParameter("service", str, required=True),
            OpenApiParameter("language", str, enum=["th", "en"]),
        ],
        responses=FormOutput,
        tags=["policies"],
    )
    def get(self, request: Request, form: str) -> Response:
        asked: dict[str, Any] = self.input(ServiceInput, request.query_params.dict())
        language = asked.get("language", self.language)
        found = field.of_form(known_service(asked["service"]), form, language)
        return self.answer(request, FormOutput, {"form_fields": found})


class DataSources(Operation):
    @extend_schema(
        operation_id="data_sources",
        summary="Who gave us which data about the customer, when and on which ground",
        responses=DataSourcesOutput,
        tags=["consent"],
    )
    def get(self, request: Request) -> Response:
        rows = {"sources": field.sources_of(self.principal.subject_id)}
        return Response(DataSourcesOutput(rows).data)
