"""A signed-in customer uses their rights: asks, follows, collects the package, takes back."""

from __future__ import annotations

from typing import Any

from django.http import StreamingHttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response

from consent.data.request import Asked, Identified, RequestView
from consent.selectors import right
from consent.services import identified, package, request_at_once
from consent.services import request as requests
from consent.states.record import Channel
from consent.states.request import IdentifiedBy, RequestKind, RequestState
from micropay.core.api import Access, Operation
from micropay.core.fields import PlainTextField, SixDigitsField, StrictSerializer, UuidField

_LONGEST = 2000
_KINDS = [kind.value for kind in RequestKind]


class DataRequestProof(StrictSerializer):
    """PIN and one-time code, as the act demands them."""

    pin = SixDigitsField(required=False)
    pin_key = PlainTextField(longest=128, required=False)
    otp_id = UuidField(required=False)
    otp_code = SixDigitsField(required=False)


class DataRequestWanted(StrictSerializer):
    """``fields_named`` are data fields for a rectification, purposes for a withdrawal, objection or
    restriction; ``details`` says what is wrong or why.
    """

    kind = serializers.ChoiceField(choices=_KINDS)
    fields_named = serializers.ListField(
        child=PlainTextField(longest=40), required=False, max_length=40
    )
    details = PlainTextField(longest=_LONGEST, multiline=True, blank=True, required=False)


class DataRequestInput(DataRequestProof, DataRequestWanted):
    """The request with its proof."""


class DataRequestKept(serializers.Serializer):
    what = serializers.CharField()
    law = serializers.CharField()
    until = serializers.CharField(allow_blank=True)


class DataRequestAnswer(serializers.Serializer):
    """``answer`` is for the customer to read; ``package_until`` says that a package waits."""

    number = serializers.CharField()
    kind = serializers.CharField()
    state = serializers.ChoiceField(choices=[state.value for state in RequestState])
    outcome = serializers.CharField(allow_blank=True)
    fields_named = serializers.ListField(child=serializers.CharField())
    received_at = serializers.DateTimeField()
    due_on = serializers.DateField()
    extended_because = serializers.CharField(allow_blank=True)
    closed_at = serializers.DateTimeField(allow_null=True)
    answer = serializers.CharField(allow_blank=True)
    gone = serializers.ListField(child=serializers.CharField())
    kept = DataRequestKept(many=True)
    backups_gone_on = serializers.DateField(allow_null=True)
    package_until = serializers.DateTimeField(allow_null=True)


class DataRequestsAnswer(serializers.Serializer):
    requests = DataRequestAnswer(many=True)


class DataRequestCodeAnswer(serializers.Serializer):
    otp_id = serializers.UUIDField()
    masked_phone = serializers.CharField()
    expires_at = serializers.DateTimeField()


class DataPackageLinkAnswer(serializers.Serializer):
    """``path`` opens the package once, before ``until``."""

    path = serializers.CharField()
    until = serializers.DateTimeField()


class StopsLiftedAnswer(serializers.Serializer):
    lifted = serializers.IntegerField()


def shown(view: RequestView) -> dict[str, Any]:
    return {
        "number": view.number,
        "kind": view.kind,
        "state": view.state,
        "outcome": view.outcome,
        "fields_named": view.fields,
        "received_at": view.received_at,
        "due_on": view.due_on,
        "extended_because": view.extended_because,
        "closed_at": view.closed_at,
        "answer": view.answer,
        "gone": view.gone,
        "kept": view.kept,
        "backups_gone_on": view.backups_gone_on,
        "package_until": view.package_until,
    }


def _asked(told: dict[str, Any]) -> Asked:
    return Asked(told["kind"], tuple(told.get("fields_named", ())), told.get("details", ""))


class AskDataRequest(Operation):
    @extend_schema(
        operation_id="ask_data_request",
        summary="A one-time code for exactly this request",
        request=DataRequestWanted,
        responses={201: DataRequestCodeAnswer},
        tags=["consent"],
    )
    def post(self, request: Request) -> Response:
        sent = identified.ask(
            actor=self.actor,
            principal=self.principal,
            asked=_asked(self.input(DataRequestWanted)),
            now=self.now,
        )
        return Response(DataRequestCodeAnswer(sent).data, status=status.HTTP_201_CREATED)


