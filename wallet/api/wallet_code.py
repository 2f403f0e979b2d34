"""A customer's own QR code, to be paid with: for all amounts, or for one."""

from __future__ import annotations

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from micropay.core.api import Operation
from micropay.core.fields import AmountField, StrictSerializer
from wallet.errors.wallet import WalletNotActive
from wallet.selectors import wallet as wallets
from wallet.selectors import wallet_code
from wallet.selectors.paycode import render

_AMOUNT = OpenApiParameter("amount", str, description="Baht; without it the payer types it.")


class WalletCodeInput(StrictSerializer):
    amount = AmountField(required=False)


class WalletCodeOutput(serializers.Serializer):
    text = serializers.CharField(help_text="A PromptPay code; another customer's app reads it.")
    wallet_number = serializers.CharField()
    amount = AmountField(allow_null=True)


class _Code(Operation):
    def code(self, request: Request) -> tuple[str, str, int | None]:
        """The text, the wallet's number and the amount (satang) asked for."""
        amount = self.input(WalletCodeInput, request.query_params.dict()).get("amount")
        wallet = wallets.require(customer_id=self.principal.customer_id)
        if not wallet.is_active:
            raise WalletNotActive(state=wallet.state)
        text = wallet_code.text_of(wallet=wallet, satang=amount, now=self.now)
        return text, wallet.number, amount

    def picture(self, content: bytes, kind: str) -> HttpResponse:
        response = HttpResponse(content, content_type=kind)
        response.headers["Cache-Control"] = "private, no-store"
        return response


class WalletCode(_Code):
    @extend_schema(
        operation_id="wallet_qr",
        summary="The text of your own QR code",
        parameters=[_AMOUNT],
        responses=WalletCodeOutput,
        tags=["wallet"],
    )
    def get(self, request: Request) -> Response:
        text, number, amount = self.code(request)
        shown = {"text": text, "wallet_number": number, "amount": amount}
        return Response(WalletCodeOutput(shown).data)


class WalletCodePng(_Code):
    @extend_schema(
        operation_id="wallet_qr_png",
        summary="Your own QR code as a PNG",
        parameters=[_AMOUNT],
        responses={(200, "image/png"): OpenApiTypes.BINARY},
        tags=["wallet"],
    )
    def get(self, request: Request) -> HttpResponse:
        return self.picture(render.png(self.code(request)[0]), "image/png")


class WalletCodeSvg(_Code):
    @extend_schema(
        operation_id="wallet_qr_svg",
        summary="Your own QR code as an SVG",
        parameters=[_AMOUNT],
        responses={(200, "image/svg+xml"): OpenApiTypes.BINARY},
        tags=["wallet"],
    )
    def get(self, request: Request) -> HttpResponse:
        return self.picture(render.svg(self.code(request)[0]), "image/svg+xml")
