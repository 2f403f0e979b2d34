"""Topping up, and the partner bank's signed notices."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from standardwebhooks import Webhook, WebhookVerificationError

from micropay.core.actor import Actor
from micropay.core.api import Access, Operation
from micropay.core.errors import InvalidInput, NotFound
from micropay.core.fields import AmountField, OneOfField, PlainTextField, StrictSerializer
from micropay.core.parsing import StrictJSONParser, read_limited
from wallet.data.topup import NoticeGiven
from wallet.errors.topup import BankSignatureInvalid
from wallet.selectors import topup as topups
from wallet.selectors.paycode import render
from wallet.services import notice, topup
from wallet.states.bank import TopUpState

BANK = Actor(kind="system", id="bank", label="partner bank")
_HEADERS = ("webhook-id", "webhook-timestamp", "webhook-signature")
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?"
    r"(Z|[+-][0-9]{2}:[0-9]{2})",
    re.ASCII,
)


@extend_schema_field(OpenApiTypes.DATETIME)
class MomentField(serializers.Field):
    """A moment as RFC 3339 writes it, with its offset."""

    def to_internal_value(self, data: object) -> datetime:
        if isinstance(data, str) and _MOMENT.fullmatch(data):
            try:
                return datetime.fromisoformat(data).astimezone(UTC)
            except (ValueError, OverflowError):
                pass
        raise serializers.ValidationError("Write a moment with its offset.", code="invalid_value")

    def to_representation(self, value: datetime) -> str:
        return value.isoformat()


class TopUpInput(StrictSerializer):
    amount = AmountField()


class TopUpOutput(serializers.Serializer):
    """Pay ``amount`` as a bill to ``biller_id`` with ``reference``, or scan ``qr``."""

    reference = serializers.CharField()
    state = serializers.ChoiceField(choices=[state.value for state in TopUpState])
    amount = AmountField()
    fee = AmountField(zero=True)
    biller_id = serializers.CharField()
    qr = serializers.CharField(help_text="The text of a PromptPay bill-payment QR code.")
    created_at = serializers.DateTimeField()
    expires_at = serializers.DateTimeField()
    paid_at = serializers.DateTimeField(allow_null=True)


class NoticeInput(serializers.Serializer):
    """What the bank received. Members we do not know yet are let pass: the bank adds some."""

    notice_id = PlainTextField(longest=64)
    bank_reference = PlainTextField(longest=64)
    reference = PlainTextField(longest=200)
    amount = AmountField()
    currency = OneOfField(words=("THB",))
    paid_at = MomentField()
    account = PlainTextField(longest=200, blank=True)


class NoticeOutput(serializers.Serializer):
    status = serializers.ChoiceField(choices=["received"])


class TopUps(Operation):
    @extend_schema(
        operation_id="topups_ask",
        summary="Ask for a top-up: a reference and a QR code to pay in with",
        request=TopUpInput,
        responses={201: TopUpOutput},
        tags=["top-ups"],
    )
    def post(self, request: Request) -> Response:
        view = topup.ask(
            actor=self.actor,
            principal=self.principal,
            amount=self.input(TopUpInput)["amount"],
            now=self.now,
        )
        return Response(TopUpOutput(view).data, status=201)


class TopUp(Operation):
    @extend_schema(
        operation_id="topup",
        summary="Whether a top-up has arrived",
        responses=TopUpOutput,
        tags=["top-ups"],
    )
    def get(self, request: Request, reference: str) -> Response:
        view = topups.of_customer(
            customer_id=self.principal.customer_id, reference=reference, now=self.now
        )
        if view is None:
            raise NotFound
        return Response(TopUpOutput(view).data)


class _TopUpCode(Operation):
    """The QR code of a top-up that still waits, for its customer only."""

    def code(self, reference: str) -> str:
        view = topups.of_customer(
            customer_id=self.principal.customer_id, reference=reference, now=self.now
        )
        if view is None or view.state != TopUpState.WAITING:
            raise NotFound
        return view.qr

    def picture(self, content: bytes, kind: str) -> HttpResponse:
        response = HttpResponse(content, content_type=kind)
        response.headers["Cache-Control"] = "private, no-store"
        return response


class TopUpPng(_TopUpCode):
    @extend_schema(
        operation_id="topup_qr_png",
        summary="The PromptPay QR code of a waiting top-up as a PNG",
        responses={(200, "image/png"): OpenApiTypes.BINARY},
        tags=["top-ups"],
    )
    def get(self, request: Request, reference: str) -> HttpResponse:
        return self.picture(render.png(self.code(reference)), "image/png")


class TopUpSvg(_TopUpCode):
    @extend_schema(
        operation_id="topup_qr_svg",
        summary="The PromptPay QR code of a waiting top-up as an SVG",
        responses={(200, "image/svg+xml"): OpenApiTypes.BINARY},
        tags=["top-ups"],
    )
    def get(self, request: Request, reference: str) -> HttpResponse:
        return self.picture(render.svg(self.code(reference)), "image/svg+xml")


class BankNotices(Operation):
    """Signed after Standard Webhooks over the raw body, at most five minutes ago."""

    access = Access.BANK

    @extend_schema(
        operation_id="bank_notices",
        summary="The partner bank says what it received",
        request=NoticeInput,
        responses=NoticeOutput,
        tags=["bank"],
    )
    def post(self, request: Request) -> Response:
        values = self.input(NoticeInput, verified_body(request))
        notice.receive(actor=BANK, notice=NoticeGiven(**_facts(values)), now=self.now)
        return Response({"status": "received"})


def verified_body(request: Request) -> dict[str, Any]:
    """The body's members, once its signature has proved right. Nothing is read before that."""
    body = read_limited(request._request, request.META.get("CONTENT_LENGTH"))
    headers = {name: request.headers.get(name, "") for name in _HEADERS}
    try:
        signer = Webhook(settings.BANK_WEBHOOK_SECRET)
        signer.verify(body.decode("utf-8"), headers, json_parse=False)
    except (WebhookVerificationError, ValueError, OverflowError):
        # Whatever is wrong with it, a stranger is told no more.
        raise BankSignatureInvalid from None
    members: dict[str, Any] = StrictJSONParser().parse(io.BytesIO(body))
    return members


def _facts(values: dict[str, Any]) -> dict[str, Any]:
    if not values["bank_reference"].isascii():
        raise InvalidInput(field="bank_reference", reason="Write plain characters only.")
    return {name: value for name, value in values.items() if name != "currency"}
