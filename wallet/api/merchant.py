"""A merchant's own side: what it holds, its sales, its days and its QR codes."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from micropay.core import rules
from micropay.core.api import Operation
from micropay.core.errors import InvalidInput, NotFound
from micropay.core.fields import AmountField, IsoDateField, PlainTextField, StrictSerializer
from wallet.models.merchant import Merchant
from wallet.selectors import merchant as merchants
from wallet.selectors import merchant_owner as owners
from wallet.selectors.paycode import render
from wallet.services import merchant_owner
from wallet.states.merchant import MerchantKind, MerchantState
from wallet.states.movement import MovementKind
from wallet.states.standing_order import PLAN_EVERY

_PAGE = 50
_AMOUNT = OpenApiParameter("amount", str, description="Baht; without it the payer types it.")
_BILL = OpenApiParameter(
    "bill", str, description="Your number of the sale: at most 20 capital letters and digits."
)
_SHOWN = tuple(
    state.value
    for state in MerchantState
    if state not in (MerchantState.ASKED, MerchantState.REFUSED)
)
_MOVES = (MovementKind.PAYMENT, MovementKind.REFUND, MovementKind.PAYOUT)


class MerchantPlanOutput(serializers.Serializer):
    """When the merchant is paid out by itself; ``keep`` stays in its account."""

    every = serializers.ChoiceField(choices=[one.value for one in PLAN_EVERY])
    keep = AmountField(zero=True)
    next_on = serializers.DateField()


class MerchantOutput(serializers.Serializer):
    """``available`` is what can be refunded or paid out. ``bank_account`` is masked."""

    id = serializers.UUIDField()
    number = serializers.CharField()
    name = serializers.CharField()
    kind = serializers.ChoiceField(choices=[kind.value for kind in MerchantKind])
    state = serializers.ChoiceField(choices=_SHOWN)
    balance = AmountField(zero=True)
    available = AmountField(zero=True)
    bank_account = serializers.CharField(allow_blank=True)
    plan = MerchantPlanOutput(allow_null=True)


class MerchantsOutput(serializers.Serializer):
    merchants = MerchantOutput(many=True)


class SaleOutput(serializers.Serializer):
    """``reference2`` is your number of the sale. ``refundable`` is left of a payment."""

    reference = serializers.CharField()
    kind = serializers.ChoiceField(choices=[kind.value for kind in _MOVES])
    at = serializers.DateTimeField()
    amount = AmountField()
    fee = AmountField(zero=True, help_text="What the merchant paid, VAT included.")
    reference1 = serializers.CharField(allow_blank=True)
    reference2 = serializers.CharField(allow_blank=True)
    refundable = AmountField(zero=True)


class SalesOutput(serializers.Serializer):
    sales = SaleOutput(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class SalesInput(StrictSerializer):
    cursor = PlainTextField(longest=40, required=False)


class DaysInput(StrictSerializer):
    since = IsoDateField()
    until = IsoDateField()


class DayTotalOutput(serializers.Serializer):
    """A Bangkok day: how many and how much. ``fees`` are those of payouts."""

    day = serializers.DateField()
    payments = serializers.IntegerField()
    paid = AmountField(zero=True)
    refunds = serializers.IntegerField()
    refunded = AmountField(zero=True)
    payouts = serializers.IntegerField()
    paid_out = AmountField(zero=True)
    fees = AmountField(zero=True)


class DayTotalsOutput(serializers.Serializer):
    days = DayTotalOutput(many=True)


class MerchantCodeInput(StrictSerializer):
    amount = AmountField(required=False)
    bill = PlainTextField(longest=20, required=False)


class MerchantCodeOutput(serializers.Serializer):
    text = serializers.CharField(help_text="A Thai QR payment code (tag 30).")
    amount = AmountField(allow_null=True)
    bill = serializers.CharField(allow_blank=True)


class MerchantOperation(Operation):
    """An operation on a merchant that the customer acts for; any other one is not found."""

    def merchant(self, merchant_id: UUID) -> Merchant:
        row = owners.one(customer_id=self.principal.customer_id, merchant_id=merchant_id)
        if row is None:
            raise NotFound
        return row


class Merchants(Operation):
    @extend_schema(
        operation_id="merchants",
        summary="The merchants you act for",
        responses=MerchantsOutput,
        tags=["merchants"],
    )
    def get(self, request: Request) -> Response:
        found = owners.views(customer_id=self.principal.customer_id, language=self.language)
        return Response(MerchantsOutput({"merchants": found}).data)


class MerchantOne(MerchantOperation):
    @extend_schema(
        operation_id="merchant",
        summary="A merchant you act for",
        responses=MerchantOutput,
        tags=["merchants"],
    )
    def get(self, request: Request, merchant_id: UUID) -> Response:
        view = owners.view(merchant=self.merchant(merchant_id), language=self.language)
        return Response(MerchantOutput(view).data)


class MerchantSales(MerchantOperation):
    @extend_schema(
        operation_id="merchants_sales",
        summary="Payments, refunds and payouts of a merchant, newest first",
        parameters=[OpenApiParameter("cursor", str, description="next_cursor of the page before.")],
        responses=SalesOutput,
        tags=["merchants"],
    )
    def get(self, request: Request, merchant_id: UUID) -> Response:
        asked = self.input(SalesInput, request.query_params.dict())
        page = owners.sales(
            merchant=self.merchant(merchant_id), cursor=asked.get("cursor"), limit=_PAGE
        )
        return Response(SalesOutput(page).data)


class MerchantDays(MerchantOperation):
    @extend_schema(
        operation_id="merchants_days",
        summary="What a merchant took, gave back and was paid out, day by day",
        parameters=[OpenApiParameter("since", str), OpenApiParameter("until", str)],
        responses=DayTotalsOutput,
        tags=["merchants"],
    )
    def get(self, request: Request, merchant_id: UUID) -> Response:
        asked = self.input(DaysInput, request.query_params.dict())
        since, until = asked["since"], asked["until"]
        most = timedelta(days=rules.number("merchant.totals_days", at=self.now))
        if not timedelta(0) <= until - since < most:
            raise InvalidInput(field="until", reason="Ask for a shorter time, first day first.")
        days = owners.totals(merchant=self.merchant(merchant_id), since=since, until=until)
        return Response(DayTotalsOutput({"days": days}).data)


class _Code(MerchantOperation):
    def code(self, request: Request, merchant_id: UUID) -> tuple[str, int | None, str]:
        """The text, the amount (satang) and the number of the sale."""
        asked = self.input(MerchantCodeInput, request.query_params.dict())
        shop = merchant_owner.acting(principal=self.principal, merchant_id=merchant_id)
        amount, bill = asked.get("amount"), asked.get("bill", "")
        text = merchants.code_of(merchant=shop, satang=amount, bill=bill, now=self.now)
        return text, amount, bill

    def picture(self, content: bytes, kind: str) -> HttpResponse:
        response = HttpResponse(content, content_type=kind)
        response.headers["Cache-Control"] = "private, no-store"
        return response


class MerchantCode(_Code):
    @extend_schema(
        operation_id="merchants_qr",
        summary="The text of a merchant's QR code: static, or dynamic with an amount",
        parameters=[_AMOUNT, _BILL],
        responses=MerchantCodeOutput,
        tags=["merchants"],
    )
    def get(self, request: Request, merchant_id: UUID) -> Response:
        text, amount, bill = self.code(request, merchant_id)
        shown = {"text": text, "amount": amount, "bill": bill}
        return Response(MerchantCodeOutput(shown).data)


class MerchantCodePng(_Code):
    @extend_schema(
        operation_id="merchants_qr_png",
        summary="A merchant's QR code as a PNG",
        parameters=[_AMOUNT, _BILL],
        responses={(200, "image/png"): OpenApiTypes.BINARY},
        tags=["merchants"],
    )
    def get(self, request: Request, merchant_id: UUID) -> HttpResponse:
        return self.picture(render.png(self.code(request, merchant_id)[0]), "image/png")


class MerchantCodeSvg(_Code):
    @extend_schema(
        operation_id="merchants_qr_svg",
        summary="A merchant's QR code as an SVG",
        parameters=[_AMOUNT, _BILL],
        responses={(200, "image/svg+xml"): OpenApiTypes.BINARY},
        tags=["merchants"],
    )
    def get(self, request: Request, merchant_id: UUID) -> HttpResponse:
        return self.picture(render.svg(self.code(request, merchant_id)[0]), "image/svg+xml")
