"""The queue of differences between the bank's book and the ledger."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, cast

from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as noop
from unfold.decorators import display

from micropay.core import backoffice, clock
from micropay.core.actor import Actor
from micropay.core.backoffice import Button
from micropay.core.reason_form import ReasonForm
from micropay.core.unmask import MaskedAdmin, hidden, masked_line, reveal_button
from wallet import permissions
from wallet.admin.reconciliation_forms import AgainstForm, OffsetForm
from wallet.admin.wallet import baht
from wallet.data.reconciliation import KIND_WORDS, DifferenceKind, DifferenceState, Resolution
from wallet.models.reconciliation import BankDifference
from wallet.selectors.masked import LINE
from wallet.services import difference

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
            DifferenceState.OPEN: _("Not settled yet"),
            DifferenceState.ASKED: _("Waits for a second person"),
            DifferenceState.RESOLVED: _("Resolved"),
        }
        return row.state, words[DifferenceState(row.state)]
