"""A receipt as a paper: a picture to share, a PDF to keep. In the language of the request."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as noop
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request

from micropay.core import clock, documents, money
from micropay.core.api import Operation
from micropay.core.errors import NotFound
from wallet.data.movement import MovementView
from wallet.selectors import movement as movements
from wallet.selectors import receipt_check
from wallet.selectors.paycode import render
from wallet.states.movement import MovementKind

_TEMPLATE = "wallet/slip.typ"
_TITLES = {
    MovementKind.PAYMENT: noop("Payment completed"),
    MovementKind.TRANSFER: noop("Transfer completed"),
    MovementKind.TOPUP: noop("Top-up completed"),
    MovementKind.WITHDRAWAL: noop("Withdrawal completed"),
    MovementKind.REFUND: noop("Refund completed"),
    MovementKind.PAYOUT: noop("Payout completed"),
}


class _Slip(Operation):
    """The papers of one movement, for its payer or payee only."""

    def values(self, request: Request, reference: str) -> dict[str, Any]:
        view = movements.of_customer(customer_id=self.principal.customer_id, reference=reference)
        if view is None:
            raise NotFound
        address = reverse("wallet:receipt-check", args=[receipt_check.code_of(view.reference)])
        return _words(view, request.build_absolute_uri(address), self.language)

    def paper(self, content: bytes, reference: str, kind: str) -> HttpResponse:
        response = HttpResponse(content, content_type=kind)
        name = f"micropay-{reference}.{kind.rpartition('/')[2]}"
        response.headers["Content-Disposition"] = f'inline; filename="{name}"'
        response.headers["Cache-Control"] = "private, no-store"
        return response


class SlipPicture(_Slip):
    @extend_schema(
        operation_id="receipt_picture",
        summary="The receipt as a PNG to share",
        responses={(200, "image/png"): OpenApiTypes.BINARY},
        tags=["wallet"],
    )
    def get(self, request: Request, reference: str) -> HttpResponse:
        picture = documents.png(_TEMPLATE, self.values(request, reference))
        return self.paper(picture, reference, "image/png")


class SlipPaper(_Slip):
    @extend_schema(
        operation_id="receipt_pdf",
        summary="The receipt as a PDF to keep",
        responses={(200, "application/pdf"): OpenApiTypes.BINARY},
        tags=["wallet"],
    )
    def get(self, request: Request, reference: str) -> HttpResponse:
        paper = documents.pdf(_TEMPLATE, self.values(request, reference), at=self.now)
        return self.paper(paper, reference, "application/pdf")


def _words(view: MovementView, check_url: str, language: str) -> dict[str, Any]:
    """What the template sets, in the present language."""
    return {
        "lang": language,
        "title": gettext(_TITLES[view.kind]),
        "at_words": clock.moment_words(view.at, language),
        "amount_label": gettext("Amount"),
        "amount": _baht(view.amount),
        "rows": [[label, value] for label, value in _rows(view) if value],
        "qr": render.svg(check_url, pixels_per_module=4).decode(),
        "qr_words": gettext("Scan to check that this receipt is real."),
    }


def _rows(view: MovementView) -> list[tuple[str, str]]:
    names = [view.own_name, view.counterparty]
    payer, payee = names if view.direction == movements.OUT else reversed(names)
    return [
        (gettext("From"), payer),
        (gettext("To"), payee),
        (gettext("Fee"), _baht(view.fee)),
        (gettext("Reference 1"), view.bill.reference1),
        (gettext("Reference 2"), view.bill.reference2),
        (gettext("Note"), view.note),
        (gettext("Receipt number"), view.reference),
    ]


def _baht(satang: int) -> str:
    return gettext("%(amount)s baht") % {"amount": money.format_baht_for_people(satang)}
