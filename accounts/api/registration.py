"""Operations of registering, one per step."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.session import OpenedAnswer, opened
from accounts.data.customer import Profile
from accounts.services import completion, registration
from consent.data.record import AgreedText, Circumstances
from micropay.core.api import Access, Operation
from micropay.core.fields import (
    IsoDateField,
    LanguageField,
    MobilePhoneField,
    NationalIdField,
    PlainTextField,
    SixDigitsField,
    StrictSerializer,
    UuidField,
)

_SHA256 = 64


class StartInput(StrictSerializer):
    phone = MobilePhoneField()


class Typed(Operation):
    """An operation that leaves evidence of what was typed and cannot be, without the values."""

    access = Access.INSTALLATION

    def typed(
        self, serializer_class: type[StrictSerializer], registration_id: UUID | None = None
    ) -> dict[str, Any]:
        try:
            return self.input(serializer_class)
        except serializers.ValidationError as refusal:
            known = set(serializer_class().fields)
            told = refusal.detail if isinstance(refusal.detail, dict) else {}
            registration.note_refused_input(
                actor=self.actor,
                registration_id=registration_id,
                members=sorted(known & set(told)),
                now=self.now,
            )
            raise


class StartedAnswer(serializers.Serializer):
    """The same for every phone."""

    registration_id = serializers.UUIDField()
    otp_id = serializers.UUIDField()
    otp_expires_at = serializers.DateTimeField()
    expires_at = serializers.DateTimeField()
    masked_phone = serializers.CharField()


class StartRegistration(Typed):
    @extend_schema(
        operation_id="start_registration",
        summary="Begin to register a phone; a one-time code goes there",
        request=StartInput,
        responses={201: StartedAnswer},
    )
    def post(self, request: Request) -> Response:
        started = registration.start(
            actor=self.actor,
            installation_id=self.installed.installation_id,
            language=self.installed.language,
            now=self.now,
            **self.typed(StartInput),
        )
        return Response(StartedAnswer(started).data, status=status.HTTP_201_CREATED)


class PhoneProofInput(StrictSerializer):
    otp_code = SixDigitsField()


class ProvePhone(Operation):
    access = Access.INSTALLATION

    @extend_schema(
        operation_id="prove_phone",
        summary="Send the one-time code back",
        request=PhoneProofInput,
        responses={204: None},
    )
    def post(self, request: Request, registration_id: UUID) -> Response:
        registration.prove_phone(
            actor=self.actor,
            installation_id=self.installed.installation_id,
            registration_id=registration_id,
            now=self.now,
            **self.input(PhoneProofInput),
        )
        return Response(status=status.HTTP_204_NO_CONTENT)


class ProfileInput(StrictSerializer):
    given_name = PlainTextField(longest=80)
    family_name = PlainTextField(longest=80)
    birth_date = IsoDateField()
    national_id = NationalIdField()
    address = PlainTextField(longest=500, multiline=True)
    occupation = PlainTextField(longest=80)
    workplace = PlainTextField(longest=120, blank=True, required=False, default="")
    email = serializers.EmailField(max_length=254, allow_blank=True, required=False, default="")


class PutProfile(Typed):
    @extend_schema(
        operation_id="put_profile",
        summary="Keep the profile as typed",
        request=ProfileInput,
        responses={204: None},
    )
    def put(self, request: Request, registration_id: UUID) -> Response:
        registration.put_profile(
            actor=self.actor,
            installation_id=self.installed.installation_id,
            registration_id=registration_id,
            profile=Profile(**self.typed(ProfileInput, registration_id)),
            now=self.now,
        )
        return Response(status=status.HTTP_204_NO_CONTENT)


class TextInput(StrictSerializer):
    """The exact text on the screen: its version, its language, the hash of its words."""

    version_id = UuidField()
    language = LanguageField()
    sha256 = PlainTextField(longest=_SHA256)


class CompleteInput(StrictSerializer):
    acceptance = TextInput()
    acknowledgement = TextInput()
    pin = SixDigitsField()


class CompleteRegistration(Operation):
    access = Access.INSTALLATION

    @extend_schema(
        operation_id="complete_registration",
        summary="Accept the terms, acknowledge the privacy notice, set the PIN: all at once",
        request=CompleteInput,
        responses={201: OpenedAnswer},
    )
    def post(self, request: Request, registration_id: UUID) -> Response:
        values: dict[str, Any] = self.input(CompleteInput)
        session = completion.complete(
            actor=self.actor,
            installation_id=self.installed.installation_id,
            registration_id=registration_id,
            acceptance=AgreedText(**values["acceptance"]),
            acknowledgement=AgreedText(**values["acknowledgement"]),
            pin=values["pin"],
            how=_circumstances(self, request),
            now=self.now,
        )
        return opened(session)


class DeclinedAnswer(serializers.Serializer):
    """What was done, and how to leave."""

    message = serializers.CharField()
    how_to_leave = serializers.ListField(child=serializers.CharField())


class DeclineRegistration(Operation):
    access = Access.INSTALLATION

    @extend_schema(
        operation_id="decline_registration",
        summary="Decline the terms or the privacy notice; what was typed is deleted",
        request=TextInput,
        responses=DeclinedAnswer,
    )
    def post(self, request: Request, registration_id: UUID) -> Response:
        registration.decline(
            actor=self.actor,
            installation_id=self.installed.installation_id,
            registration_id=registration_id,
            text=AgreedText(**self.input(TextInput)),
            how=_circumstances(self, request),
            now=self.now,
        )
        words = {
            "message": _("Your decision is recorded and what you typed is deleted."),
            "how_to_leave": [
                _("You can close the app and uninstall it from your device."),
                _("If you change your mind, you can start again at any time."),
            ],
        }
        return Response(DeclinedAnswer(words).data)


def _circumstances(operation: Operation, request: Request) -> Circumstances:
    return Circumstances(
        channel="app",
        installation_id=operation.installed.installation_id,
        device_label=operation.actor.label,
        ip=operation.actor.origin or None,
        user_agent=request.headers.get("User-Agent", ""),
    )
