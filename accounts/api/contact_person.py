"""People a customer names, and what the phone may do with contacts, position and state."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.data.contact_person import ATTESTATION, attestation_hash
from accounts.selectors import contact_person as contacts
from accounts.services import contact_person, device_feature
from accounts.states.device import NetworkType, PhoneState
from accounts.states.relation import ContactKind
from micropay.core import normal
from micropay.core.api import Operation
from micropay.core.errors import InvalidInput
from micropay.core.fields import (
    DegreesField,
    LanguageField,
    MobilePhoneField,
    OneOfField,
    PlainTextField,
    StrictSerializer,
)

_MOST_NUMBERS = 500
_KINDS = tuple(kind.value for kind in ContactKind)


class NamePersonInput(StrictSerializer):
    """``attested_sha256`` is the hash of the attestation shown, in ``language``."""

    kind = OneOfField(words=_KINDS)
    name = PlainTextField(longest=80)
    phone = MobilePhoneField()
    language = LanguageField()
    attested_sha256 = PlainTextField(longest=64)


class AttestationLanguageInput(StrictSerializer):
    language = LanguageField(required=False)


class AttestationAnswer(serializers.Serializer):
    language = serializers.CharField()
    text = serializers.CharField()
    sha256 = serializers.CharField()


class ContactPersonAnswer(serializers.Serializer):
    contact_id = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=list(_KINDS))
    name = serializers.CharField()
    phone = serializers.CharField()
    added_at = serializers.DateTimeField()


class ContactPersonsAnswer(serializers.Serializer):
    """The people named, and the words to attest before naming another."""

    attestation = AttestationAnswer()
    contacts = ContactPersonAnswer(many=True)


class NamedPersonAnswer(serializers.Serializer):
    contact_id = serializers.UUIDField()


class LocationInput(StrictSerializer):
    latitude = DegreesField(most=90)
    longitude = DegreesField(most=180)


class MatchInput(StrictSerializer):
    """Numbers as they stand in the phone; what is no Thai mobile number is passed over."""

    phones = serializers.ListField(
        child=PlainTextField(longest=40), min_length=1, max_length=_MOST_NUMBERS
    )


class MatchAnswer(serializers.Serializer):
    phone = serializers.CharField()
    name = serializers.CharField()


class MatchesAnswer(serializers.Serializer):
    matches = MatchAnswer(many=True)


class PhoneStateInput(StrictSerializer):
    network = OneOfField(words=tuple(one.value for one in NetworkType))
    phone_state = OneOfField(words=tuple(one.value for one in PhoneState))


class ContactPersons(Operation):
    @extend_schema(
        operation_id="contact_persons",
        summary="The people the customer named, and the words to attest",
        parameters=[OpenApiParameter("language", str, enum=["th", "en"])],
        responses=ContactPersonsAnswer,
    )
    def get(self, request: Request) -> Response:
        asked = self.input(AttestationLanguageInput, request.query_params.dict())
        language = asked.get("language", self.language)
        rows = {
            "attestation": {
                "language": language,
                "text": ATTESTATION[language],
                "sha256": attestation_hash(language),
            },
            "contacts": contacts.of_customer(customer_id=self.principal.customer_id),
        }
        return Response(ContactPersonsAnswer(rows).data)

    @extend_schema(
        operation_id="name_contact_person",
        summary="Name another person, attesting their consent; they are told by SMS",
        request=NamePersonInput,
        responses={201: NamedPersonAnswer},
    )
    def post(self, request: Request) -> Response:
        told = self.input(NamePersonInput)
        contact_id = contact_person.name(
            actor=self.actor,
            principal=self.principal,
            kind=told["kind"],
            person=told["name"],
            phone=told["phone"],
            language=told["language"],
            attested_sha256=told["attested_sha256"],
            now=self.now,
        )
        rows = {"contact_id": contact_id}
        return Response(NamedPersonAnswer(rows).data, status=status.HTTP_201_CREATED)


class RemoveContactPerson(Operation):
    @extend_schema(
        operation_id="remove_contact_person",
        summary="Take a named person out",
        responses={204: None},
    )
    def delete(self, request: Request, contact_id: UUID) -> Response:
        contact_person.remove(
            actor=self.actor, principal=self.principal, contact_id=contact_id, now=self.now
        )
        return Response(status=status.HTTP_204_NO_CONTENT)


class SendLocation(Operation):
    @extend_schema(
        operation_id="send_location",
        summary="Send the position by SMS to one named person; it is not kept after sending",
        request=LocationInput,
        responses={204: None},
    )
    def post(self, request: Request, contact_id: UUID) -> Response:
        device_feature.send_location(
            actor=self.actor,
            principal=self.principal,
            contact_id=contact_id,
            now=self.now,
            **self.input(LocationInput),
        )
        return Response(status=status.HTTP_204_NO_CONTENT)


class MatchContacts(Operation):
    @extend_schema(
        operation_id="match_contacts",
        summary="Who among these numbers uses MicroPay and agreed to be found; nothing is kept",
        request=MatchInput,
        responses=MatchesAnswer,
    )
    def post(self, request: Request) -> Response:
        told: dict[str, Any] = self.input(MatchInput)
        found = device_feature.match_contacts(
            actor=self.actor,
            principal=self.principal,
            phones=_readable(told["phones"]),
            now=self.now,
        )
        return Response(MatchesAnswer({"matches": found}).data)


class ReportPhoneState(Operation):
    @extend_schema(
        operation_id="report_phone_state",
        summary="Say which network the phone is on and its state; refused without consent",
        request=PhoneStateInput,
        responses={204: None},
    )
    def put(self, request: Request) -> Response:
        told = self.input(PhoneStateInput)
        device_feature.report_state(
            actor=self.actor, principal=self.principal, now=self.now, **told
        )
        return Response(status=status.HTTP_204_NO_CONTENT)


def _readable(phones: list[str]) -> list[str]:
    found = []
    for phone in phones:
        try:
            found.append(normal.mobile_phone(phone))
        except InvalidInput:
            continue
    return found
