"""Public pages: every policy in force, and every version there ever was."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from consent.data.policy import CurrentPolicy
from consent.errors.policy import PolicyNothingBefore
from consent.models.policy import Service
from consent.selectors import policy, policy_diff
from consent.states.policy import Language, PolicyKind
from consent.web.markup import to_html
from micropay.core import clock

KIND_NAMES = {
    PolicyKind.TERMS: _("Terms of service"),
    PolicyKind.PRIVACY: _("Privacy notice"),
    PolicyKind.COOKIE: _("Cookie notice"),
    PolicyKind.FEE_NOTICE: _("Fee notice"),
}


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """All services with their policies in force."""
    language = _language(request)
    now = clock.now()
    listed = [
        {
            "name": service.name(language),
            "controller": _controller(service, language),
            "policies": [
                _row(one, language, now) for one in policy.current_of_service(service.code, now)
            ],
            "coming": [
                _row(one, language, now)
                for one in policy.history(service.code)
                if one.effective_at > now
            ],
        }
        for service in policy.services()
    ]
    return _page(request, "consent/policies.html", {"services": listed}, language)


@require_safe
def document(
    request: HttpRequest, service: str, kind: str, number: int | None = None
) -> HttpResponse:
    """One document: the version in force (or the numbered one), and the list of all versions."""
    language = _language(request)
    now = clock.now()
    versions = policy.history(service, kind)
    in_force = next((one for one in versions if one.effective_at <= now), None)
    chosen = in_force if number is None else _numbered(versions, number)
    if chosen is None:
        raise Http404
    context = {
        "policy": _row(chosen, language, now),
        "html": to_html(chosen.text(language).body),
        "text_language": chosen.text(language).language,
        "is_in_force": chosen is in_force,
        "is_coming": chosen.effective_at > now,
        "versions": [_row(one, language, now) for one in versions],
        "document_url": reverse("consent:document", args=[service, kind]),
    }
    return _page(request, "consent/policy.html", context, language)


@require_safe
def changes(request: HttpRequest, service: str, kind: str, number: int) -> HttpResponse:
    """What a version changes against the one before."""
    language = _language(request)
    now = clock.now()
    after = _numbered(policy.history(service, kind), number)
    if after is None:
        raise Http404
    try:
        before = policy.earlier(after)
    except PolicyNothingBefore:
        raise Http404 from None
    lines = policy_diff.compare(before.text(language).body, after.text(language).body)
    context = {
        "before": _row(before, language, now),
        "after": _row(after, language, now),
        "lines": policy_diff.only_changes(lines),
        "text_language": after.text(language).language,
    }
    return _page(request, "consent/changes.html", context, language)


def _numbered(versions: list[CurrentPolicy], number: int) -> CurrentPolicy | None:
    return next((one for one in versions if one.number == number), None)


def _row(version: CurrentPolicy, language: str, now: datetime) -> dict[str, Any]:
    text = version.text(language)
    address = [version.service, version.kind]
    return {
        "title": text.title,
        "kind": KIND_NAMES[PolicyKind(version.kind)],
        "number": version.number,
        "published": _day(version.published_at, language),
        "effective": _day(version.effective_at, language),
        "is_coming": version.effective_at > now,
        "reduces_rights": version.reduces_rights,
        "reasons": version.reasons,
        "sha256": text.sha256,
        "url": reverse("consent:document", args=address),
        "changes_url": reverse("consent:changes", args=[*address, version.number]),
        "version_url": reverse("consent:version", args=[*address, version.number]),
    }


def _day(moment: datetime, language: str) -> str:
    return clock.day_words(clock.bangkok_day(moment), language)


def _controller(service: Service, language: str) -> str:
    return service.controller_en if language == Language.ENGLISH else service.controller_th


def _language(request: HttpRequest) -> str:
    """``?lang=`` first, then what the visitor chose before or the browser asks for; Thai else."""
    asked = request.GET.get("lang") or translation.get_language() or ""
    return Language.ENGLISH if asked.startswith("en") else Language.THAI


def _page(
    request: HttpRequest, template: str, context: dict[str, Any], language: str
) -> HttpResponse:
    with translation.override(language):
        response = render(request, template, {**context, "lang": language})
    response.headers["Content-Language"] = language
    return response
