"""The bank's book: statements, their lines, the queue of differences, and the sign-off of days."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, cast

from django.contrib import admin
from django.http import FileResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop
from unfold.decorators import display

from micropay.core import backoffice, clock, exports
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin, ReasonForm
from micropay.core.tables import Cell
from micropay.core.unmask import MaskedAdmin, hidden, masked_line, reveal_button
from wallet import permissions
from wallet.admin.reconciliation_forms import AgainstForm, OffsetForm, SignOffForm, StatementForm
from wallet.admin.report_forms import ExportForm
from wallet.admin.wallet import baht
from wallet.data.reconciliation import (
    KIND_WORDS,
    DifferenceKind,
    DifferenceState,
    Resolution,
    UploadState,
)
from wallet.models.reconciliation import (
    BankDifference,
    BankLine,
    BankStatement,
    BankUpload,
    DaySignOff,
)
from wallet.selectors import reconciliation as reads
from wallet.selectors.masked import LINE
from wallet.services import bank_upload, difference, sign_off

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


def _hand_in(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> str:
    file = values["file"]
    made = bank_upload.hand_in(
        actor=actor, name=file.name, content=file.content, reason=values["reason"], now=now
    )
    if made.state == UploadState.WAITING:
        return _("Kept. It is imported as soon as the scanner has looked at it.")
    return _("The statement is in and has been matched.")


@admin.register(BankStatement, site=backoffice.site)
class BankStatementAdmin(ReadOnlyAdmin):
    satang = (
        "opening",
        "closing",
        "received",
        "paid",
    )
    icon = "receipt_long"
    list_display = ("day_shown", "number", "opening_baht", "closing_baht", "lines", "imported_at")
    list_filter = ("day", "format")
    search_fields = ("number", "day")
    ordering = ("-day",)
    exclude = ("sha256",)
    list_buttons = (
        Button(
            "hand_in",
            noop("Hand in a statement"),
            permissions.IMPORT_STATEMENT,
            StatementForm,
            _hand_in,
        ),
    )

    @admin.display(description=gettext_lazy("day"), ordering="day")
    def day_shown(self, row: BankStatement) -> str:
        return clock.buddhist(row.day)

    @admin.display(description=gettext_lazy("opening (baht)"), ordering="opening")
    def opening_baht(self, row: BankStatement) -> str:
        return baht(row.opening)

    @admin.display(description=gettext_lazy("closing (baht)"), ordering="closing")
    def closing_baht(self, row: BankStatement) -> str:
        return baht(row.closing)


@admin.register(BankUpload, site=backoffice.site)
class BankUploadAdmin(ReadOnlyAdmin):
    icon = "upload_file"
    list_display = ("handed_in_at", "handed_in_by", "state", "code", "statement")
    list_filter = ("state",)
    list_select_related = ("statement",)
    ordering = ("-handed_in_at",)
    exclude = ("file",)


@admin.register(BankLine, site=backoffice.site)
class BankLineAdmin(ReadOnlyAdmin):
    """What people wrote stays closed here; it opens for a difference."""

    satang = ("amount",)
    icon = "format_list_bulleted"
    list_display = ("booked_on", "number", "amount_baht", "bank_reference", "own_reference")
    list_filter = ("booked_on", "returned")
    list_select_related = ("statement",)
    search_fields = ("bank_reference", "own_reference")
    ordering = ("-booked_on", "number")
    exclude = ("written",)

    @admin.display(description=gettext_lazy("amount (baht)"), ordering="amount")
    def amount_baht(self, row: BankLine) -> str:
        return baht(row.amount)


_Act = Callable[..., str]
_WRITTEN = masked_line(
    LINE, "written", noop("What the payer wrote"), lambda row: hidden(row.line_id)
)


def _asks(resolution: Resolution, *names: str) -> _Act:
    """The maker's half of a resolution, with the form's values of these names."""

    def act(*, actor: Actor, row: BankDifference, values: dict[str, Any], now: datetime) -> str:
        difference.ask(
            actor=actor,
            difference_id=row.id,
            resolution=resolution,
            reason=values["reason"],
            now=now,
            **{name: values[name] for name in names},
        )
        return _("Asked for. Another person in finance decides.")

    return act


def _is_open(row: BankDifference) -> bool:
    return row.is_open


def _is_open_line(row: BankDifference) -> bool:
    return row.is_open and row.kind == DifferenceKind.NOT_IN_LEDGER


def _is_open_money(row: BankDifference) -> bool:
    return row.is_open and row.amount != 0


def _is_open_words(row: BankDifference) -> bool:
    return row.is_open and row.amount == 0


def _has_line(row: BankDifference) -> bool:
    return row.line_id is not None


@admin.register(BankDifference, site=backoffice.site)
class BankDifferenceAdmin(MaskedAdmin):
    """The queue. Two people resolve each row by a posting, or by another row that cancels it. What
    the payer wrote is masked, and opens for the difference.
    """

    masked_kind = LINE
    icon = "rule"
    list_display = ("day_shown", "kind_words", "amount_baht", "leads_to", "standing")
    list_filter = ("state", "kind", "day")
    list_select_related = ("line", "withdrawal", "notice")
    ordering = ("-day",)
    fields = (
        ("day_shown", "kind_words", "amount_baht"),
        ("line", "withdrawal", "notice"),
        _WRITTEN,
        ("transaction_id", "correction_id", "offset"),
        ("standing", "resolution", "resolved_at"),
    )
    readonly_fields = (_WRITTEN,)
    buttons = (
        Button(
            "credit",
            noop("Book what the bank shows"),
            permissions.RESOLVE_DIFFERENCE,
            ReasonForm,
            _asks(Resolution.CREDITED),
            _is_open_line,
        ),
        Button(
            "post",
            noop("Post a correction"),
            permissions.RESOLVE_DIFFERENCE,
            AgainstForm,
            _asks(Resolution.POSTED, "against"),
            _is_open_money,
        ),
        Button(
            "offset",
            noop("Cancelled out by another"),
            permissions.RESOLVE_DIFFERENCE,
            OffsetForm,
            _asks(Resolution.OFFSET, "other_id"),
            _is_open_money,
        ),
        Button(
            "note",
            noop("Note as settled"),
            permissions.RESOLVE_DIFFERENCE,
            ReasonForm,
            _asks(Resolution.NOTED),
            _is_open_words,
        ),
        reveal_button(LINE, permissions.RESOLVE_DIFFERENCE, _has_line),
    )

    @admin.display(description=gettext_lazy("day"), ordering="day")
    def day_shown(self, row: BankDifference) -> str:
        return clock.buddhist(row.day)

    @admin.display(description=gettext_lazy("what"), ordering="kind")
    def kind_words(self, row: BankDifference) -> str:
        return _(KIND_WORDS[DifferenceKind(row.kind)])

    @admin.display(description=gettext_lazy("bank less ledger (baht)"), ordering="amount")
    def amount_baht(self, row: BankDifference) -> str:
        return baht(row.amount)

    @admin.display(description=gettext_lazy("leads to"))
    def leads_to(self, row: BankDifference) -> str:
        found = (row.line, row.withdrawal, row.notice)
        return str(next(filter(None, found), row.transaction_id or ""))

    @display(
        description=cast(str, gettext_lazy("state")),
        label={"open": "danger", "asked": "warning", "resolved": "success"},
    )
    def standing(self, row: BankDifference) -> tuple[str, str]:
        words = {
            DifferenceState.OPEN: _("Open"),
            DifferenceState.ASKED: _("Waits for a second person"),
            DifferenceState.RESOLVED: _("Resolved"),
        }
        return row.state, words[DifferenceState(row.state)]


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
