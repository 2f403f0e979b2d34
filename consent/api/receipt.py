"""Receipts of what a customer agreed to, declined, gave and withdrew."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from consent.api.policy import PublicRead
from consent.data.record import ReceiptView
from consent.selectors import receipt, receipt_file
from micropay.core.api import Operation
from micropay.core.fields import StrictSerializer, UuidField

_PAGE = 50


class ReceiptsInput(StrictSerializer):
    cursor = UuidField(required=False)


class ConsentReceiptOutput(serializers.Serializer):
    receipt_id = serializers.UUIDField(source="id")
    kind = serializers.CharField()
    issued_at = serializers.DateTimeField()
    code = serializers.CharField()


class ConsentReceiptsOutput(serializers.Serializer):
    """Newest first; ``next`` is the cursor of the following page."""

    receipts = ConsentReceiptOutput(many=True)
    next = serializers.UUIDField(allow_null=True)


class SignedReceiptOutput(serializers.Serializer):
    """``signature`` is over ``receipt`` in its one spelling: keys in order, no blanks, UTF-8."""

    receipt = serializers.DictField()
    algorithm = serializers.CharField()
    key_id = serializers.CharField()
    signature = serializers.CharField()


class ReceiptKeyOutput(serializers.Serializer):
    key_id = serializers.CharField()
    public_key = serializers.CharField(help_text="Ed25519, 32 bytes in URL-safe base64.")


class ReceiptKeysOutput(serializers.Serializer):
    keys = ReceiptKeyOutput(many=True)  # type: ignore[assignment]


class ConsentReceipts(Operation):
    @extend_schema(
        operation_id="consent_receipts",
        summary="The customer's receipts of consent, newest first",
        parameters=[OpenApiParameter("cursor", str)],
        responses=ConsentReceiptsOutput,
        tags=["consent"],
    )
    def get(self, request: Request) -> Response:
        asked = self.input(ReceiptsInput, request.query_params.dict())
        subject_id = self.principal.subject_id
        found = receipt.of_subject(subject_id, before=asked.get("cursor"), limit=_PAGE + 1)
        page = found[:_PAGE]
        following = page[-1].id if len(found) > _PAGE else None
        return Response(ConsentReceiptsOutput({"receipts": page, "next": following}).data)


class SignedReceipt(Operation):
    @extend_schema(
        operation_id="consent_receipt",
        summary="One receipt with its signature, to keep and to prove",
        responses=SignedReceiptOutput,
        tags=["consent"],
    )
    def get(self, request: Request, receipt_id: UUID) -> HttpResponse:
        found = receipt.one(self.principal.subject_id, receipt_id)
        return _file(receipt_file.as_json(found), found, receipt_file.JSON)


class ReceiptPaper(Operation):
    @extend_schema(
        operation_id="consent_receipt_pdf",
        summary="One receipt as a PDF",
        responses={(200, "application/pdf"): OpenApiTypes.BINARY},
        tags=["consent"],
    )
    def get(self, request: Request, receipt_id: UUID) -> HttpResponse:
        found = receipt.one(self.principal.subject_id, receipt_id)
        address = reverse("consent:receipt-by-code", args=[found.code])
        check_url = request.build_absolute_uri(address)
        content = receipt_file.as_pdf(found, check_url, self.language, self.now)
        return _file(content, found, receipt_file.PDF)


class ReceiptKeys(PublicRead):
    @extend_schema(
        operation_id="consent_receipt_keys",
        summary="The public keys that receipts of consent are signed with",
        responses=ReceiptKeysOutput,
        tags=["policies"],
    )
    def get(self, request: Request) -> Response:
        listed = receipt.key_ring().public_texts()
        rows = [{"key_id": name, "public_key": text} for name, text in listed.items()]
        return self.answer(request, ReceiptKeysOutput, {"keys": rows})


def _file(content: bytes, view: ReceiptView, kind: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response.headers["Content-Disposition"] = f'inline; filename="{receipt_file.name(view, kind)}"'
    response.headers["Cache-Control"] = "private, no-store"
    return response
