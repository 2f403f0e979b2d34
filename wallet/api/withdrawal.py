"""Linked bank accounts and withdrawals to them."""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from micropay.core import idempotency
from micropay.core.api import Operation
from micropay.core.errors import NotFound
from micropay.core.fields import AmountField, OneOfField, StrictSerializer, UuidField
from wallet.api.movement import (
    ConfirmInput,
    ProofInput,
    QuoteOtpOutput,
    QuoteOutput,
    given,
    shown_quote,
)
from wallet.data.bank import BANKS
from wallet.data.withdrawal import BankAccountView
from wallet.selectors import bank_account as account_reads
from wallet.selectors import withdrawal as withdrawal_reads
from wallet.services import bank_account, withdrawal
from wallet.services.bank_port import bank
from wallet.states.bank import BankAccountState, WithdrawalState

_NUMBER = re.compile(r"[0-9]{10,15}", re.ASCII)
_LONGEST, _MOST_SHOWN = 20, 50


@extend_schema_field({"type": "string", "pattern": "^[0-9 -]{10,20}$"})
class AccountNumberField(serializers.Field):
    """The number of an account at a bank: 10 to 15 digits; blanks and dashes are left out."""

    def to_internal_value(self, data: object) -> str:
        digits = (
            re.sub(r"[ -]", "", data) if isinstance(data, str) and len(data) <= _LONGEST else ""
        )
        if not _NUMBER.fullmatch(digits):
            raise serializers.ValidationError(
                "Write the number of the bank account, 10 to 15 digits.", code="invalid_value"
            )
        return digits

    def to_representation(self, value: object) -> str:
        return str(value)


class BankAccountInput(StrictSerializer):
    bank_code = OneOfField(words=tuple(BANKS))
    number = AccountNumberField()


class BankAccountOutput(serializers.Serializer):
    """``asked``: confirm it with the proof that is named. ``holder`` is the name at the bank."""

    id = serializers.UUIDField()
    state = serializers.ChoiceField(choices=[state.value for state in BankAccountState])
    bank_code = serializers.CharField()
    bank = serializers.CharField()
    masked_number = serializers.CharField()
    holder = serializers.CharField()
    proof = serializers.ListField(child=serializers.ChoiceField(choices=["pin", "otp"]))
    otp = QuoteOtpOutput(allow_null=True)
    expires_at = serializers.DateTimeField(allow_null=True)


class BankAccountsOutput(serializers.Serializer):
    accounts = BankAccountOutput(many=True)


class WithdrawalQuoteInput(StrictSerializer):
    bank_account_id = UuidField()
    amount = AmountField()


class WithdrawalOutput(serializers.Serializer):
    """``waiting``, ``sent`` and ``unknown``: the money is set aside until the bank has decided."""

    reference = serializers.CharField(help_text="Of the receipt too, once it is completed.")
    state = serializers.ChoiceField(choices=[state.value for state in WithdrawalState])
    reason = serializers.CharField(allow_blank=True)
    amount = AmountField()
    fee = AmountField(zero=True)
    vat = AmountField(zero=True)
    total = AmountField()
    to = serializers.CharField()
    asked_at = serializers.DateTimeField()
    ended_at = serializers.DateTimeField(allow_null=True)
    transaction_id = serializers.UUIDField(allow_null=True)


class WithdrawalsOutput(serializers.Serializer):
    withdrawals = WithdrawalOutput(many=True)


def _shown(view: BankAccountView) -> dict[str, Any]:
    otp = {"otp_id": view.otp_id, "masked_phone": view.masked_phone} if view.otp_id else None
    return {
        "id": view.id,
        "state": view.state,
        "bank_code": view.bank_code,
        "bank": view.bank,
        "masked_number": view.masked_number,
        "holder": view.holder,
        "proof": list(view.proof),
        "otp": otp,
        "expires_at": view.expires_at,
    }


