"""The sign-off of days: what bank and ledger say, and what is left unexplained."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.contrib import admin
from django.http import FileResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop

from micropay.core import backoffice, clock, exports
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.tables import Cell
from wallet import permissions
from wallet.admin.reconciliation_forms import SignOffForm
from wallet.admin.report_forms import ExportForm
from wallet.admin.wallet import baht
from wallet.models.reconciliation import DaySignOff
from wallet.selectors import reconciliation as reads
from wallet.services import sign_off

_COLUMNS = (
    noop("day"),
    noop("bank, opening (baht)"),
    noop("bank, closing (baht)"),
    noop("ledger (baht)"),
    noop("bank less ledger (baht)"),
    noop("open differences (baht)"),
    noop("booked later by one side (baht)"),
    noop("unexplained (baht)"),
    noop("why the rest is unexplained"),
    noop("lines"),
    noop("matched"),
    noop("open"),
    noop("asked by"),
    noop("signed by"),
    noop("signed at"),
)


def _sign_off(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> str:
    sign_off.ask(
        actor=actor,
        day=values["day"],
        explanation=values["explanation"],
        reason=values["reason"],
        now=now,
    )
    found = reads.figures(values["day"], now=now)
    assert found is not None
    return _("Asked for: %(difference)s baht differ, %(unexplained)s of them unexplained.") % {
        "difference": baht(found.difference) or "0.00",
        "unexplained": baht(found.unexplained) or "0.00",
    }


def _export(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> FileResponse:
    since, day = values["since"], values["day"]
    export = exports.write_csv(
        actor=actor,
        report="wallet.DaySignOff",
        name=f"sign-off-{since}-{day}.csv",
        header=[_(column) for column in _COLUMNS],
        rows=_cells(reads.sign_offs(since=since, day=day)),
        reason=values["reason"],
        detail={"since": str(since), "day": str(day)},
        now=now,
    )
    return export.answer(people=0)


def _cells(rows: Iterable[DaySignOff]) -> Iterable[list[Cell]]:
    for row in rows:
        amounts = (
            row.opening,
            row.closing,
            row.ledger,
            row.difference,
            row.explained,
            row.under_way,
            row.unexplained,
        )
        yield [
            row.day,
            *(exports.baht(amount) for amount in amounts),
            row.explanation,
            row.lines,
            row.matched,
            row.open_differences,
            row.approval.maker_label,
            row.approval.checker_label,
            row.signed_at.astimezone(clock.BANGKOK).isoformat(timespec="seconds"),
        ]


@admin.register(DaySignOff, site=backoffice.site)
class DaySignOffAdmin(ReadOnlyAdmin):
    satang = (
        "opening",
        "closing",
        "ledger",
        "explained",
        "under_way",
    )
    icon = "fact_check"
    list_display = (
        "day_shown",
        "closing_baht",
        "ledger_baht",
        "difference_baht",
        "unexplained_baht",
        "explanation",
        "asked_by",
        "signed_by",
    )
    list_filter = ("day",)
    list_select_related = ("approval",)
    ordering = ("-day", "-signed_at")
    list_buttons = (
        Button(
            "sign_off",
            noop("Put up a day for sign-off"),
            permissions.SIGN_OFF_DAY,
            SignOffForm,
            _sign_off,
        ),
        Button("csv", noop("Download CSV"), permissions.EXPORT_REPORTS, ExportForm, _export),
    )

    @admin.display(description=gettext_lazy("day"), ordering="day")
    def day_shown(self, row: DaySignOff) -> str:
        return clock.buddhist(row.day)

    @admin.display(description=gettext_lazy("closing (baht)"))
    def closing_baht(self, row: DaySignOff) -> str:
        return baht(row.closing)

    @admin.display(description=gettext_lazy("ledger (baht)"))
    def ledger_baht(self, row: DaySignOff) -> str:
        return baht(row.ledger)

    @admin.display(description=gettext_lazy("bank less ledger (baht)"))
    def difference_baht(self, row: DaySignOff) -> str:
        return baht(row.difference)

    @admin.display(description=gettext_lazy("unexplained (baht)"))
    def unexplained_baht(self, row: DaySignOff) -> str:
        return baht(row.unexplained)

    @admin.display(description=gettext_lazy("asked by"))
    def asked_by(self, row: DaySignOff) -> str:
        return row.approval.maker_label

    @admin.display(description=gettext_lazy("signed by"))
    def signed_by(self, row: DaySignOff) -> str:
        return row.approval.checker_label
