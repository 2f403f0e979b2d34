"""Stopping one's own wallet, and letting it go again."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from micropay.core.api import Operation
from wallet.api.movement import ProofInput, QuoteOtpOutput, given
from wallet.api.wallet import NoInput, WalletOutput
from wallet.selectors import wallet as wallets
from wallet.services import freeze


class UnfreezeCodeOutput(serializers.Serializer):
    otp = QuoteOtpOutput(allow_null=True)


class Freezes(Operation):
    @extend_schema(
        operation_id="wallet_freeze",
        summary="Stop your wallet at once: no money in or out, payments that wait do not go out",
        request=NoInput,
        responses=WalletOutput,
        tags=["wallet"],
    )
    def post(self, request: Request) -> Response:
        self.input(NoInput)
        frozen = freeze.freeze_own(actor=self.actor, principal=self.principal, now=self.now)
        return Response(WalletOutput(wallets.shown(frozen)).data)


class UnfreezeCodes(Operation):
    @extend_schema(
        operation_id="wallet_unfreeze_code",
        summary="Ask for the code that lets your wallet go again",
        request=NoInput,
        responses={201: UnfreezeCodeOutput},
        tags=["wallet"],
    )
    def post(self, request: Request) -> Response:
        self.input(NoInput)
        sent = freeze.ask_code(actor=self.actor, principal=self.principal, now=self.now)
        return Response(UnfreezeCodeOutput({"otp": sent}).data, status=201)


class Unfreezes(Operation):
    @extend_schema(
        operation_id="wallet_unfreeze",
        summary="Let your wallet go with PIN and code, if it was you who stopped it",
        request=ProofInput,
        responses=WalletOutput,
        tags=["wallet"],
    )
    def post(self, request: Request) -> Response:
        free = freeze.unfreeze_own(
            actor=self.actor,
            principal=self.principal,
            given=given(self.input(ProofInput)),
            now=self.now,
        )
        return Response(WalletOutput(wallets.shown(free)).data)
