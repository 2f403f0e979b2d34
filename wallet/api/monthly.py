"""Monthly statements: a PDF to keep, a CSV to reckon with. In the language of the request."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.http import FileResponse, HttpResponse
from django.utils.translation import get_language, gettext
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request

from micropay.core import clock, documents, money
from micropay.core.api import Operation
from wallet.data.movement import KIND_NAMES, MonthlyStatement, StatementEntry
from wallet.data.redress import POSTING_NAMES
from wallet.selectors import monthly
from wallet.services import statement_file
from wallet.states.movement import MovementKind

_TEMPLATE = "wallet/statement.typ"


class _Monthly(Operation):
    """A month of the customer's own wallet."""

    def statement(self, month: str) -> MonthlyStatement:
        return monthly.of_customer(
            customer_id=self.principal.customer_id, month=month, now=self.now
        )

    def as_file(self, response: HttpResponse, name: str) -> HttpResponse:
        response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        response.headers["Cache-Control"] = "private, no-store"
        return response


class StatementPaper(_Monthly):
    @extend_schema(
        operation_id="statement_pdf",
        summary="A month (2026-11, Bangkok) of the wallet as PDF",
        responses={(200, "application/pdf"): OpenApiTypes.BINARY},
        tags=["wallet"],
    )
    def get(self, request: Request, month: str) -> HttpResponse:
        values = _paper(self.statement(month), clock.moment_words(self.now, self.language))
        paper = documents.pdf(_TEMPLATE, {**values, "lang": self.language}, at=self.now)
        response = HttpResponse(paper, content_type="application/pdf")
        return self.as_file(response, f"micropay-{month}.pdf")


class StatementTable(_Monthly):
    @extend_schema(
        operation_id="statement_csv",
        summary="A month (2026-11, Bangkok) of the wallet as CSV, however long",
        responses={(200, "text/csv"): OpenApiTypes.BINARY},
        tags=["wallet"],
    )
    def get(self, request: Request, month: str) -> FileResponse:
        made = statement_file.csv(
            actor=self.actor, principal=self.principal, month=month, now=self.now
        )
        response = made.answer(people=0)
        response.headers["Cache-Control"] = "private, no-store"
        return response


def _paper(statement: MonthlyStatement, made: str) -> dict[str, Any]:
    """What the template sets, in the present language."""
    return {
        "title": gettext("Wallet statement"),
        "month": f"{_day(statement.since)} – {_day(statement.until - timedelta(microseconds=1))}",
        "holder": [
            [gettext("Name"), statement.holder],
            [gettext("Wallet number"), statement.wallet_number],
        ],
        "sums": [
            [gettext("Balance brought forward"), _baht(statement.opening)],
            [gettext("Money in"), _baht(statement.received)],
            [gettext("Money out"), _baht(statement.spent)],
            [gettext("Balance carried forward"), _baht(statement.closing)],
        ],
        "heads": [
            gettext("Day and time"),
            gettext("Entry"),
            gettext("Receipt number"),
            gettext("Amount"),
            gettext("Balance"),
        ],
        "lines": [_line(entry) for entry in statement.entries],
        "nothing": gettext("Nothing moved in this time."),
        "made": gettext("Made on %(moment)s") % {"moment": made},
    }


def _line(entry: StatementEntry) -> list[str]:
    return [
        clock.moment_words(entry.at, _language()),
        " · ".join(filter(None, [_kind(entry.kind), entry.counterparty])),
        entry.reference,
        money.format_baht_for_people(entry.amount),
        money.format_baht_for_people(entry.balance),
    ]


def _kind(kind: str) -> str:
    """A kind of movement in words; the ledger has further kinds, which are corrections."""
    if kind in set(MovementKind):
        return gettext(KIND_NAMES[MovementKind(kind)])
    return gettext(POSTING_NAMES.get(kind, "Correction"))


def _day(moment: datetime) -> str:
    return clock.day_words(clock.bangkok_day(moment), _language())


def _language() -> str:
    return get_language() or "th"


def _baht(satang: int) -> str:
    return gettext("%(amount)s baht") % {"amount": money.format_baht_for_people(satang)}
