"""The daily safeguarding reports beside the bank's closing balances; paying out fee income."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, cast

from django.contrib import admin
from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop
from unfold.decorators import display

from micropay.core import backoffice, clock, exports
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.tables import Cell
from wallet import permissions
from wallet.admin.report_forms import ClosingForm, ExportForm, PayoutForm
from wallet.admin.wallet import baht
from wallet.data.safeguarding import ReportLine
from wallet.models.safeguarding import BankClosing, SafeguardingReport
from wallet.selectors import safeguarding as reads
from wallet.services import fee_payout, safeguarding

_COLUMNS = (
    noop("day"),
    noop("customers (baht)"),
    noop("merchants (baht)"),
    noop("billers (baht)"),
    noop("in transit (baht)"),
    noop("unmatched receipts (baht)"),
    noop("owed in all (baht)"),
    noop("bank, by the ledger (baht)"),
    noop("cover (%)"),
    noop("bank, by its statement (baht)"),
    noop("statement less ledger (baht)"),
)


def _export(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> FileResponse:
    since, day = values["since"], values["day"]
    export = exports.write_csv(
        actor=actor,
        report="wallet.SafeguardingReport",
        name=f"safeguarding-{since}-{day}.csv",
        header=[_(column) for column in _COLUMNS],
        rows=_cells(reads.lines(since=since, day=day)),
        reason=values["reason"],
        detail={"since": str(since), "day": str(day)},
        now=now,
    )
    return export.answer(people=0)


def _cells(lines: Iterator[ReportLine]) -> Iterator[list[Cell]]:
    for line in lines:
        yield [
            line.day,
            *(
                exports.baht(amount)
                for amount in (
                    line.customers,
                    line.merchants,
                    line.billers,
                    line.in_transit,
                    line.unmatched_receipts,
                    line.owed,
                    line.safeguarded,
                )
            ),
            # Basis points have two places in percent, as satang have in baht.
            exports.baht(line.cover),
            exports.baht(line.bank_closing),
            exports.baht(line.difference),
        ]


def _enter(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> str:
    safeguarding.ask_to_enter_closing(
        actor=actor,
        day=values["day"],
        balance=values["balance"],
        reason=values["reason"],
        now=now,
    )
    return _("Entered. Another person in finance checks it against the statement.")


def _pay_out(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> str:
    fee_payout.ask(actor=actor, amount=values["amount"], reason=values["reason"], now=now)
    return _("Asked for. Another person in finance decides.")


@admin.register(SafeguardingReport, site=backoffice.site)
class SafeguardingReportAdmin(ReadOnlyAdmin):
    """One row per business day. The newest bank balance of the day stands beside it."""

    icon = "shield"
    list_display = (
        "day_shown",
        "standing",
        "owed_baht",
        "safeguarded_baht",
        "cover_percent",
        "bank_baht",
        "difference_baht",
    )
    list_filter = ("day", "is_below")
    search_fields = ("day",)
    search_help_text = gettext_lazy("A day or month, for example 2026-11")
    ordering = ("-day",)
    fieldsets = (
        (None, {"fields": ("day_shown", "standing", ("cover_percent", "least_percent"))}),
        (
            gettext_lazy("Owed (baht)"),
            {
                "fields": (
                    ("customers_baht", "merchants_baht", "billers_baht"),
                    ("in_transit_baht", "unmatched_baht", "owed_baht"),
                )
            },
        ),
        (
            gettext_lazy("Held (baht)"),
            {"fields": (("safeguarded_baht", "bank_baht", "difference_baht"), "made_at")},
        ),
    )
    list_buttons = (
        Button("csv", noop("Download CSV"), permissions.EXPORT_REPORTS, ExportForm, _export),
        Button(
            "enter_closing",
            noop("Enter the bank's closing balance"),
            permissions.ENTER_BANK_CLOSING,
            ClosingForm,
            _enter,
        ),
        Button(
            "pay_out_fees",
            noop("Pay out fee income"),
            permissions.PAY_OUT_FEES,
            PayoutForm,
            _pay_out,
            grave=True,
        ),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[SafeguardingReport]:
        return reads.reports()

    @admin.display(description=gettext_lazy("day"), ordering="day")
    def day_shown(self, row: Any) -> str:
        return clock.buddhist(row.day)

    @display(
        description=cast(str, gettext_lazy("state")),
        label={"below": "danger", "differs": "warning", "covered": "success"},
    )
    def standing(self, row: Any) -> tuple[str, str]:
        line = reads.line_of(row)
        if line.is_below:
            return "below", _("Not covered")
        if line.difference:
            return "differs", _("Bank differs")
        return "covered", _("Covered")

    @admin.display(description=gettext_lazy("owed"))
    def owed_baht(self, row: Any) -> str:
        return baht(row.owed)

    @admin.display(description=gettext_lazy("held, by the ledger"), ordering="safeguarded")
    def safeguarded_baht(self, row: Any) -> str:
        return baht(row.safeguarded)

    @admin.display(description=gettext_lazy("held, by the bank"))
    def bank_baht(self, row: Any) -> str:
        return baht(row.bank_closing) or _("not entered")

    @admin.display(description=gettext_lazy("bank less ledger"))
    def difference_baht(self, row: Any) -> str:
        return baht(reads.line_of(row).difference)

    @admin.display(description=gettext_lazy("cover in percent"))
    def cover_percent(self, row: Any) -> str:
        return "" if row.cover is None else baht(row.cover)

    @admin.display(description=gettext_lazy("cover needed"))
    def least_percent(self, row: Any) -> str:
        return f"{baht(row.least_basis_points)} %"

    @admin.display(description=gettext_lazy("customers"))
    def customers_baht(self, row: Any) -> str:
        return baht(row.customers)

    @admin.display(description=gettext_lazy("merchants"))
    def merchants_baht(self, row: Any) -> str:
        return baht(row.merchants)

    @admin.display(description=gettext_lazy("billers"))
    def billers_baht(self, row: Any) -> str:
        return baht(row.billers)

    @admin.display(description=gettext_lazy("in transit"))
    def in_transit_baht(self, row: Any) -> str:
        return baht(row.in_transit)

    @admin.display(description=gettext_lazy("unmatched receipts"))
    def unmatched_baht(self, row: Any) -> str:
        return baht(row.unmatched_receipts)


@admin.register(BankClosing, site=backoffice.site)
class BankClosingAdmin(ReadOnlyAdmin):
    """Each balance with the two people who stand for it."""

    icon = "account_balance"
    list_display = ("day_shown", "balance_baht", "entered_by", "checked_by", "entered_at")
    list_filter = ("day",)
    list_select_related = ("approval",)
    ordering = ("-day", "-entered_at")
    fields = ("day_shown", "balance_baht", "entered_by", "checked_by", "entered_at", "approval")

    @admin.display(description=gettext_lazy("day"), ordering="day")
    def day_shown(self, row: BankClosing) -> str:
        return clock.buddhist(row.day)

    @admin.display(description=gettext_lazy("balance (baht)"), ordering="balance")
    def balance_baht(self, row: BankClosing) -> str:
        return baht(row.balance)

    @admin.display(description=gettext_lazy("entered by"))
    def entered_by(self, row: BankClosing) -> str:
        return row.approval.maker_label

    @admin.display(description=gettext_lazy("checked by"))
    def checked_by(self, row: BankClosing) -> str:
        return row.approval.checker_label
