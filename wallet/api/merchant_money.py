"""Refunds and payouts by those who act for a merchant: quote, then confirm with PIN and code."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from micropay.core import idempotency
from micropay.core.fields import AmountField, PlainTextField, StrictSerializer
from wallet.api.merchant import MerchantOperation
from wallet.api.movement import ProofInput, QuoteOtpOutput, given
from wallet.api.withdrawal import WithdrawalOutput, WithdrawalsOutput
from wallet.data.merchant_owner import ProofAsked
from wallet.selectors import merchant_owner as owners
from wallet.services import merchant_owner_payout, merchant_owner_refund

_MOST_SHOWN, _LONGEST_REFERENCE = 50, 20


class MerchantRefundInput(StrictSerializer):
    """``payment`` is the receipt number of what was paid."""

    payment = PlainTextField(longest=_LONGEST_REFERENCE)
    amount = AmountField()


class MerchantRefundConfirmInput(ProofInput):
    payment = PlainTextField(longest=_LONGEST_REFERENCE)
    amount = AmountField()


class MerchantPayoutInput(StrictSerializer):
    amount = AmountField()


class MerchantPayoutConfirmInput(ProofInput):
    amount = AmountField()


class MerchantRefundQuoteOutput(serializers.Serializer):
    """``left_after`` is what could still be refunded of the payment."""

    payment = serializers.CharField()
    amount = AmountField()
    left_after = AmountField(zero=True)
    available_after = AmountField(zero=True)
    proof = serializers.ListField(child=serializers.ChoiceField(choices=["pin", "otp"]))
    otp = QuoteOtpOutput(allow_null=True)
    expires_at = serializers.DateTimeField(allow_null=True)


class MerchantRefundOutput(serializers.Serializer):
    """``reference`` is the refund's own receipt number."""

    reference = serializers.CharField()
    payment = serializers.CharField()
    amount = AmountField()
    at = serializers.DateTimeField()


class MerchantPayoutQuoteOutput(serializers.Serializer):
    """The proof binds to amount, fee and bank account as they are shown."""

    amount = AmountField()
    fee = AmountField(zero=True)
    vat = AmountField(zero=True)
    total = AmountField()
    to = serializers.CharField()
    available_after = AmountField(zero=True)
    proof = serializers.ListField(child=serializers.ChoiceField(choices=["pin", "otp"]))
    otp = QuoteOtpOutput(allow_null=True)
    expires_at = serializers.DateTimeField(allow_null=True)


def _proof(asked: ProofAsked) -> dict[str, Any]:
    otp = {"otp_id": asked.otp_id, "masked_phone": asked.masked_phone} if asked.otp_id else None
    return {"proof": list(asked.proof), "otp": otp, "expires_at": asked.expires_at}


class MerchantRefundQuotes(MerchantOperation):
    @extend_schema(
        operation_id="merchants_refund_quote",
        summary="Quote a refund of a payment, full or in part",
        request=MerchantRefundInput,
        responses={201: MerchantRefundQuoteOutput},
        tags=["merchants"],
    )
    def post(self, request: Request, merchant_id: UUID) -> Response:
        values = self.input(MerchantRefundInput)
        made = merchant_owner_refund.ask_quote(
            actor=self.actor,
            principal=self.principal,
            merchant_id=merchant_id,
            payment_reference=values["payment"],
            amount=values["amount"],
            now=self.now,
        )
        shown = {
            "payment": made.reference,
            "amount": made.amount,
            "left_after": made.left_after,
            "available_after": made.available_after,
            **_proof(made.asked),
        }
        return Response(MerchantRefundQuoteOutput(shown).data, status=201)


class MerchantRefunds(MerchantOperation):
    @extend_schema(
        operation_id="merchants_refund",
        summary="Refund a payment with PIN and one-time code; the money is back at once",
        parameters=[idempotency.HEADER],
        request=MerchantRefundConfirmInput,
        responses={201: MerchantRefundOutput},
        tags=["merchants"],
    )
    def post(self, request: Request, merchant_id: UUID) -> Response:
        key = idempotency.key_of(request)
        values = self.input(MerchantRefundConfirmInput)
        done = merchant_owner_refund.confirm(
            actor=self.actor,
            principal=self.principal,
            merchant_id=merchant_id,
            payment_reference=values["payment"],
            amount=values["amount"],
            given=given(values),
            idempotency_key=key,
            now=self.now,
        )
        shown = {
            "reference": done.reference,
            "payment": done.payment_reference,
            "amount": done.amount,
            "at": done.at,
        }
        return _answer(MerchantRefundOutput(shown).data, replayed=done.replayed)


class MerchantPayoutQuotes(MerchantOperation):
    @extend_schema(
        operation_id="merchants_payout_quote",
        summary="Quote a payout to the merchant's bank account",
        request=MerchantPayoutInput,
        responses={201: MerchantPayoutQuoteOutput},
        tags=["merchants"],
    )
    def post(self, request: Request, merchant_id: UUID) -> Response:
        values = self.input(MerchantPayoutInput)
        made = merchant_owner_payout.ask_quote(
            actor=self.actor,
            principal=self.principal,
            merchant_id=merchant_id,
            amount=values["amount"],
            now=self.now,
        )
        shown = {
            "amount": made.amount,
            "fee": made.fee,
            "vat": made.vat,
            "total": made.total,
            "to": made.to,
            "available_after": made.available_after,
            **_proof(made.asked),
        }
        return Response(MerchantPayoutQuoteOutput(shown).data, status=201)


class MerchantPayouts(MerchantOperation):
    @extend_schema(
        operation_id="merchants_payouts",
        summary="The newest payouts of a merchant, also those on their way",
        responses=WithdrawalsOutput,
        tags=["merchants"],
    )
    def get(self, request: Request, merchant_id: UUID) -> Response:
        found = owners.payouts(merchant=self.merchant(merchant_id), most=_MOST_SHOWN)
        return Response(WithdrawalsOutput({"withdrawals": found}).data)

    @extend_schema(
        operation_id="merchants_payout",
        summary="Pay out with PIN and one-time code: the money is set aside, the bank instructed",
        parameters=[idempotency.HEADER],
        request=MerchantPayoutConfirmInput,
        responses={201: WithdrawalOutput},
        tags=["merchants"],
    )
    def post(self, request: Request, merchant_id: UUID) -> Response:
        key = idempotency.key_of(request)
        values = self.input(MerchantPayoutConfirmInput)
        done = merchant_owner_payout.confirm(
            actor=self.actor,
            principal=self.principal,
            merchant_id=merchant_id,
            amount=values["amount"],
            given=given(values),
            idempotency_key=key,
            now=self.now,
        )
        return _answer(WithdrawalOutput(done.payout).data, replayed=done.replayed)


def _answer(body: Any, *, replayed: bool) -> Response:
    response = Response(body, status=201)
    if replayed:
        response.headers["Idempotent-Replayed"] = "true"
    return response
