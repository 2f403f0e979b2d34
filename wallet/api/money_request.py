"""Asking another customer for money."""

from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from micropay.core.api import Operation
from micropay.core.errors import NotFound
from micropay.core.fields import AmountField, PlainTextField
from wallet.api.movement import QuoteOutput, shown_quote
from wallet.api.recipient import RecipientInput, recipient
from wallet.selectors import money_request as reads
from wallet.services import money_request
from wallet.states.standing_order import MoneyRequestState

_LONGEST_NOTE, _MOST_SHOWN = 140, 100


class MoneyRequestInput(RecipientInput):
    """Whom you ask, and for how much."""

    amount = AmountField()
    note = PlainTextField(longest=_LONGEST_NOTE, blank=True, required=False)


class MoneyRequestOutput(serializers.Serializer):
    """``direction`` is ``out`` for the one who asked. ``counterparty`` is masked."""

    id = serializers.UUIDField()
    direction = serializers.ChoiceField(choices=[reads.OUT, reads.IN])
    state = serializers.ChoiceField(choices=[state.value for state in MoneyRequestState])
    counterparty = serializers.CharField()
    amount = AmountField()
    note = serializers.CharField(allow_blank=True)
    asked_at = serializers.DateTimeField()
    expires_at = serializers.DateTimeField()
    ended_at = serializers.DateTimeField(allow_null=True)


class MoneyRequestsOutput(serializers.Serializer):
    requests = MoneyRequestOutput(many=True)


class MoneyRequests(Operation):
    @extend_schema(
        operation_id="money_requests",
        summary="The newest requests for money that you made or got",
        responses=MoneyRequestsOutput,
        tags=["money requests"],
    )
    def get(self, request: Request) -> Response:
        views = reads.latest(customer_id=self.principal.customer_id, most=_MOST_SHOWN, now=self.now)
        return Response(MoneyRequestsOutput({"requests": views}).data)

    @extend_schema(
        operation_id="money_requests_ask",
        summary="Ask another customer for money; they are told by SMS",
        request=MoneyRequestInput,
        responses={201: MoneyRequestOutput},
        tags=["money requests"],
    )
    def post(self, request: Request) -> Response:
        values = self.input(MoneyRequestInput)
        view = money_request.ask(
            actor=self.actor,
            principal=self.principal,
            of=recipient(values),
            amount=values["amount"],
            note=values.get("note", ""),
            now=self.now,
        )
        return Response(MoneyRequestOutput(view).data, status=201)


class MoneyRequest(Operation):
    @extend_schema(
        operation_id="money_request",
        summary="One request for money",
        responses=MoneyRequestOutput,
        tags=["money requests"],
    )
    def get(self, request: Request, request_id: UUID) -> Response:
        mine = self.principal.customer_id
        row = reads.of_customer(customer_id=mine, request_id=request_id)
        if row is None:
            raise NotFound
        view = reads.view(row, customer_id=mine, now=self.now)
        return Response(MoneyRequestOutput(view).data)


class MoneyRequestQuote(Operation):
    @extend_schema(
        operation_id="money_requests_quote",
        summary="Quote the transfer that pays a request; confirm it at POST /transfers",
        request=None,
        responses={201: QuoteOutput},
        tags=["money requests"],
    )
    def post(self, request: Request, request_id: UUID) -> Response:
        view = money_request.ask_quote(
            actor=self.actor, principal=self.principal, request_id=request_id, now=self.now
        )
        return Response(shown_quote(view), status=201)


class MoneyRequestRefusal(Operation):
    @extend_schema(
        operation_id="money_requests_decline",
        summary="Say no to a request you got",
        request=None,
        responses={204: None},
        tags=["money requests"],
    )
    def post(self, request: Request, request_id: UUID) -> Response:
        money_request.decline(
            actor=self.actor, principal=self.principal, request_id=request_id, now=self.now
        )
        return Response(status=204)


class MoneyRequestEnd(Operation):
    @extend_schema(
        operation_id="money_requests_withdraw",
        summary="Take back a request you made",
        request=None,
        responses={204: None},
        tags=["money requests"],
    )
    def post(self, request: Request, request_id: UUID) -> Response:
        money_request.withdraw(
            actor=self.actor, principal=self.principal, request_id=request_id, now=self.now
        )
        return Response(status=204)
