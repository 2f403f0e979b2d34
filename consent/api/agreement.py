"""A signed-in customer sees which versions are asked for and which bind, and says yes or no."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response

from consent.api.policy import PolicyOutput, VersionOutput, known_service
from consent.api.policy import shown as shown_policy
from consent.api.record import OptionalServiceInput, circumstances
from consent.data.policy import Agreement
from consent.selectors import agreement
from consent.services import record
from consent.states.policy import Needed
from consent.states.record import DeclineChoice
from micropay.core.api import Operation
from micropay.core.fields import LanguageField, OneOfField, PlainTextField, StrictSerializer

# Where a customer who declines may close and be paid out: with PIN and code, so not from here.
_CLOSING = "wallet/closing"


class AgreeInput(StrictSerializer):
    """Language and hash of exactly the text shown."""

    language = LanguageField()
    text_sha256 = PlainTextField(longest=64)


class DeclineInput(AgreeInput):
    """``choice``: stay with the version that binds already, or close the account."""

    choice = OneOfField(words=tuple(choice.value for choice in DeclineChoice))


class AgreementOutput(serializers.Serializer):
    """``needs`` is empty when nothing is asked. While it is not, ``bound_by`` still holds (none:
    nothing was agreed to yet), and ``in_force`` is the text to show.
    """

    kind = serializers.CharField()
    needs = serializers.ChoiceField(choices=[need.value for need in Needed], allow_blank=True)
    in_force = PolicyOutput()
    bound_by = VersionOutput(allow_null=True)
    coming = VersionOutput(allow_null=True)
    declined_at = serializers.DateTimeField(allow_null=True)
    choice = serializers.CharField()


class AgreementsOutput(serializers.Serializer):
    consent_needed = serializers.BooleanField()
    agreements = AgreementOutput(many=True)


class RecordedOutput(serializers.Serializer):
    record_id = serializers.UUIDField()


class DeclinedOutput(RecordedOutput):
    """``closing`` names the operation that closes and pays out, if that was the choice."""

    closing = serializers.CharField(allow_blank=True)


def _shown(one: Agreement, language: str) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "needs": one.needs,
        "in_force": shown_policy(one.in_force, language),
        "bound_by": shown_policy(one.bound_by, language) if one.bound_by else None,
        "coming": shown_policy(one.coming, language) if one.coming else None,
        "declined_at": one.declined_at,
        "choice": one.choice,
    }


class Agreements(Operation):
    @extend_schema(
        operation_id="agreements",
        summary="Which versions bind the customer and which are to be accepted, with their texts",
        parameters=[
            OpenApiParameter("service", str, description="micropay by default"),
            OpenApiParameter("language", str, enum=["th", "en"]),
        ],
        responses=AgreementsOutput,
        tags=["consent"],
    )
    def get(self, request: Request) -> Response:
        asked = self.input(OptionalServiceInput, request.query_params.dict())
        service = known_service(asked.get("service", "micropay"))
        language = asked.get("language", self.language)
        found = agreement.of_subject(self.principal.subject_id, service, self.now)
        rows = {
            "consent_needed": any(one.needs and not one.declined_at for one in found),
            "agreements": [_shown(one, language) for one in found],
        }
        return Response(AgreementsOutput(rows).data)


class Accept(Operation):
    @extend_schema(
        operation_id="agreements_accept",
        summary="Accept the terms in force, in the words shown",
        request=AgreeInput,
        responses={201: RecordedOutput},
        tags=["consent"],
    )
    def post(self, request: Request, version_id: UUID) -> Response:
        recorded = record.accept_terms(
            actor=self.actor,
            subject_id=self.principal.subject_id,
            version_id=version_id,
            how=circumstances(self),
            now=self.now,
            **self.input(AgreeInput),
        )
        return _recorded(recorded)


class Acknowledge(Operation):
    @extend_schema(
        operation_id="agreements_acknowledge",
        summary="Confirm having read the notice in force; no consent is given by that",
        request=AgreeInput,
        responses={201: RecordedOutput},
        tags=["consent"],
    )
    def post(self, request: Request, version_id: UUID) -> Response:
        recorded = record.acknowledge_notice(
            actor=self.actor,
            subject_id=self.principal.subject_id,
            version_id=version_id,
            how=circumstances(self),
            now=self.now,
            **self.input(AgreeInput),
        )
        return _recorded(recorded)


class DeclineVersion(Operation):
    @extend_schema(
        operation_id="agreements_decline",
        summary="Say no to a version: the one before stays, or the account is closed and paid out",
        request=DeclineInput,
        responses={201: DeclinedOutput},
        tags=["consent"],
    )
    def post(self, request: Request, version_id: UUID) -> Response:
        said = self.input(DeclineInput)
        choice = DeclineChoice(said.pop("choice"))
        recorded = record.decline(
            actor=self.actor,
            subject_id=self.principal.subject_id,
            version_id=version_id,
            how=circumstances(self),
            choice=choice,
            now=self.now,
            **said,
        )
        closing = _CLOSING if choice == DeclineChoice.CLOSE else ""
        rows = {"record_id": recorded, "closing": closing}
        return Response(DeclinedOutput(rows).data, status=status.HTTP_201_CREATED)


def _recorded(record_id: UUID) -> Response:
    rows = {"record_id": record_id}
    return Response(RecordedOutput(rows).data, status=status.HTTP_201_CREATED)