class DataRequests(Operation):
    @extend_schema(
        operation_id="data_requests",
        summary="The customer's requests about their data, newest first",
        responses=DataRequestsAnswer,
        tags=["consent"],
    )
    def get(self, request: Request) -> Response:
        found = right.of_subject(self.principal.subject_id, self.language, self.now)
        return Response(DataRequestsAnswer({"requests": [shown(one) for one in found]}).data)

    @extend_schema(
        operation_id="file_data_request",
        summary="Ask for access, a copy, portability, correction, erasure, restriction; object,"
        " or withdraw",
        request=DataRequestInput,
        responses={201: DataRequestAnswer},
        tags=["consent"],
    )
    def post(self, request: Request) -> Response:
        told = self.input(DataRequestInput)
        row = identified.file(
            actor=self.actor,
            principal=self.principal,
            asked=_asked(told),
            given=told,
            identified=Identified(by=IdentifiedBy.OTP, channel=Channel.APP, language=self.language),
            now=self.now,
        )
        view = right.view(row, self.language, self.now)
        return Response(DataRequestAnswer(shown(view)).data, status=status.HTTP_201_CREATED)


class OneDataRequest(Operation):
    @extend_schema(
        operation_id="data_request",
        summary="One of the customer's requests",
        responses=DataRequestAnswer,
        tags=["consent"],
    )
    def get(self, request: Request, number: str) -> Response:
        found = right.one_of_subject(self.principal.subject_id, number, self.language, self.now)
        return Response(DataRequestAnswer(shown(found)).data)

    @extend_schema(
        operation_id="take_back_data_request",
        summary="Take an open request back",
        responses=DataRequestAnswer,
        tags=["consent"],
    )
    def delete(self, request: Request, number: str) -> Response:
        row = requests.take_back(
            actor=self.actor, subject_id=self.principal.subject_id, number=number, now=self.now
        )
        return Response(DataRequestAnswer(shown(right.view(row, self.language, self.now))).data)


class AskDataPackage(Operation):
    @extend_schema(
        operation_id="ask_data_package",
        summary="A one-time code for opening the package of this request",
        request=None,
        responses={201: DataRequestCodeAnswer},
        tags=["consent"],
    )
    def post(self, request: Request, number: str) -> Response:
        sent = package.ask_for_link(
            actor=self.actor, principal=self.principal, number=number, now=self.now
        )
        return Response(DataRequestCodeAnswer(sent).data, status=status.HTTP_201_CREATED)


class DataPackageLink(Operation):
    @extend_schema(
        operation_id="data_package_link",
        summary="The one link to the package, for PIN and code",
        request=DataRequestProof,
        responses={201: DataPackageLinkAnswer},
        tags=["consent"],
    )
    def post(self, request: Request, number: str) -> Response:
        link = package.link_by_proof(
            actor=self.actor,
            principal=self.principal,
            number=number,
            given=self.input(DataRequestProof),
            now=self.now,
        )
        told = {"path": f"/api/v1/data-packages/{link.token}", "until": link.until}
        return Response(DataPackageLinkAnswer(told).data, status=status.HTTP_201_CREATED)


class OpenDataPackage(Operation):
    access = Access.PUBLIC
    # A preview that only asks for the headers must not spend the link.
    http_method_names = ["get", "options"]

    @extend_schema(
        operation_id="open_data_package",
        summary="The package as a ZIP; the link is spent afterwards",
        responses={(200, "application/zip"): OpenApiTypes.BINARY},
        tags=["consent"],
    )
    def get(self, request: Request, token: str) -> StreamingHttpResponse:
        name, pieces = package.open_link(actor=self.actor, token=token, now=self.now)
        return as_download(name, pieces)


class DataStop(Operation):
    @extend_schema(
        operation_id="lift_data_stop",
        summary="Let a use of data go on that the customer objected to or restricted",
        responses=StopsLiftedAnswer,
        tags=["consent"],
    )
    def delete(self, request: Request, purpose: str) -> Response:
        ended = request_at_once.lift_stops(
            actor=self.actor, subject_id=self.principal.subject_id, purpose=purpose, now=self.now
        )
        return Response(StopsLiftedAnswer({"lifted": ended}).data)


def as_download(name: str, pieces: Any) -> StreamingHttpResponse:
    """A package as an answer that is kept nowhere."""
    return StreamingHttpResponse(
        pieces,
        content_type="application/zip",
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
        },
    )
