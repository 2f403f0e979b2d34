"""The home page of the back office: what waits for whom, and whether the platform keeps up.

An app adds a card with ``card``: its figure is shown to those who hold the permission.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from micropay.core import clock, file_scan, status
from micropay.core.models.approval import Approval
from micropay.core.models.evidence import Evidence
from micropay.core.words import acts, kinds

_OUTBOX_LATE_SECONDS = 60
_OWN_ACTS = 10


@dataclass(frozen=True, slots=True)
class Card:
    """A figure on the home page: ``read(now)`` counts; ``page`` names the list behind it."""

    title: str
    permission: str
    read: Callable[[datetime], int]
    page: str
    query: str = ""
    # A figure that should be zero and is drawn as an alarm when it is not.
    should_be_zero: bool = False


_cards: list[Card] = []


def card(added: Card) -> None:
    """Add a card (in an ``AppConfig.ready()``)."""
    _cards.append(added)


def fill(request: HttpRequest, context: dict[str, Any]) -> dict[str, Any]:
    """What unfold asks for before it draws the home page."""
    now = clock.now()
    user: Any = request.user
    cards = [_shown(one, now) for one in _cards if user.has_perm(one.permission)]
    if user.has_perm("core.view_outboxitem"):
        cards.append(_outbox(now))
    own = Evidence.objects.filter(actor_kind="staff", actor_id=str(user.pk)).order_by("-id")
    return {
        **context,
        "title": _("Home"),
        "cards": cards,
        "own_acts": [_told(one) for one in own[:_OWN_ACTS]],
    }


def _told(act: Evidence) -> dict[str, Any]:
    """One own act: when, to what, and what, in words."""
    what = acts.word(act.action) or act.action
    about = kinds.name(act.object_type)
    return {
        "at": act.occurred_at,
        "what": f"{about}: {what}" if about else what,
        "reason": act.reason,
    }


def _shown(one: Card, now: datetime) -> dict[str, Any]:
    figure = one.read(now)
    return {
        "title": _(one.title),
        "figure": figure,
        "note": "",
        "alarming": one.should_be_zero and figure > 0,
        "url": reverse(f"admin:{one.page}") + one.query,
    }


def _outbox(now: datetime) -> dict[str, Any]:
    outbox = status.outbox_age(now)
    late = outbox["oldest_seconds"] > _OUTBOX_LATE_SECONDS or outbox["quarantined"] > 0
    note = _("oldest %(seconds)s s, stopped %(stopped)s") % {
        "seconds": outbox["oldest_seconds"],
        "stopped": outbox["quarantined"],
    }
    return {
        "title": _("After-effects waiting"),
        "figure": outbox["waiting"],
        "note": note,
        "alarming": late,
        "url": reverse("admin:core_outboxitem_changelist"),
    }


def waiting_approvals(now: datetime) -> int:
    """Requests of one person that wait for another."""
    return Approval.objects.filter(state="waiting").count()


APPROVALS = Card(
    title=gettext_noop("Requests waiting for a second person"),
    permission="core.view_approval",
    read=waiting_approvals,
    page="core_approval_changelist",
    query="?state__exact=waiting",
)
FILES = Card(
    title=gettext_noop("Files waiting for the malware scan"),
    permission="core.view_storedfile",
    read=file_scan.waiting_files,
    page="core_storedfile_changelist",
    query="?state__exact=quarantined",
)
