"""Operations of signing in and out."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.data.session import OpenedSession
from accounts.selectors import session as sessions
from accounts.services import session, sign_in
from micropay.core.api import Access, Operation
from micropay.core.fields import (
    MobilePhoneField,
    PlainTextField,
    SixDigitsField,
    StrictSerializer,
    UuidField,
)


class TokensAnswer(serializers.Serializer):
    """Opaque tokens; a refresh token is good once."""

    session_id = serializers.UUIDField()
    access_token = serializers.CharField()
    access_expires_at = serializers.DateTimeField()
    refresh_token = serializers.CharField()


class OpenedAnswer(TokensAnswer):
    """``pin_key`` belongs into the phone's key store and goes along with every PIN."""

    customer_id = serializers.UUIDField()
    pin_key = serializers.CharField()


def opened(session: OpenedSession) -> Response:
    """The answer to whatever opens a session."""
    values = {
        **TokensAnswer(session.tokens).data,
        "customer_id": session.customer_id,
        "pin_key": session.pin_key,
    }
    return Response(values, status=status.HTTP_201_CREATED)


class CodeInput(StrictSerializer):
    phone = MobilePhoneField()


class CodeAnswer(serializers.Serializer):
    """The same for every phone."""

    otp_id = serializers.UUIDField()
    expires_at = serializers.DateTimeField()
    masked_phone = serializers.CharField()


class AskSignInCode(Operation):
    access = Access.INSTALLATION

    @extend_schema(
        operation_id="ask_sign_in_code",
        summary="Ask for the one-time code that signing in needs",
        request=CodeInput,
        responses={201: CodeAnswer},
    )
    def post(self, request: Request) -> Response:
        sent = sign_in.ask_code(
            actor=self.actor,
            installation_id=request.user.installation_id,
            language=request.user.language,
            now=self.now,
            **self.input(CodeInput),
        )
        return Response(CodeAnswer(sent).data, status=status.HTTP_201_CREATED)


class OpenInput(StrictSerializer):
    phone = MobilePhoneField()
    pin = SixDigitsField()
    otp_id = UuidField()
    otp_code = SixDigitsField()


class Sessions(Operation):
    """Opening is the installation's; listing and ending are the customer's."""

    def initialize_request(self, request: Any, *args: Any, **kwargs: Any) -> Request:
        if request.method == "POST":
            self.access = Access.INSTALLATION  # type: ignore[misc]
        return super().initialize_request(request, *args, **kwargs)
