"""What the app shows beside the service: items, campaigns, sign-up for events."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response

from consent.api.policy import known_service
from consent.api.record import OptionalServiceInput
from consent.selectors import campaign as campaigns
from consent.selectors import content as items
from consent.services import content, event
from consent.states.campaign import CampaignKind
from consent.states.content import ContentKind, InteractionKind
from micropay.core.api import Operation
from micropay.core.fields import LanguageField, OneOfField, StrictSerializer

_KINDS = tuple(kind.value for kind in ContentKind)


class ContentInput(OptionalServiceInput):
    kind = OneOfField(words=_KINDS)


class NoteInput(StrictSerializer):
    kind = OneOfField(words=tuple(kind.value for kind in InteractionKind))


class CampaignsInput(StrictSerializer):
    language = LanguageField(required=False)


class ContentItemOutput(serializers.Serializer):
    item_id = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=list(_KINDS))
    tag = serializers.CharField()
    title = serializers.CharField()
    body = serializers.CharField()


class ContentOutput(serializers.Serializer):
    """The same for everybody, unless the customer consented to a choice by their own history."""

    items = ContentItemOutput(many=True)


class CampaignOutput(serializers.Serializer):
    campaign_id = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=[kind.value for kind in CampaignKind])
    title = serializers.CharField()
    body = serializers.CharField()
    purpose = serializers.CharField(help_text="Withdraw it with PUT consents/{purpose}.")


class CampaignsOutput(serializers.Serializer):
    campaigns = CampaignOutput(many=True)


class Content(Operation):
    @extend_schema(
        operation_id="content",
        summary="Adverts, content or suggested payments to show",
        parameters=[
            OpenApiParameter("kind", str, required=True, enum=list(_KINDS)),
            OpenApiParameter("service", str, description="micropay by default"),
            OpenApiParameter("language", str, enum=["th", "en"]),
        ],
        responses=ContentOutput,
        tags=["content"],
    )
    def get(self, request: Request) -> Response:
        asked: dict[str, Any] = self.input(ContentInput, request.query_params.dict())
        service = known_service(asked.get("service", "micropay"))
        language = asked.get("language", self.language)
        found = items.shown_to(self.principal.subject_id, service, asked["kind"], self.now)
        rows = [
            {
                "item_id": one.id,
                "kind": one.kind,
                "tag": one.tag,
                "title": one.title(language),
                "body": one.body(language),
            }
            for one in found
        ]
        return Response(ContentOutput({"items": rows}).data)


class NoteContent(Operation):
    @extend_schema(
        operation_id="content_note",
        summary="Log that an item was seen or tapped; refused without consent to that log",
        request=NoteInput,
        responses={204: None},
        tags=["content"],
    )
    def post(self, request: Request, item_id: UUID) -> Response:
        content.note(
            actor=self.actor,
            subject_id=self.principal.subject_id,
            item_id=item_id,
            kind=self.input(NoteInput)["kind"],
            now=self.now,
        )
        return Response(status=status.HTTP_204_NO_CONTENT)


class Campaigns(Operation):
    @extend_schema(
        operation_id="campaigns",
        summary="What was sent to the customer in the app",
        parameters=[OpenApiParameter("language", str, enum=["th", "en"])],
        responses=CampaignsOutput,
        tags=["content"],
    )
    def get(self, request: Request) -> Response:
        asked = self.input(CampaignsInput, request.query_params.dict())
        language = asked.get("language", self.language)
        found = campaigns.in_app(self.principal.subject_id, language, self.now)
        return Response(CampaignsOutput({"campaigns": found}).data)


class SignUp(Operation):
    @extend_schema(
        operation_id="event_sign_up",
        summary="Sign up for an event",
        request=None,
        responses={204: None},
        tags=["content"],
    )
    def put(self, request: Request, campaign_id: UUID) -> Response:
        event.sign_up(
            actor=self.actor,
            subject_id=self.principal.subject_id,
            campaign_id=campaign_id,
            now=self.now,
        )
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(
        operation_id="event_cancel",
        summary="Take a sign-up back",
        responses={204: None},
        tags=["content"],
    )
    def delete(self, request: Request, campaign_id: UUID) -> Response:
        event.cancel(
            actor=self.actor,
            subject_id=self.principal.subject_id,
            campaign_id=campaign_id,
            now=self.now,
        )
        return Response(status=status.HTTP_204_NO_CONTENT)
