"""Operations of signing in and out."""

from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.data.session import OpenedSession
from accounts.selectors import session as sessions
from accounts.services import session as services
from accounts.services import sign_in
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
            installation_id=self.installed.installation_id,
            language=self.installed.language,
            now=self.now,
            **self.input(CodeInput),
        )
        return Response(CodeAnswer(sent).data, status=status.HTTP_201_CREATED)


class OpenInput(StrictSerializer):
    """The code is asked for at every sign-in, unless two people of the company have switched that
    off for known devices on the mobile network: without it the answer may be ``proof_required``.
    """

    phone = MobilePhoneField()
    pin = SixDigitsField()
    otp_id = UuidField(required=False)
    otp_code = SixDigitsField(required=False)


class SignIn(Operation):
    access = Access.INSTALLATION

    @extend_schema(
        operation_id="sign_in",
        summary="Open a session on this installation: phone, one-time code, PIN",
        request=OpenInput,
        responses={201: OpenedAnswer},
    )
    def post(self, request: Request) -> Response:
        session = sign_in.sign_in(
            actor=self.actor,
            installation_id=self.installed.installation_id,
            situation=self.installed.situation,
            now=self.now,
            **self.input(OpenInput),
        )
        return opened(session)


class RefreshInput(StrictSerializer):
    refresh_token = PlainTextField(longest=100)


class RefreshSession(Operation):
    access = Access.INSTALLATION

    @extend_schema(
        operation_id="refresh_session",
        summary="New tokens for a refresh token, which is good once",
        request=RefreshInput,
        responses=TokensAnswer,
    )
    def post(self, request: Request) -> Response:
        fresh = services.refresh(
            actor=self.actor,
            installation_id=self.installed.installation_id,
            now=self.now,
            **self.input(RefreshInput),
        )
        return Response(TokensAnswer(fresh).data)


class EndSession(Operation):
    @extend_schema(operation_id="sign_out", summary="Sign out here", responses={204: None})
    def delete(self, request: Request) -> Response:
        services.end_current(principal=self.principal, now=self.now)
        return Response(status=status.HTTP_204_NO_CONTENT)


class SessionRow(serializers.Serializer):
    """One of the customer's sessions; ``end_reason`` is empty while it lives."""

    session_id = serializers.UUIDField()
    device = serializers.CharField()
    opened_at = serializers.DateTimeField()
    last_used_at = serializers.DateTimeField()
    ended_at = serializers.DateTimeField(allow_null=True)
    end_reason = serializers.CharField()
    current = serializers.BooleanField()


class SessionsAnswer(serializers.Serializer):
    sessions = SessionRow(many=True)


class MySessions(Operation):
    @extend_schema(
        operation_id="list_sessions",
        summary="The latest sessions, newest first",
        responses=SessionsAnswer,
    )
    def get(self, request: Request) -> Response:
        found = sessions.of_customer(principal=self.principal)
        return Response(SessionsAnswer({"sessions": found}).data)

    @extend_schema(
        operation_id="sign_out_everywhere",
        summary="Sign out on every device",
        responses={204: None},
    )
    def delete(self, request: Request) -> Response:
        services.end_everywhere(principal=self.principal, now=self.now)
        return Response(status=status.HTTP_204_NO_CONTENT)


class RevokeSession(Operation):
    @extend_schema(
        operation_id="revoke_session",
        summary="End one of the customer's own sessions",
        responses={204: None},
    )
    def delete(self, request: Request, session_id: UUID) -> Response:
        services.revoke(principal=self.principal, session_id=session_id, now=self.now)
        return Response(status=status.HTTP_204_NO_CONTENT)
