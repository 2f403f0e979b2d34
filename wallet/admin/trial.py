"""The trial balance: by kind of account, then account by account; and as a file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as noop
from unfold.widgets import INPUT_CLASSES

from micropay.core import backoffice, dataguard, exports
from micropay.core.actor import Actor
from micropay.core.backoffice import Button, ReadOnlyAdmin
from micropay.core.dataguard import Shown
from micropay.core.exports import baht
from micropay.core.periods import Period, first_of_month, today
from micropay.core.tables import Cell
from wallet import permissions
from wallet.admin.report_forms import ExportForm
from wallet.data.trial import KIND_NAMES, TrialAccount, TrialKind, Turnover
from wallet.models.trial import TrialBalance
from wallet.selectors import trial
from wallet.states.ledger import AccountKind

_SHOWN = 50
_COLUMNS = (
    noop("kind"),
    noop("account"),
    noop("opening balance (baht)"),
    noop("debits (baht)"),
    noop("credits (baht)"),
    noop("closing balance (baht)"),
    noop("held (baht)"),
)


class _Choice(Period):
    """What of the trial balance is on the page."""

    kind = forms.ChoiceField(required=False, choices=[(one.value, "") for one in AccountKind])
    after = forms.IntegerField(required=False, min_value=0, max_value=10**9)

    def __init__(self, given: Any) -> None:
        month = {"since": first_of_month().isoformat(), "day": today().isoformat()}
        super().__init__({**month, **{name: value for name, value in given.items() if value}})
        for name in ("since", "day"):
            self.fields[name].widget.attrs["class"] = " ".join(INPUT_CLASSES)


def _export(*, actor: Actor, row: None, values: dict[str, Any], now: datetime) -> FileResponse:
    since, day = values["since"], values["day"]
    export = exports.write_csv(
        actor=actor,
        report="wallet.TrialBalance",
        name=f"trial-balance-{since}-{day}.csv",
        header=[_(column) for column in _COLUMNS],
        rows=_cells(trial.accounts(since=since, day=day)),
        reason=values["reason"],
        detail={"since": str(since), "day": str(day)},
        now=now,
    )
    # Accounts stand in it by their own ids, without a name or a wallet's number.
    return export.answer(people=0)


def _cells(lines: Iterator[TrialAccount]) -> Iterator[list[Cell]]:
    for line in lines:
        part = line.turnover
        amounts = (part.opening, part.debits, part.credits, part.closing, part.held)
        name = line.code or str(line.account_id)
        yield [_(KIND_NAMES[line.kind]), name, *(baht(amount) for amount in amounts)]


@admin.register(TrialBalance, site=backoffice.site)
class TrialBalanceAdmin(ReadOnlyAdmin):
    """One page instead of a list: the figures come from one statement of the ledger."""

    icon = "balance"
    list_display = ("id", "code", "kind")
    fields = ("id", "code", "kind", "state", "mode", "opened_at")
    list_buttons = (
        Button("csv", noop("Download CSV"), permissions.EXPORT_REPORTS, ExportForm, _export),
    )

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> TemplateResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        form = _Choice(request.GET)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Trial balance"),
            "opts": self.model._meta,
            "form": form,
            "act_links": self._links(request, self.list_buttons, None),
            **(_content(form.cleaned_data) if form.is_valid() else {}),
        }
        page = TemplateResponse(request, "admin/trial_balance.html", context)
        dataguard.declare(page, Shown.LISTED, context.get("shown", 0))
        return page


def _content(chosen: dict[str, Any]) -> dict[str, Any]:
    since, day = chosen["since"], chosen["day"]
    kinds = trial.by_kind(since=since, day=day)
    if not chosen["kind"]:
        return {"lines": [_kind_row(one) for one in kinds], "total": _row(_sum(kinds))}
    kind, after = AccountKind(chosen["kind"]), chosen["after"] or 0
    found = trial.of_kind(kind=kind, since=since, day=day, after=after, limit=_SHOWN + 1)
    whole = [one for one in kinds if one.kind == kind]
    return {
        "kind_name": _(KIND_NAMES[kind]),
        "lines": [_account_row(one) for one in found[:_SHOWN]],
        "total": _row(_sum(whole)),
        "shown": len(found[:_SHOWN]),
        "more": after + _SHOWN if len(found) > _SHOWN else None,
        "less": max(after - _SHOWN, 0) if after else None,
    }


def _sum(kinds: list[TrialKind]) -> Turnover:
    parts = [one.turnover for one in kinds]
    return Turnover(
        sum(part.opening for part in parts),
        sum(part.debits for part in parts),
        sum(part.credits for part in parts),
        sum(part.closing for part in parts),
        sum(part.held for part in parts),
    )


def _kind_row(one: TrialKind) -> dict[str, Any]:
    name = _(KIND_NAMES[one.kind])
    return {"kind": one.kind.value, "name": name, "accounts": one.accounts} | _row(one.turnover)


def _account_row(one: TrialAccount) -> dict[str, Any]:
    return {"id": one.account_id, "name": one.code or one.account_id} | _row(one.turnover)


def _row(part: Turnover) -> dict[str, Any]:
    return {
        "opening": _side(part.opening),
        "debits": _plain(part.debits),
        "credits": _plain(part.credits),
        "closing": _side(part.closing),
        "held": _plain(part.held),
    }


def _side(satang: int) -> str:
    """A balance with its side, as accountants write it."""
    if satang == 0:
        return "0.00"
    return f"{_plain(abs(satang))} {_('Cr') if satang > 0 else _('Dr')}"


def _plain(satang: int) -> str:
    return f"{baht(satang):,}"
