"""The customer's own profile: masked at a glance, whole with the PIN, changed with PIN and code."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.proof import CustomerProofInput, PinInput, given
from accounts.data.customer import ChangeAsked
from accounts.errors.customer import IdentityNeedsService
from accounts.selectors import customer
from accounts.services import profile
from micropay.core import files, uploads
from micropay.core.api import Operation
from micropay.core.errors import NotFound
from micropay.core.fields import (
    IsoDateField,
    LanguageField,
    PlainTextField,
    StrictSerializer,
)

_SERVICE = {"service_phone": "0-2697-5353", "service_email": "cs@thaimicrodigital.com"}
_NEVER_HERE = ("national_id", "phone")


class MeAnswer(serializers.Serializer):
    """Numbers are masked: the phone's owner knows them, a glance over the shoulder does not.

    ``may`` lists the money acts this age may do; ``asked_to_agree`` says that somebody who came of
    age has the terms to agree to.
    """

    customer_id = serializers.UUIDField()
    state = serializers.CharField()
    verified = serializers.BooleanField()
    tier = serializers.CharField()
    review_on = serializers.DateField(allow_null=True)
    age_group = serializers.CharField()
    may = serializers.ListField(child=serializers.CharField())
    asked_to_agree = serializers.BooleanField()
    language = serializers.CharField()
    name = serializers.CharField()
    phone = serializers.CharField()
    national_id = serializers.CharField()
    email = serializers.CharField()
    registered_at = serializers.DateTimeField()
    cool_off_until = serializers.DateTimeField(
        allow_null=True, help_text="Until then only small amounts move."
    )


class Me(Operation):
    @extend_schema(operation_id="me", summary="The customer's profile", responses=MeAnswer)
    def get(self, request: Request) -> Response:
        found = customer.masked_profile(customer_id=self.principal.customer_id, now=self.now)
        return Response(MeAnswer(found).data)


class WholeAnswer(serializers.Serializer):
    """Everything the customer told us about themselves."""

    given_name = serializers.CharField()
    family_name = serializers.CharField()
    birth_date = serializers.DateField(allow_null=True)
    national_id = serializers.CharField()
    phone = serializers.CharField()
    address = serializers.CharField()
    occupation = serializers.CharField()
    workplace = serializers.CharField()
    email = serializers.CharField()
    language = serializers.CharField()


class OpenProfile(Operation):
    @extend_schema(
        operation_id="open_profile",
        summary="The whole profile, unmasked, with the PIN",
        request=PinInput,
        responses=WholeAnswer,
    )
    def post(self, request: Request) -> Response:
        found = profile.read(
            principal=self.principal, given=given(self.input(PinInput)), now=self.now
        )
        return Response(WholeAnswer(found).data)


class ProfileValues(StrictSerializer):
    """What the customer may change; members left out stay as they are."""

    given_name = PlainTextField(longest=80, required=False)
    family_name = PlainTextField(longest=80, required=False)
    birth_date = IsoDateField(required=False)
    address = PlainTextField(longest=500, multiline=True, required=False)
    occupation = PlainTextField(longest=80, required=False)
    workplace = PlainTextField(longest=120, blank=True, required=False)
    email = serializers.EmailField(max_length=254, allow_blank=True, required=False)
    language = LanguageField(required=False)


class ChangeInput(CustomerProofInput):
    values = ProfileValues()


class AskChangeInput(StrictSerializer):
    values = ProfileValues()


class ChangeAskedAnswer(serializers.Serializer):
    otp_id = serializers.UUIDField()
    masked_phone = serializers.CharField()
    expires_at = serializers.DateTimeField()


class ChangedAnswer(serializers.Serializer):
    changed = serializers.ListField(child=serializers.CharField())


class AskProfileChange(Operation):
    @extend_schema(
        operation_id="ask_profile_change",
        summary="A one-time code for exactly these values; national ID and phone are refused",
        request=AskChangeInput,
        responses={201: ChangeAskedAnswer},
    )
    def post(self, request: Request) -> Response:
        refuse_identity(request.data)
        asked: ChangeAsked = profile.ask_change(
            actor=self.actor,
            principal=self.principal,
            values=self.input(AskChangeInput)["values"],
            now=self.now,
        )
        return Response(ChangeAskedAnswer(asked).data, status=status.HTTP_201_CREATED)


class ChangeProfile(Operation):
    @extend_schema(
        operation_id="change_profile",
        summary="Change the profile with PIN and the code of these values",
        request=ChangeInput,
        responses=ChangedAnswer,
    )
    def post(self, request: Request) -> Response:
        refuse_identity(request.data)
        told = self.input(ChangeInput)
        changed = profile.change(
            actor=self.actor,
            principal=self.principal,
            values=told["values"],
            given=given(told),
            now=self.now,
        )
        return Response(ChangedAnswer({"changed": list(changed)}).data)


class PictureAnswer(serializers.Serializer):
    """``state`` is quarantined while the scanner has not looked at it."""

    state = serializers.ChoiceField(choices=["clean", "quarantined"])


class Picture(Operation):
    parser_classes = (uploads.FileParser,)

    @extend_schema(
        operation_id="put_picture",
        summary="The body is a JPEG, PNG or WebP; it takes the place of the picture before",
        request=OpenApiTypes.BINARY,
        responses={201: PictureAnswer},
    )
    def put(self, request: Request) -> Response:
        stored = profile.set_picture(
            actor=self.actor,
            principal=self.principal,
            content=uploads.sent_by(request.data).content,
            now=self.now,
        )
        return Response(PictureAnswer(stored).data, status=status.HTTP_201_CREATED)

    @extend_schema(
        operation_id="picture",
        summary="The customer's own picture",
        responses={(200, "image/jpeg"): OpenApiTypes.BINARY},
    )
    def get(self, request: Request) -> HttpResponse:
        picture_id = customer.picture_of(customer_id=self.principal.customer_id)
        if picture_id is None:
            raise NotFound
        return uploads.shown(
            files.read(file_id=picture_id, actor=self.actor, reason="its owner", now=self.now)
        )

    @extend_schema(
        operation_id="delete_picture", summary="Erase the picture", responses={204: None}
    )
    def delete(self, request: Request) -> Response:
        profile.remove_picture(actor=self.actor, principal=self.principal, now=self.now)
        return Response(status=status.HTTP_204_NO_CONTENT)


def refuse_identity(data: Any) -> None:
    """Say the way when somebody sends what changes at customer service only."""
    told = data.get("values") if isinstance(data, dict) else None
    named = [name for name in _NEVER_HERE if isinstance(told, dict) and name in told]
    if named:
        raise IdentityNeedsService(fields=named, **_SERVICE)
