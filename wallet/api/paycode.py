"""What a scanned text or a photo says, before anything is quoted. Nothing is looked up or kept."""

from __future__ import annotations

from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from micropay.core import files, uploads
from micropay.core.api import Operation
from micropay.core.fields import AmountField, StrictSerializer
from micropay.core.file_check import PDF
from wallet.api.payment import ScannedTextField
from wallet.data.paycode import ApiPayment, BillPayment, CreditTransfer, Paycode
from wallet.errors.paycode import NoCodeInPhoto
from wallet.selectors.paycode import photo
from wallet.selectors.paycode.read import read

_CREDIT, _BILL, _API, _SLIP = "credit_transfer", "bill_payment", "api_payment", "slip"


class PaycodeTextInput(StrictSerializer):
    text = ScannedTextField()


class PaycodeOutput(serializers.Serializer):
    """Claims of whoever printed the code; the quote names the payee as registered."""

    text = serializers.CharField(help_text="Send it back as ``paycode`` to quote the payment.")
    kind = serializers.ChoiceField(choices=[_CREDIT, _BILL, _API, _SLIP])
    payable = serializers.BooleanField(help_text="A slip never is: it proves nothing.")
    amount = AmountField(allow_null=True, help_text="Null: the payer keys it.")
    reference1 = serializers.CharField(
        allow_blank=True, help_text="Of a slip the transfer's own number, to ask its bank about."
    )
    reference2 = serializers.CharField(allow_blank=True)
    cross_border = serializers.BooleanField()


class PaycodesOutput(serializers.Serializer):
    codes = PaycodeOutput(many=True)


def _shown(text: str, code: Paycode) -> dict[str, Any]:
    told: dict[str, Any] = {
        "text": text,
        "kind": _SLIP,
        "payable": False,
        "amount": None,
        "reference1": "",
        "reference2": "",
        "cross_border": False,
    }
    if isinstance(code, CreditTransfer):
        told |= {"kind": _CREDIT, "payable": not code.one_time_code, "amount": code.satang}
    elif isinstance(code, BillPayment):
        told |= {
            "kind": _BILL,
            "payable": not code.cross_border,
            "amount": code.satang,
            "reference1": code.reference1,
            "reference2": code.reference2,
            "cross_border": code.cross_border,
        }
    elif isinstance(code, ApiPayment):
        told |= {"kind": _API, "amount": code.satang}
    else:
        told["reference1"] = code.reference
    return told


class PaycodeText(Operation):
    @extend_schema(
        operation_id="paycode_read",
        summary="What a scanned text says",
        request=PaycodeTextInput,
        responses=PaycodeOutput,
        tags=["payments"],
    )
    def post(self, request: Request) -> Response:
        text = self.input(PaycodeTextInput)["text"]
        return Response(PaycodeOutput(_shown(text, read(text))).data)


class PaycodePhoto(Operation):
    """The body is the picture itself (JPEG, PNG, WebP)."""

    parser_classes = (uploads.FileParser,)

    @extend_schema(
        operation_id="paycode_photo",
        summary="The codes in a photo of a bill, a shop's QR or a slip",
        request={"image/*": OpenApiTypes.BINARY},
        responses=PaycodesOutput,
        tags=["payments"],
    )
    def post(self, request: Request) -> Response:
        checked = files.in_form(uploads.sent_by(request.data).content, self.now)
        if checked.media_type == PDF:
            raise NoCodeInPhoto
        codes = [_shown(text, code) for text, code in photo.find(checked.content)]
        return Response(PaycodesOutput({"codes": codes}).data)
