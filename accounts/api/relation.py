"""Guardians' consents, and the answer of somebody who came of age."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.proof import CustomerProofInput, PinInput, given
from accounts.api.registration import TextInput
from accounts.data.relation import WardIdentity
from accounts.selectors import relation as relations
from accounts.services import majority, relation, relation_end, relation_evidence
from accounts.states.relation import GuardianKind
from consent.data.record import AgreedText, Circumstances
from micropay.core import uploads
from micropay.core.api import Access, Operation
from micropay.core.fields import (
    IsoDateField,
    NationalIdField,
    OneOfField,
    PlainTextField,
    StrictSerializer,
)


class MinorInput(StrictSerializer):
    """The minor as the guardian names them; the registration must say the same."""

    given_name = PlainTextField(longest=80)
    family_name = PlainTextField(longest=80)
    birth_date = IsoDateField()
    national_id = NationalIdField()


class GuardianConsentInput(StrictSerializer):
    """``evidence`` names the paper that shows the right to act: register, certificate, order.
    A picture or PDF of it is sent before the confirmation.
    """

    kind = OneOfField(words=tuple(kind.value for kind in GuardianKind))
    minor = MinorInput()
    evidence = PlainTextField(longest=300)
    acceptance = TextInput()
    acknowledgement = TextInput()


class ConsentAskedAnswer(serializers.Serializer):
    guardianship_id = serializers.UUIDField()
    otp_id = serializers.UUIDField()
    masked_phone = serializers.CharField()
    expires_at = serializers.DateTimeField()


class GuardianshipAnswer(serializers.Serializer):
    """``code`` is typed on the minor's phone while it waits; ``minor`` is masked."""

    guardianship_id = serializers.UUIDField()
    kind = serializers.CharField()
    state = serializers.CharField()
    minor = serializers.CharField()
    code = serializers.CharField(allow_blank=True)
    files = serializers.IntegerField()
    asked_at = serializers.DateTimeField()
    expires_at = serializers.DateTimeField()
    in_force_at = serializers.DateTimeField(allow_null=True)
    end_reason = serializers.CharField(allow_blank=True)


class GuardianshipsAnswer(serializers.Serializer):
    guardianships = GuardianshipAnswer(many=True)


class Guardianships(Operation):
    @extend_schema(
        operation_id="guardianships",
        summary="The minors this customer stands for",
        responses=GuardianshipsAnswer,
    )
    def get(self, request: Request) -> Response:
        rows = relations.of_guardian(guardian_id=self.principal.customer_id)
        return Response(GuardianshipsAnswer({"guardianships": rows}).data)

    @extend_schema(
        operation_id="ask_guardianship",
        summary="Name a minor to agree for; a one-time code follows",
        request=GuardianConsentInput,
        responses={201: ConsentAskedAnswer},
    )
    def post(self, request: Request) -> Response:
        told: dict[str, Any] = self.input(GuardianConsentInput)
        asked = relation.ask(
            actor=self.actor,
            principal=self.principal,
            kind=told["kind"],
            minor=WardIdentity(**told["minor"]),
            evidence_words=told["evidence"],
            acceptance=AgreedText(**told["acceptance"]),
            acknowledgement=AgreedText(**told["acknowledgement"]),
            now=self.now,
        )
        return Response(ConsentAskedAnswer(asked).data, status=status.HTTP_201_CREATED)


class ConfirmGuardianship(Operation):
    @extend_schema(
        operation_id="confirm_guardianship",
        summary="Agree for the minor with PIN and code; the answer has the code to register with",
        request=CustomerProofInput,
        responses={201: GuardianshipAnswer},
    )
    def post(self, request: Request, guardianship_id: UUID) -> Response:
        view = relation.consent(
            actor=self.actor,
            principal=self.principal,
            guardianship_id=guardianship_id,
            given=given(self.input(CustomerProofInput)),
            now=self.now,
        )
        return Response(GuardianshipAnswer(view).data, status=status.HTTP_201_CREATED)


class GiveGuardianFile(Operation):
    parser_classes = (uploads.FileParser,)

    @extend_schema(
        operation_id="give_guardian_file",
        summary="The paper that shows the right to act, as picture or PDF: the body is the file",
        request=OpenApiTypes.BINARY,
        responses={201: GuardianshipAnswer},
    )
    def post(self, request: Request, guardianship_id: UUID) -> Response:
        view = relation_evidence.give_file(
            actor=self.actor,
            principal=self.principal,
            guardianship_id=guardianship_id,
            content=uploads.sent_by(request.data).content,
            now=self.now,
        )
        return Response(GuardianshipAnswer(view).data, status=status.HTTP_201_CREATED)


class WithdrawGuardianship(Operation):
    @extend_schema(
        operation_id="withdraw_guardianship",
        summary="Take the consent back with the PIN; the minor's money stops",
        request=PinInput,
        responses=GuardianshipAnswer,
    )
    def post(self, request: Request, guardianship_id: UUID) -> Response:
        view = relation_end.withdraw(
            actor=self.actor,
            principal=self.principal,
            guardianship_id=guardianship_id,
            given=given(self.input(PinInput)),
            now=self.now,
        )
        return Response(GuardianshipAnswer(view).data)


class GuardianCodeInput(StrictSerializer):
    code = PlainTextField(longest=12)


class NameGuardian(Operation):
    access = Access.INSTALLATION

    @extend_schema(
        operation_id="name_guardian",
        summary="On the minor's phone: the code of the guardian's consent, before the profile",
        request=GuardianCodeInput,
        responses={204: None},
    )
    def put(self, request: Request, registration_id: UUID) -> Response:
        relation.take_up(
            actor=self.actor,
            installation_id=self.installed.installation_id,
            registration_id=registration_id,
            now=self.now,
            **self.input(GuardianCodeInput),
        )
        return Response(status=status.HTTP_204_NO_CONTENT)


class MajorityCodeAnswer(serializers.Serializer):
    otp_id = serializers.UUIDField()
    masked_phone = serializers.CharField()
    expires_at = serializers.DateTimeField()


class AskMajorityCode(Operation):
    @extend_schema(
        operation_id="ask_majority_code",
        summary="A code for agreeing for oneself after coming of age",
        request=None,
        responses={201: MajorityCodeAnswer},
    )
    def post(self, request: Request) -> Response:
        sent = majority.ask_code(actor=self.actor, principal=self.principal, now=self.now)
        return Response(MajorityCodeAnswer(sent).data, status=status.HTTP_201_CREATED)


class MajorityInput(CustomerProofInput):
    acceptance = TextInput()
    acknowledgement = TextInput()


class AgreeOfAge(Operation):
    @extend_schema(
        operation_id="agree_of_age",
        summary="Agree for oneself to terms and notice; who does not want to closes the account",
        request=MajorityInput,
        responses={204: None},
    )
    def post(self, request: Request) -> Response:
        told: dict[str, Any] = self.input(MajorityInput)
        majority.agree(
            actor=self.actor,
            principal=self.principal,
            acceptance=AgreedText(**told["acceptance"]),
            acknowledgement=AgreedText(**told["acknowledgement"]),
            given=given(told),
            how=Circumstances(
                channel="app",
                installation_id=self.principal.installation_id,
                ip=self.actor.origin or None,
                user_agent=request.headers.get("User-Agent", ""),
            ),
            now=self.now,
        )
        return Response(status=status.HTTP_204_NO_CONTENT)
