"""A signed-in customer sees, gives and withdraws consent."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from consent.api.policy import ServiceInput, known_service
from consent.api.purpose import PurposeOutput
from consent.api.purpose import shown as shown_purpose
from consent.data.policy import CurrentPolicy
from consent.data.purpose import PurposeView
from consent.data.record import Circumstances
from consent.selectors import policy
from consent.selectors import purpose as purposes
from consent.services import record
from consent.states.record import Channel
from micropay.core import origin
from micropay.core.api import Operation
from micropay.core.fields import LanguageField, PlainTextField, StrictBooleanField, StrictSerializer


class ConsentInput(StrictSerializer):
    """``text_sha256`` and ``language`` name the words shown; withdrawing needs neither."""

    given = StrictBooleanField()
    language = LanguageField(required=False)
    text_sha256 = PlainTextField(longest=64, required=False)


class ConsentOutput(PurposeOutput):
    """A purpose that rests on consent; ``given`` is null while nothing has been decided."""

    given = serializers.BooleanField(allow_null=True)
    decided_at = serializers.DateTimeField(allow_null=True)


class OutstandingOutput(serializers.Serializer):
    """A version in force that the customer has yet to accept or acknowledge."""

    version_id = serializers.UUIDField()
    kind = serializers.CharField()
    number = serializers.IntegerField()
    effective_at = serializers.DateTimeField()


class ConsentsOutput(serializers.Serializer):
    consents = ConsentOutput(many=True)
    outstanding = OutstandingOutput(many=True)


class OptionalServiceInput(ServiceInput):
    service = PlainTextField(longest=20, required=False)


def _shown(view: PurposeView) -> dict[str, Any]:
    return {**shown_purpose(view), "given": view.given, "decided_at": view.decided_at}


def _shown_outstanding(version: CurrentPolicy) -> dict[str, Any]:
    return {
        "version_id": version.version_id,
        "kind": version.kind,
        "number": version.number,
        "effective_at": version.effective_at,
    }


class Consents(Operation):
    @extend_schema(
        operation_id="consents",
        summary="What the customer consented to, and which versions are still to be agreed to",
        parameters=[
            OpenApiParameter("service", str, description="micropay by default"),
            OpenApiParameter("language", str, enum=["th", "en"]),
        ],
        responses=ConsentsOutput,
        tags=["consent"],
    )
    def get(self, request: Request) -> Response:
        asked = self.input(OptionalServiceInput, request.query_params.dict())
        service = known_service(asked.get("service", "micropay"))
        language = asked.get("language", self.language)
        subject_id = self.principal.subject_id
        found = purposes.of_subject(subject_id, service, language, self.now)
        missing = policy.outstanding(subject_id, self.now, service=service)
        rows = {
            "consents": [_shown(one) for one in found],
            "outstanding": [_shown_outstanding(one) for one in missing],
        }
        return Response(ConsentsOutput(rows).data)


class Consent(Operation):
    @extend_schema(
        operation_id="consents_decide",
        summary="Give or withdraw consent for one purpose",
        request=ConsentInput,
        responses=ConsentOutput,
        tags=["consent"],
    )
    def put(self, request: Request, purpose: str) -> Response:
        said = self.input(ConsentInput)
        language = said.get("language", self.language)
        subject_id = self.principal.subject_id
        record.decide_purpose(
            actor=self.actor,
            subject_id=subject_id,
            purpose=purpose,
            given=said["given"],
            language=language,
            text_sha256=said.get("text_sha256"),
            how=circumstances(self),
            now=self.now,
        )
        view = purposes.one_of_subject(subject_id, purpose, language, self.now)
        return Response(ConsentOutput(_shown(view)).data)


def circumstances(operation: Operation) -> Circumstances:
    """How the customer says it: from the app, on which installation, from where."""
    request = operation.request
    return Circumstances(
        channel=Channel.APP,
        installation_id=operation.principal.installation_id,
        ip=origin.address(request._request) or None,
        user_agent=request.headers.get("User-Agent", ""),
    )
