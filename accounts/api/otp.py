"""Sending a one-time code again."""

from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.session import CodeAnswer
from accounts.services import otp
from micropay.core.api import Operation


class ResendOtp(Operation):
    @extend_schema(
        operation_id="resend_otp",
        summary="A fresh code for the same act; use the new otp_id from now on",
        request=None,
        responses={201: CodeAnswer},
    )
    def post(self, request: Request, otp_id: UUID) -> Response:
        sent = otp.ask_again(
            actor=self.actor,
            customer_id=self.principal.customer_id,
            otp_id=otp_id,
            now=self.now,
        )
        return Response(CodeAnswer(sent).data, status=status.HTTP_201_CREATED)