class BankAccounts(Operation):
    @extend_schema(
        operation_id="bank_accounts",
        summary="The bank accounts you have linked, masked",
        responses=BankAccountsOutput,
        tags=["bank accounts"],
    )
    def get(self, request: Request) -> Response:
        views = account_reads.linked(customer_id=self.principal.customer_id)
        return Response(BankAccountsOutput({"accounts": [_shown(view) for view in views]}).data)

    @extend_schema(
        operation_id="bank_accounts_ask",
        summary="Ask to link an own bank account; the bank names its holder",
        request=BankAccountInput,
        responses={201: BankAccountOutput},
        tags=["bank accounts"],
    )
    def post(self, request: Request) -> Response:
        values = self.input(BankAccountInput)
        view = bank_account.ask(
            actor=self.actor,
            principal=self.principal,
            bank=bank(),
            bank_code=values["bank_code"],
            number=values["number"],
            now=self.now,
        )
        return Response(BankAccountOutput(_shown(view)).data, status=201)


class BankAccountConfirmation(Operation):
    @extend_schema(
        operation_id="bank_accounts_confirm",
        summary="Link the account with PIN and one-time code",
        request=ProofInput,
        responses=BankAccountOutput,
        tags=["bank accounts"],
    )
    def post(self, request: Request, account_id: UUID) -> Response:
        view = bank_account.confirm(
            actor=self.actor,
            principal=self.principal,
            account_id=account_id,
            given=given(self.input(ProofInput)),
            now=self.now,
        )
        return Response(BankAccountOutput(_shown(view)).data)


class BankAccount(Operation):
    @extend_schema(
        operation_id="bank_accounts_unlink",
        summary="Unlink a bank account; what is on its way there goes on",
        responses={204: None},
        tags=["bank accounts"],
    )
    def delete(self, request: Request, account_id: UUID) -> Response:
        bank_account.unlink(
            actor=self.actor, principal=self.principal, account_id=account_id, now=self.now
        )
        return Response(status=204)


class WithdrawalQuotes(Operation):
    @extend_schema(
        operation_id="withdrawals_quote",
        summary="Quote a withdrawal to a linked bank account",
        request=WithdrawalQuoteInput,
        responses={201: QuoteOutput},
        tags=["withdrawals"],
    )
    def post(self, request: Request) -> Response:
        values = self.input(WithdrawalQuoteInput)
        view = withdrawal.ask_quote(
            actor=self.actor,
            principal=self.principal,
            account_id=values["bank_account_id"],
            amount=values["amount"],
            now=self.now,
        )
        return Response(shown_quote(view), status=201)


class Withdrawals(Operation):
    @extend_schema(
        operation_id="withdrawals",
        summary="Your newest withdrawals, also those on their way",
        responses=WithdrawalsOutput,
        tags=["withdrawals"],
    )
    def get(self, request: Request) -> Response:
        views = withdrawal_reads.latest(customer_id=self.principal.customer_id, most=_MOST_SHOWN)
        return Response(WithdrawalsOutput({"withdrawals": views}).data)

    @extend_schema(
        operation_id="withdrawals_confirm",
        summary="Confirm a quoted withdrawal: the money is set aside and the bank instructed",
        parameters=[idempotency.HEADER],
        request=ConfirmInput,
        responses={201: WithdrawalOutput},
        tags=["withdrawals"],
    )
    def post(self, request: Request) -> Response:
        key = idempotency.key_of(request)
        values = self.input(ConfirmInput)
        done = withdrawal.confirm(
            actor=self.actor,
            principal=self.principal,
            quote_id=values["quote_id"],
            given=given(values),
            idempotency_key=key,
            now=self.now,
        )
        response = Response(WithdrawalOutput(done.withdrawal).data, status=201)
        if done.replayed:
            response.headers["Idempotent-Replayed"] = "true"
        return response


class Withdrawal(Operation):
    @extend_schema(
        operation_id="withdrawal",
        summary="How far a withdrawal has come",
        responses=WithdrawalOutput,
        tags=["withdrawals"],
    )
    def get(self, request: Request, reference: str) -> Response:
        view = withdrawal_reads.of_customer(
            customer_id=self.principal.customer_id, reference=reference
        )
        if view is None:
            raise NotFound
        return Response(WithdrawalOutput(view).data)
