"""Cookies on the public pages: the banner, the page of all cookies, and the guard at the door."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.functional import SimpleLazyObject
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from consent.data.record import Circumstances
from consent.selectors import cookie as cookies
from consent.services import cookie
from consent.states.purpose import CookieSetter
from consent.states.record import Channel
from micropay.core import clock, origin
from micropay.core.actor import Actor

NAME = "cookie_choice"
SETTERS = {
    CookieSetter.COMPANY: gettext_lazy("our company"),
    CookieSetter.AFFILIATE: gettext_lazy("a company of our group"),
    CookieSetter.PARTNER: gettext_lazy("a partner"),
}
_LIFE_SECONDS = 180 * 24 * 3600
_SALT = "consent.cookie"
_log = logging.getLogger(__name__)


class Guard:
    """No cookie leaves that has no row, and none that is not necessary without a yes to its
    purpose: whatever code, ours or a library's, set it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        setting = [name for name, morsel in response.cookies.items() if morsel["max-age"] != 0]
        if setting:
            _drop_unwanted(request, response, setting)
        return response


def banner(request: HttpRequest) -> dict[str, Any]:
    """Context processor: whether this browser still has to be asked, looked up only when drawn."""
    return {"cookie_banner": SimpleLazyObject(lambda: _to_ask(request))}


@never_cache
@require_http_methods(["GET", "HEAD"])
def page(request: HttpRequest) -> HttpResponse:
    """Every cookie: who sets it, for what, how long it stays; and the choice, to change it."""
    now, language = clock.now(), _language()
    visitor = chosen(request)
    given = cookies.given(visitor, now) if visitor else frozenset()
    context = {
        "rows": [
            {
                "name": row.name,
                "set_by": row.set_by,
                "setter": SETTERS[CookieSetter(row.setter)],
                "words": row.words(language),
                "purpose": row.purpose_id,
                "days": None if row.life_seconds is None else row.life_seconds // 86_400,
            }
            for row in cookies.rows()
        ],
        "purposes": [
            {"view": one, "given": one.code in given} for one in cookies.asked(language, now)
        ],
        "decided": visitor is not None,
        "cookie_banner": False,
    }
    return render(request, "consent/cookies.html", context)


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Take the choice: ``all``, ``necessary`` or ``some`` with the purposes ticked."""
    now = clock.now()
    accepted = _accepted(request)
    where = origin.address(request)
    visitor = cookie.choose(
        actor=Actor(kind="visitor", id="", origin=where),
        subject_id=chosen(request),
        accepted=accepted,
        language=_language(),
        how=Circumstances(
            channel=Channel.WEB,
            ip=where or None,
            user_agent=request.headers.get("User-Agent", ""),
        ),
        now=now,
    )
    response = HttpResponseRedirect(_next(request))
    value = signing.dumps({"s": str(visitor), "w": cookies.wording(now)}, salt=_SALT)
    response.set_cookie(
        NAME,
        value,
        max_age=_LIFE_SECONDS,
        secure=request.is_secure(),
        httponly=True,
        samesite="Lax",
    )
    for name, purpose in cookies.known().items():
        if purpose is not None and purpose not in accepted and name in request.COOKIES:
            response.delete_cookie(name)
    return response


def chosen(request: HttpRequest) -> UUID | None:
    """The visitor this browser is by its signed cookie; None for a browser that never chose."""
    return _read(request.COOKIES.get(NAME, "")).get("s")


def _read(value: str) -> dict[str, Any]:
    try:
        told = signing.loads(value, salt=_SALT, max_age=_LIFE_SECONDS)
        return {"s": UUID(told["s"]), "w": str(told["w"])}
    except (signing.BadSignature, ValueError, KeyError, TypeError):
        return {}


def _to_ask(request: HttpRequest) -> bool:
    told = _read(request.COOKIES.get(NAME, ""))
    return told.get("w") != cookies.wording(clock.now())


def _accepted(request: HttpRequest) -> frozenset[str]:
    choice = request.POST.get("choice")
    if choice == "all":
        return frozenset(cookies.PURPOSES)
    ticked = request.POST.getlist("purpose") if choice == "some" else []
    return frozenset(ticked) & frozenset(cookies.PURPOSES)


def _drop_unwanted(request: HttpRequest, response: HttpResponse, setting: list[str]) -> None:
    known = cookies.known()
    needs = {name: known.get(name) for name in setting}
    given: frozenset[str] = frozenset()
    visitor = chosen(request)
    if visitor is not None and any(needs.values()):
        given = cookies.given(visitor, clock.now())
    for name, purpose in needs.items():
        if name not in known or (purpose is not None and purpose not in given):
            _log.warning("a cookie without a row or without a yes was not set")
            del response.cookies[name]


def _next(request: HttpRequest) -> str:
    wanted = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, request.is_secure())
    return wanted if safe else reverse("consent:cookies")


def _language() -> str:
    return "en" if (translation.get_language() or "th").startswith("en") else "th"
