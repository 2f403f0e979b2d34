"""Transfers ordered ahead: once, or every day, week or month."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from micropay.core.api import Operation
from micropay.core.errors import NotFound
from micropay.core.fields import AmountField, IsoDateField, OneOfField, PlainTextField
from wallet.api.movement import ProofInput, QuoteOtpOutput, given
from wallet.api.recipient import RecipientInput, recipient
from wallet.data.standing_order import StandingView, StandingWish
from wallet.selectors import standing_order as reads
from wallet.services import standing_order
from wallet.states.standing_order import Every, RunOutcome, StandingState

_LONGEST_NOTE, _MOST_SHOWN = 140, 100


class StandingOrderInput(RecipientInput):
    """Days are Bangkok days. Without ``last_on`` it goes on until it is cancelled."""

    amount = AmountField()
    note = PlainTextField(longest=_LONGEST_NOTE, blank=True, required=False)
    every = OneOfField(words=tuple(every.value for every in Every))
    first_on = IsoDateField()
    last_on = IsoDateField(required=False)


class StandingOrderOutput(serializers.Serializer):
    """``fee`` is today's; another one from ``fee_until`` on. ``coming`` are the next days."""

    id = serializers.UUIDField()
    state = serializers.ChoiceField(choices=[state.value for state in StandingState])
    reason = serializers.CharField(allow_blank=True)
    payee_name = serializers.CharField()
    amount = AmountField()
    fee = AmountField(zero=True)
    fee_until = serializers.DateTimeField(allow_null=True)
    note = serializers.CharField(allow_blank=True)
    every = serializers.ChoiceField(choices=[every.value for every in Every])
    first_on = serializers.DateField()
    last_on = serializers.DateField(allow_null=True)
    coming = serializers.ListField(child=serializers.DateField())
    asked_at = serializers.DateTimeField()
    proof = serializers.ListField(child=serializers.ChoiceField(choices=["pin", "otp"]))
    otp = QuoteOtpOutput(allow_null=True)
    expires_at = serializers.DateTimeField(help_text="Until when it can be confirmed.")


class StandingOrdersOutput(serializers.Serializer):
    orders = StandingOrderOutput(many=True)


class StandingRunOutput(serializers.Serializer):
    """``code`` says why the money did not move."""

    due_on = serializers.DateField()
    outcome = serializers.ChoiceField(choices=[outcome.value for outcome in RunOutcome])
    code = serializers.CharField(allow_blank=True)
    reference = serializers.CharField(allow_blank=True, help_text="Of the receipt.")
    decided_at = serializers.DateTimeField()


class StandingRunsOutput(serializers.Serializer):
    runs = StandingRunOutput(many=True)


def _shown(view: StandingView) -> dict[str, Any]:
    otp = {"otp_id": view.otp_id, "masked_phone": view.masked_phone} if view.otp_id else None
    return {**asdict(view), "otp": otp}


class StandingOrders(Operation):
    @extend_schema(
        operation_id="standing_orders",
        summary="Your standing orders, the newest first",
        responses=StandingOrdersOutput,
        tags=["standing orders"],
    )
    def get(self, request: Request) -> Response:
        views = reads.latest(customer_id=self.principal.customer_id, most=_MOST_SHOWN, now=self.now)
        return Response(StandingOrdersOutput({"orders": [_shown(view) for view in views]}).data)

    @extend_schema(
        operation_id="standing_orders_ask",
        summary="Ask for a standing order; it begins once it is confirmed",
        request=StandingOrderInput,
        responses={201: StandingOrderOutput},
        tags=["standing orders"],
    )
    def post(self, request: Request) -> Response:
        values = self.input(StandingOrderInput)
        view = standing_order.ask(
            actor=self.actor,
            principal=self.principal,
            to=recipient(values),
            wish=StandingWish(
                amount=values["amount"],
                note=values.get("note", ""),
                every=Every(values["every"]),
                first_on=values["first_on"],
                last_on=values.get("last_on"),
            ),
            now=self.now,
        )
        return Response(StandingOrderOutput(_shown(view)).data, status=201)


class StandingOrder(Operation):
    @extend_schema(
        operation_id="standing_order",
        summary="One standing order",
        responses=StandingOrderOutput,
        tags=["standing orders"],
    )
    def get(self, request: Request, order_id: UUID) -> Response:
        row = reads.of_customer(customer_id=self.principal.customer_id, order_id=order_id)
        if row is None:
            raise NotFound
        return Response(StandingOrderOutput(_shown(reads.view(row, now=self.now))).data)

    @extend_schema(
        operation_id="standing_orders_cancel",
        summary="End a standing order for good",
        responses={204: None},
        tags=["standing orders"],
    )
    def delete(self, request: Request, order_id: UUID) -> Response:
        standing_order.cancel(
            actor=self.actor, principal=self.principal, order_id=order_id, now=self.now
        )
        return Response(status=204)


class StandingOrderConfirmation(Operation):
    @extend_schema(
        operation_id="standing_orders_confirm",
        summary="Begin a standing order with PIN and one-time code",
        request=ProofInput,
        responses=StandingOrderOutput,
        tags=["standing orders"],
    )
    def post(self, request: Request, order_id: UUID) -> Response:
        view = standing_order.confirm(
            actor=self.actor,
            principal=self.principal,
            order_id=order_id,
            given=given(self.input(ProofInput)),
            now=self.now,
        )
        return Response(StandingOrderOutput(_shown(view)).data)


class StandingOrderPause(Operation):
    @extend_schema(
        operation_id="standing_orders_pause",
        summary="Let a standing order rest",
        request=None,
        responses=StandingOrderOutput,
        tags=["standing orders"],
    )
    def post(self, request: Request, order_id: UUID) -> Response:
        view = standing_order.pause(
            actor=self.actor, principal=self.principal, order_id=order_id, now=self.now
        )
        return Response(StandingOrderOutput(_shown(view)).data)


class StandingOrderResumption(Operation):
    @extend_schema(
        operation_id="standing_orders_resume",
        summary="Go on with a paused standing order, from today on",
        request=None,
        responses=StandingOrderOutput,
        tags=["standing orders"],
    )
    def post(self, request: Request, order_id: UUID) -> Response:
        view = standing_order.resume(
            actor=self.actor, principal=self.principal, order_id=order_id, now=self.now
        )
        return Response(StandingOrderOutput(_shown(view)).data)


class StandingOrderRuns(Operation):
    @extend_schema(
        operation_id="standing_orders_runs",
        summary="What became of each day, the newest first",
        responses=StandingRunsOutput,
        tags=["standing orders"],
    )
    def get(self, request: Request, order_id: UUID) -> Response:
        row = reads.of_customer(customer_id=self.principal.customer_id, order_id=order_id)
        if row is None:
            raise NotFound
        runs = reads.runs(row=row, most=_MOST_SHOWN)
        return Response(StandingRunsOutput({"runs": runs}).data)
