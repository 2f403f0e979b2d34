"""The partner bank's signed notices of payouts."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from micropay.core.api import Access, Operation
from micropay.core.fields import AmountField, OneOfField, PlainTextField
from wallet.api.topup import BANK, NoticeOutput, verified_body
from wallet.data.bank import PayoutNotice
from wallet.services import payout_notice


class PayoutNoticeInput(serializers.Serializer):
    """What became of a payout. Members we do not know yet are let pass: the bank adds some."""

    notice_id = PlainTextField(longest=64)
    reference = PlainTextField(longest=64)
    status = OneOfField(words=payout_notice.STATUSES)
    amount = AmountField()
    currency = OneOfField(words=("THB",))
    bank_reference = PlainTextField(longest=64, blank=True)
    reason = PlainTextField(longest=40, blank=True)


class PayoutNotices(Operation):
    """Signed after Standard Webhooks over the raw body, at most five minutes ago."""

    access = Access.BANK

    @extend_schema(
        operation_id="bank_payout_notices",
        summary="The partner bank says what became of a payout",
        request=PayoutNoticeInput,
        responses=NoticeOutput,
        tags=["bank"],
    )
    def post(self, request: Request) -> Response:
        values = self.input(PayoutNoticeInput, verified_body(request))
        told = {name: value for name, value in values.items() if name != "currency"}
        payout_notice.receive(actor=BANK, notice=PayoutNotice(**told), now=self.now)
        return Response({"status": "received"})
