"""What stands before the pages of the back office: network, password, undertaking, counts."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _

from accounts.selectors import staff_guard, undertaking
from accounts.services import data_use
from micropay.core import clock, dataguard, gates, origin
from micropay.core.actor import Actor
from micropay.core.words import dates


def _network(request: HttpRequest, now: datetime) -> bool:
    return staff_guard.network_allows(origin.address(request), staff_guard.networks())


def _password(request: HttpRequest, now: datetime) -> str | None:
    user: Any = request.user
    if not staff_guard.password_has_ended(user, now):
        _warn(request, user, now)
        return None
    if user.must_change_password:
        words = _("Somebody else made up your password: please choose your own.")
    else:
        words = _("Your password has reached its age: please choose a new one.")
    messages.warning(request, words)
    return "admin:password_change"


def _warn(request: HttpRequest, user: Any, now: datetime) -> None:
    """On the home page, some days before the password ends."""
    match = request.resolver_match
    ends = staff_guard.password_ends_soon(user, now)
    if ends is not None and match is not None and match.url_name == "index":
        words = _("Your password has to be changed by %(day)s.")
        messages.warning(request, words % {"day": dates.for_people(clock.bangkok_day(ends))})


def _undertaking(request: HttpRequest, now: datetime) -> str | None:
    user: Any = request.user
    signed = undertaking.is_signed(staff_id=user.pk, now=now)
    return None if signed else "admin:accounts_undertaking_sign"


gates.door(_network)
gates.gate(10, _password)
gates.gate(20, _undertaking)
dataguard.fill(
    lambda staff_id, how, rows, now: data_use.keep(
        actor=Actor.system("data_guard"), staff_id=staff_id, how=how, rows=rows, now=now
    )
)
