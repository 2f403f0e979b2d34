"""Policies in force and all that were, for anybody."""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from typing import Any
from uuid import UUID

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from consent.data.policy import CurrentPolicy
from consent.errors.policy import ServiceUnknown
from consent.selectors import policy, policy_diff
from consent.states.policy import ChangeKind, PolicyKind
from micropay.core.api import Access, Operation
from micropay.core.fields import (
    LanguageField,
    OneOfField,
    PlainTextField,
    StrictSerializer,
    UuidField,
)

_LANGUAGE = OpenApiParameter(
    "language", str, enum=["th", "en"], description="Else Accept-Language decides; Thai by default."
)
_SERVICE = OpenApiParameter("service", str, required=True, description="micropay or qper")
_KIND = OpenApiParameter("kind", str, enum=[kind.value for kind in PolicyKind])


class LanguageInput(StrictSerializer):
    language = LanguageField(required=False)


class ServiceInput(LanguageInput):
    service = PlainTextField(longest=20)


class HistoryInput(ServiceInput):
    kind = OneOfField(words=tuple(kind.value for kind in PolicyKind), required=False)


class VersionOutput(serializers.Serializer):
    """A version without its text."""

    version_id = serializers.UUIDField()
    service = serializers.CharField()
    kind = serializers.ChoiceField(choices=[kind.value for kind in PolicyKind])
    number = serializers.IntegerField()
    published_at = serializers.DateTimeField()
    effective_at = serializers.DateTimeField()
    reduces_rights = serializers.BooleanField()
    reasons = serializers.CharField()
    language = serializers.CharField(help_text="The language of title, body and hash.")
    languages = serializers.ListField(child=serializers.CharField())
    title = serializers.CharField()
    sha256 = serializers.CharField(help_text="Over the UTF-8 bytes of body.")


class PolicyOutput(VersionOutput):
    """A version with the text to show, to accept or to acknowledge."""

    body = serializers.CharField()


class PoliciesOutput(serializers.Serializer):
    policies = PolicyOutput(many=True)


class VersionsOutput(serializers.Serializer):
    versions = VersionOutput(many=True)


def shown(version: CurrentPolicy, language: str) -> dict[str, Any]:
    """One version in one language, as the serializers above say."""
    text = version.text(language)
    return {
        "version_id": version.version_id,
        "service": version.service,
        "kind": version.kind,
        "number": version.number,
        "published_at": version.published_at,
        "effective_at": version.effective_at,
        "reduces_rights": version.reduces_rights,
        "reasons": version.reasons,
        "language": text.language,
        "languages": sorted(version.texts),
        "title": text.title,
        "sha256": text.sha256,
        "body": text.body,
    }


class ChangesInput(LanguageInput):
    since = UuidField(required=False)


class PieceOutput(serializers.Serializer):
    kind = serializers.ChoiceField(choices=["same", "gone", "new"])
    words = serializers.CharField()


class ChangedLineOutput(serializers.Serializer):
    """A line of both texts; its pieces in order are the old words and the new ones."""

    kind = serializers.ChoiceField(choices=[kind.value for kind in ChangeKind])
    pieces = PieceOutput(many=True)


class ChangesOutput(serializers.Serializer):
    before = serializers.UUIDField()
    after = serializers.UUIDField()
    reduces_rights = serializers.BooleanField()
    reasons = serializers.CharField()
    lines = ChangedLineOutput(many=True)


class PublicRead(Operation):
    """A read anybody may make and keep: with an ETag, asked again each time it is used."""

    access = Access.PUBLIC

    def answer(self, request: Request, serializer: type[Any], data: dict[str, Any]) -> Response:
        rows = serializer(data).data
        tag = '"' + hashlib.sha256(repr(rows).encode()).hexdigest()[:32] + '"'
        known = [one.strip() for one in request.headers.get("If-None-Match", "").split(",")]
        unchanged = tag in known or f"W/{tag}" in known
        response = Response(status=304) if unchanged else Response(rows)
        response.headers["ETag"] = tag
        response.headers["Cache-Control"] = "public, no-cache"
        return response


def known_service(code: str) -> str:
    """The code, if there is such a service. Raises ServiceUnknown."""
    if code not in {service.code for service in policy.services()}:
        raise ServiceUnknown(service=code)
    return code


class CurrentPolicies(PublicRead):
    @extend_schema(
        operation_id="policies_current",
        summary="The policies in force, with the exact texts to show",
        parameters=[_SERVICE, _LANGUAGE],
        responses=PoliciesOutput,
        tags=["policies"],
    )
    def get(self, request: Request) -> Response:
        asked = self.input(ServiceInput, request.query_params.dict())
        language = asked.get("language", self.language)
        found = policy.current_of_service(known_service(asked["service"]), self.now)
        rows = [shown(one, language) for one in found]
        return self.answer(request, PoliciesOutput, {"policies": rows})


class PolicyHistory(PublicRead):
    @extend_schema(
        operation_id="policies_history",
        summary="All published versions, newest first, without their texts",
        parameters=[_SERVICE, _KIND, _LANGUAGE],
        responses=VersionsOutput,
        tags=["policies"],
    )
    def get(self, request: Request) -> Response:
        asked = self.input(HistoryInput, request.query_params.dict())
        language = asked.get("language", self.language)
        found = policy.history(known_service(asked["service"]), asked.get("kind"))
        rows = [shown(one, language) for one in found]
        return self.answer(request, VersionsOutput, {"versions": rows})


class PublishedVersion(PublicRead):
    @extend_schema(
        operation_id="policies_version",
        summary="One published version with its text",
        parameters=[_LANGUAGE],
        responses=PolicyOutput,
        tags=["policies"],
    )
    def get(self, request: Request, version_id: UUID) -> Response:
        asked = self.input(LanguageInput, request.query_params.dict())
        language = asked.get("language", self.language)
        found = policy.published_version(version_id)
        return self.answer(request, PolicyOutput, shown(found, language))


class Changes(PublicRead):
    @extend_schema(
        operation_id="policies_changes",
        summary="What a version changes, line by line, against an earlier one",
        parameters=[
            OpenApiParameter("since", str, description="An earlier version; else the one before."),
            _LANGUAGE,
        ],
        responses=ChangesOutput,
        tags=["policies"],
    )
    def get(self, request: Request, version_id: UUID) -> Response:
        asked = self.input(ChangesInput, request.query_params.dict())
        language = asked.get("language", self.language)
        after = policy.published_version(version_id)
        before = policy.earlier(after, asked.get("since"))
        rows = {
            "before": before.version_id,
            "after": after.version_id,
            "reduces_rights": after.reduces_rights,
            "reasons": after.reasons,
            "lines": [
                {"kind": one.kind, "pieces": [asdict(piece) for piece in one.pieces]}
                for one in policy_diff.compare(
                    before.text(language).body, after.text(language).body
                )
            ],
        }
        return self.answer(request, ChangesOutput, rows)
