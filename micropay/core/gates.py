"""What stands before every page of the back office, after password and one-time code.

Doors are about the place: where one is shut nothing answers, not even the sign-in page. Gates are
about the person: a shut one leads to the page that opens it, and only the person's own pages
(password, leaving) stay open beside it. Apps add theirs in ``AppConfig.ready()``.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from micropay.core import rules

Door = Callable[[HttpRequest, datetime], bool]
Gate = Callable[[HttpRequest, datetime], str | None]
OWN_PAGES = {"password_change", "password_change_done", "logout", "jsi18n"}
_OPENED, _SEEN = "opened_at", "seen_at"
_doors: list[Door] = []
_gates: list[tuple[int, Gate]] = []


def door(is_open: Door) -> None:
    """Add a door: ``is_open(request, now)``."""
    _doors.append(is_open)


def gate(place: int, shut: Gate) -> None:
    """Add a gate: ``shut(request, now)`` gives the name of the page to go to, or None when open."""
    _gates.append((place, shut))
    _gates.sort(key=lambda one: one[0])


def refuse_from_outside(request: HttpRequest, now: datetime) -> None:
    """Raise PermissionDenied where a door is shut."""
    if not all(is_open(request, now) for is_open in _doors):
        raise PermissionDenied


def stopped(request: HttpRequest, now: datetime) -> HttpResponse | None:
    """Where this request goes instead of its page; None lets it through."""
    refuse_from_outside(request, now)
    ended = _session_ended(request, now)
    if ended is not None:
        return end_session(request, ended)
    match = request.resolver_match
    asked = match.url_name if match else ""
    if asked in OWN_PAGES:
        return None
    for _place, shut in _gates:
        page = shut(request, now)
        if page is not None:
            here = asked == page.removeprefix("admin:")
            return None if here else HttpResponseRedirect(reverse(page))
    return None


def end_session(request: HttpRequest, words: str) -> HttpResponse:
    """Sign out and say why on the sign-in page."""
    logout(request)
    messages.warning(request, words)
    asked = request.get_full_path() if request.method == "GET" else reverse("admin:index")
    return redirect_to_login(asked, reverse("admin:login"))


def _session_ended(request: HttpRequest, now: datetime) -> str | None:
    """Why this session is over (rules ``staff.session.*``), or None; notes that it is in use."""
    session = request.session
    opened = datetime.fromisoformat(session.setdefault(_OPENED, now.isoformat()))
    seen = datetime.fromisoformat(session.get(_SEEN, now.isoformat()))
    if now - seen >= timedelta(minutes=rules.number("staff.session.idle_minutes", at=now)):
        return _("You were signed out because nothing was done for a while.")
    if now - opened >= timedelta(hours=rules.number("staff.session.hours", at=now)):
        return _("You were signed out because a session ends after a working day.")
    session[_SEEN] = now.isoformat()
    return None
