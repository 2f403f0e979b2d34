"""The PIN: changing it in the app, and the way back when it is forgotten."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.session import CodeAnswer, CodeInput
from accounts.data.proof import Given
from accounts.selectors import pin_reset as resets
from accounts.services import pin, pin_reset
from micropay.core.api import Access, Operation
from micropay.core.fields import (
    MobilePhoneField,
    PlainTextField,
    SixDigitsField,
    StrictSerializer,
    UuidField,
)


class AskPinCode(Operation):
    @extend_schema(
        operation_id="ask_pin_change_code",
        summary="Ask for the one-time code that changing the PIN needs",
        request=None,
        responses={201: CodeAnswer},
    )
    def post(self, request: Request) -> Response:
        sent = pin.ask_code(principal=self.principal, now=self.now)
        return Response(CodeAnswer(sent).data, status=status.HTTP_201_CREATED)


class ChangePinInput(StrictSerializer):
    """The old PIN with its key, the code, and the new PIN."""

    pin = SixDigitsField()
    pin_key = PlainTextField(longest=128)
    otp_id = UuidField()
    otp_code = SixDigitsField()
    new_pin = SixDigitsField()


class PinKeyAnswer(serializers.Serializer):
    """The key that goes along with every PIN from now on."""

    pin_key = serializers.CharField()


class ChangePin(Operation):
    @extend_schema(
        operation_id="change_pin",
        summary="Change the PIN with the old one and a one-time code",
        request=ChangePinInput,
        responses=PinKeyAnswer,
    )
    def put(self, request: Request) -> Response:
        values = self.input(ChangePinInput)
        new_pin = values.pop("new_pin")
        pin_key = pin.change(
            principal=self.principal, given=Given(**values), new_pin=new_pin, now=self.now
        )
        return Response({"pin_key": pin_key})


class AskPinResetCode(Operation):
    access = Access.INSTALLATION

    @extend_schema(
        operation_id="ask_pin_reset_code",
        summary="Forgotten PIN: a one-time code goes to the phone",
        request=CodeInput,
        responses={201: CodeAnswer},
    )
    def post(self, request: Request) -> Response:
        sent = pin_reset.ask_code(
            actor=self.actor,
            installation_id=self.installed.installation_id,
            language=self.installed.language,
            now=self.now,
            **self.input(CodeInput),
        )
        return Response(CodeAnswer(sent).data, status=status.HTTP_201_CREATED)


class PinResetInput(StrictSerializer):
    phone = MobilePhoneField()
    otp_id = UuidField()
    otp_code = SixDigitsField()


class PinResetAnswer(serializers.Serializer):
    """Show ``bank_code`` at the bank; once ``allowed``, set the new PIN here."""

    pin_reset_id = serializers.UUIDField()
    state = serializers.ChoiceField(choices=["waiting", "done", "withdrawn", "expired"])
    allowed = serializers.BooleanField()
    bank_code = serializers.CharField()
    asked_at = serializers.DateTimeField()
    expires_at = serializers.DateTimeField()


class StartPinReset(Operation):
    access = Access.INSTALLATION

    @extend_schema(
        operation_id="start_pin_reset",
        summary="Forgotten PIN: the phone is proved, the bank checks the person again",
        request=PinResetInput,
        responses={201: PinResetAnswer},
    )
    def post(self, request: Request) -> Response:
        found = pin_reset.start(
            actor=self.actor,
            installation_id=self.installed.installation_id,
            now=self.now,
            **self.input(PinResetInput),
        )
        return Response(PinResetAnswer(found).data, status=status.HTTP_201_CREATED)


class PinReset(Operation):
    access = Access.INSTALLATION

    @extend_schema(
        operation_id="pin_reset", summary="How far it has come", responses=PinResetAnswer
    )
    def get(self, request: Request, reset_id: UUID) -> Response:
        found = resets.one(reset_id=reset_id, installation_id=self.installed.installation_id)
        return Response(PinResetAnswer(resets.view(found, self.now)).data)


class AskPinResetCompletion(Operation):
    access = Access.INSTALLATION

    @extend_schema(
        operation_id="ask_pin_reset_completion_code",
        summary="Once allowed: the one-time code that setting the new PIN needs",
        request=None,
        responses={201: CodeAnswer},
    )
    def post(self, request: Request, reset_id: UUID) -> Response:
        sent = pin_reset.ask_completion_code(
            actor=self.actor,
            installation_id=self.installed.installation_id,
            reset_id=reset_id,
            now=self.now,
        )
        return Response(CodeAnswer(sent).data, status=status.HTTP_201_CREATED)


class NewPinInput(StrictSerializer):
    otp_id = UuidField()
    otp_code = SixDigitsField()
    new_pin = SixDigitsField()


class CompletePinReset(Operation):
    access = Access.INSTALLATION

    @extend_schema(
        operation_id="complete_pin_reset",
        summary="Set the new PIN; then sign in with it",
        request=NewPinInput,
        responses={204: None},
    )
    def post(self, request: Request, reset_id: UUID) -> Response:
        values: dict[str, Any] = self.input(NewPinInput)
        pin_reset.complete(
            actor=self.actor,
            installation_id=self.installed.installation_id,
            reset_id=reset_id,
            now=self.now,
            **values,
        )
        return Response(status=status.HTTP_204_NO_CONTENT)


class WithdrawPinReset(Operation):
    @extend_schema(
        operation_id="withdraw_pin_reset",
        summary="Signed in: nobody forgot this PIN, close what somebody asked for",
        responses={204: None},
    )
    def delete(self, request: Request) -> Response:
        pin_reset.withdraw(principal=self.principal, now=self.now)
        return Response(status=status.HTTP_204_NO_CONTENT)
