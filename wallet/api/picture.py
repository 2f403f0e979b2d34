"""The customer's own folder of pictures: bills, QR codes, slips."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from micropay.core import uploads
from micropay.core.api import Operation
from micropay.core.fields import OneOfField, PlainTextField, StrictSerializer
from wallet.data.picture import PictureFacts
from wallet.selectors import picture as reads
from wallet.services import picture
from wallet.states.wallet import PictureKind

_LONGEST_LABEL, _LONGEST_REFERENCE = 100, 40
_REFERENCE = OpenApiParameter("reference", str, description="Receipt of the payment it goes with.")
_FACTS = [
    OpenApiParameter("kind", str, enum=[kind.value for kind in PictureKind], required=True),
    OpenApiParameter("title", str),
    _REFERENCE,
]


class PictureInput(StrictSerializer):
    kind = OneOfField(words=tuple(kind.value for kind in PictureKind))
    title = PlainTextField(longest=_LONGEST_LABEL, blank=True, required=False)
    reference = PlainTextField(longest=_LONGEST_REFERENCE, blank=True, required=False)


class PictureFilterInput(StrictSerializer):
    reference = PlainTextField(longest=_LONGEST_REFERENCE, required=False)


class PictureOutput(serializers.Serializer):
    """A picture opens once its ``state`` is ``clean``."""

    id = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=[kind.value for kind in PictureKind])
    title = serializers.CharField(allow_blank=True, source="label")
    reference = serializers.CharField(allow_blank=True)
    media_type = serializers.CharField()
    size = serializers.IntegerField()
    state = serializers.CharField()
    kept_at = serializers.DateTimeField()


class FolderOutput(serializers.Serializer):
    """Sizes in bytes; ``used`` is of the whole folder."""

    pictures = PictureOutput(many=True)
    used = serializers.IntegerField()
    most = serializers.IntegerField()
    most_bytes = serializers.IntegerField()


def _facts(values: dict[str, Any]) -> PictureFacts:
    return PictureFacts(
        PictureKind(values["kind"]), values.get("title", ""), values.get("reference", "")
    )


class Pictures(Operation):
    parser_classes = (uploads.FileParser,)

    @extend_schema(
        operation_id="pictures",
        summary="Your pictures, the newest first, and how full the folder is",
        parameters=[_REFERENCE],
        responses=FolderOutput,
        tags=["pictures"],
    )
    def get(self, request: Request) -> Response:
        asked = self.input(PictureFilterInput, request.query_params.dict())
        folder = reads.folder(
            customer_id=self.principal.customer_id, reference=asked.get("reference"), now=self.now
        )
        return Response(FolderOutput(folder).data)

    @extend_schema(
        operation_id="pictures_keep",
        summary="Keep a picture; the body is the JPEG, PNG, WebP or PDF itself",
        parameters=_FACTS,
        request=OpenApiTypes.BINARY,
        responses={201: PictureOutput},
        tags=["pictures"],
    )
    def post(self, request: Request) -> Response:
        values = self.input(PictureInput, request.query_params.dict())
        view = picture.keep(
            actor=self.actor,
            principal=self.principal,
            content=uploads.sent_by(request.data).content,
            facts=_facts(values),
            now=self.now,
        )
        return Response(PictureOutput(view).data, status=201)


class Picture(Operation):
    @extend_schema(
        operation_id="picture_content",
        summary="One of your pictures",
        responses={(200, "image/jpeg"): OpenApiTypes.BINARY},
        tags=["pictures"],
    )
    def get(self, request: Request, picture_id: UUID) -> HttpResponse:
        return uploads.shown(
            picture.open_content(
                actor=self.actor, principal=self.principal, picture_id=picture_id, now=self.now
            )
        )

    @extend_schema(
        operation_id="pictures_describe",
        summary="Say anew what a picture is and which payment it goes with",
        request=PictureInput,
        responses=PictureOutput,
        tags=["pictures"],
    )
    def put(self, request: Request, picture_id: UUID) -> Response:
        view = picture.describe(
            actor=self.actor,
            principal=self.principal,
            picture_id=picture_id,
            facts=_facts(self.input(PictureInput)),
            now=self.now,
        )
        return Response(PictureOutput(view).data)

    @extend_schema(
        operation_id="pictures_drop",
        summary="Delete a picture; its content is erased",
        responses={204: None},
        tags=["pictures"],
    )
    def delete(self, request: Request, picture_id: UUID) -> Response:
        picture.drop(
            actor=self.actor, principal=self.principal, picture_id=picture_id, now=self.now
        )
        return Response(status=204)
