"""The wallet itself: asking for it, opening it, and what is in it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.states import Tier
from micropay.core.api import Operation
from micropay.core.fields import AmountField, SixDigitsField, StrictSerializer, UuidField
from wallet.api.movement import given
from wallet.data.fee import FeeBand, FeeLine
from wallet.data.wallet import OpeningSummary
from wallet.selectors import wallet as wallets
from wallet.services import opening
from wallet.states.movement import FeeService
from wallet.states.wallet import WalletState


class WalletOutput(serializers.Serializer):
    number = serializers.CharField()
    state = serializers.ChoiceField(choices=[state.value for state in WalletState])
    balance = AmountField(zero=True)
    available = AmountField(zero=True)
    opened_at = serializers.DateTimeField()


class NoInput(StrictSerializer):
    """An empty object."""


class OpeningConfirmInput(StrictSerializer):
    otp_id = UuidField()
    otp_code = SixDigitsField()


class TermsOutput(serializers.Serializer):
    """The version of the terms that the wallet is opened under, as it was accepted."""

    version_id = serializers.UUIDField()
    number = serializers.IntegerField()
    title = serializers.CharField()
    sha256 = serializers.CharField()


class PriceOutput(serializers.Serializer):
    """Flat plus percent of the amount, within min and max."""

    flat = AmountField(zero=True)
    percent = serializers.CharField()
    min = AmountField(zero=True)
    max = AmountField(zero=True, allow_null=True)


class PriceBandOutput(PriceOutput):
    """What customers of a tier (blank: all) pay from an amount on."""

    tier = serializers.ChoiceField(choices=["", *(tier.value for tier in Tier)])
    from_amount = AmountField(zero=True)


class FeeOutput(PriceOutput):
    """One line of the fee schedule; a band goes before it for those it is about."""

    service = serializers.ChoiceField(choices=[service.value for service in FeeService])
    bands = PriceBandOutput(many=True)
    conditions = serializers.CharField()
    effective_from = serializers.DateTimeField()


class LimitsOutput(serializers.Serializer):
    movement_most = AmountField()
    topup_least = AmountField()
    topup_most = AmountField()


class OpeningOtpOutput(serializers.Serializer):
    otp_id = serializers.UUIDField()
    masked_phone = serializers.CharField()
    expires_at = serializers.DateTimeField()


class OpeningOutput(serializers.Serializer):
    """What the customer confirms: who, under which terms, for which fees, within which limits."""

    opening_id = serializers.UUIDField()
    name = serializers.CharField()
    terms = TermsOutput()
    fees = FeeOutput(many=True)
    limits = LimitsOutput()
    otp = OpeningOtpOutput()
    expires_at = serializers.DateTimeField()


def shown_fee(line: FeeLine) -> dict[str, Any]:
    """A fee as the serializer above says; basis points become percent."""
    usual, *bands = line.prices
    return {
        "service": line.service,
        **_price(usual),
        "bands": [
            {"tier": band.tier, "from_amount": band.from_satang, **_price(band)} for band in bands
        ],
        "conditions": line.conditions,
        "effective_from": line.effective_from,
    }


def _price(price: FeeBand) -> dict[str, Any]:
    percent, hundredths = divmod(price.basis_points, 100)
    return {
        "flat": price.flat_satang,
        "percent": f"{percent}.{hundredths:02d}",
        "min": price.min_satang,
        "max": price.max_satang,
    }


def _shown(summary: OpeningSummary) -> dict[str, Any]:
    return {
        "opening_id": summary.opening_id,
        "name": summary.name,
        "terms": {
            "version_id": summary.terms_version_id,
            "number": summary.terms_number,
            "title": summary.terms_title,
            "sha256": summary.terms_sha256,
        },
        "fees": [shown_fee(line) for line in summary.fees],
        "limits": summary.limits,
        "otp": {
            "otp_id": summary.otp_id,
            "masked_phone": summary.masked_phone,
            "expires_at": summary.otp_expires_at,
        },
        "expires_at": summary.expires_at,
    }


class Wallet(Operation):
    @extend_schema(
        operation_id="wallet",
        summary="The customer's wallet: number, state, balance, available amount",
        responses=WalletOutput,
        tags=["wallet"],
    )
    def get(self, request: Request) -> Response:
        view = wallets.view(customer_id=self.principal.customer_id)
        return Response(WalletOutput(view).data)


class Openings(Operation):
    @extend_schema(
        operation_id="wallet_opening_ask",
        summary="Ask for a wallet: a summary to confirm, and a one-time code by SMS",
        request=NoInput,
        responses={201: OpeningOutput},
        tags=["wallet"],
    )
    def post(self, request: Request) -> Response:
        self.input(NoInput)
        summary = opening.ask(actor=self.actor, principal=self.principal, now=self.now)
        return Response(OpeningOutput(_shown(summary)).data, status=201)


class OpeningConfirmation(Operation):
    @extend_schema(
        operation_id="wallet_opening_confirm",
        summary="Open the wallet with the one-time code",
        request=OpeningConfirmInput,
        responses={201: WalletOutput},
        tags=["wallet"],
    )
    def post(self, request: Request, opening_id: UUID) -> Response:
        opened = opening.confirm(
            actor=self.actor,
            principal=self.principal,
            opening_id=opening_id,
            given=given(self.input(OpeningConfirmInput)),
            now=self.now,
        )
        return Response(WalletOutput(wallets.shown(opened)).data, status=201)
