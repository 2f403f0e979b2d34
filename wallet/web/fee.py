"""The public fee page: what services cost today, what is coming, what was."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from accounts.data.customer import TIER_NAMES
from accounts.states import Tier
from micropay.core import clock, money, rules
from wallet.data.fee import FeeBand, FeeLine, FeeSchedule
from wallet.selectors import fee
from wallet.states.movement import FeeService

SERVICE_NAMES = {
    FeeService.TRANSFER: _("Transfer to another wallet"),
    FeeService.QR_PAYMENT: _("Payment by QR code"),
    FeeService.BILL_PAYMENT: _("Bill payment"),
    FeeService.TOPUP: _("Top-up"),
    FeeService.WITHDRAWAL: _("Withdrawal to a bank account"),
    FeeService.MERCHANT_PAYOUT: _("Payout to a merchant's bank account"),
}


@require_safe
def fees(request: HttpRequest) -> HttpResponse:
    """Every service with its fee today, announced changes and history, in Thai or English."""
    language = _language(request)
    now = clock.now()
    with translation.override(language):
        context = {
            "lang": language,
            "services": [
                _service(one, language) for one in fee.schedule(at=now, language=language)
            ],
            "notice_days": rules.number("fee.notice_days", at=now),
            "vat_included": rules.flag("fee.vat_included", at=now),
            "vat_percent": rules.number("fee.vat_basis_points", at=now) // 100,
        }
        response = render(request, "wallet/fees.html", context)
    response.headers["Content-Language"] = language
    return response


def _service(schedule: FeeSchedule, language: str) -> dict[str, Any]:
    return {
        "name": SERVICE_NAMES[schedule.service],
        "today": _line(schedule.today, language) if schedule.today else None,
        "coming": [_line(line, language) for line in schedule.coming],
        "before": [_line(line, language) for line in schedule.before],
    }


def _line(line: FeeLine, language: str) -> dict[str, Any]:
    usual, *bands = line.prices
    return {
        "price": _price(usual),
        "bands": [{"whose": _whose(band), "price": _price(band)} for band in bands],
        "conditions": line.conditions,
        "from": _day(line.effective_from, language),
        "announced": _day(line.announced_at, language),
    }


def _whose(band: FeeBand) -> str:
    """Which customers and amounts a band is about."""
    parts = []
    if band.tier:
        parts.append(gettext(TIER_NAMES[Tier(band.tier)]))
    if band.from_satang:
        parts.append(gettext("from %(amount)s") % {"amount": _baht(band.from_satang)})
    return ", ".join(parts)


def _price(price: FeeBand) -> str:
    """The fee in words: what it is made of, and its bounds."""
    if price.is_free:
        return gettext("Free of charge")
    parts = []
    if price.flat_satang:
        parts.append(_baht(price.flat_satang))
    if price.basis_points:
        percent = f"{price.basis_points / 100:.2f}"
        parts.append(gettext("%(percent)s %% of the amount") % {"percent": percent})
    words = " + ".join(parts) or _baht(price.min_satang)
    if parts and price.min_satang:
        words += gettext(", at least %(amount)s") % {"amount": _baht(price.min_satang)}
    if price.max_satang is not None:
        words += gettext(", at most %(amount)s") % {"amount": _baht(price.max_satang)}
    return words


def _baht(satang: int) -> str:
    return gettext("%(amount)s baht") % {"amount": money.format_baht_for_people(satang)}


def _day(moment: datetime, language: str) -> str:
    return clock.day_words(clock.bangkok_day(moment), language)


def _language(request: HttpRequest) -> str:
    """``?lang=`` first, then what the visitor chose before; Thai else."""
    asked = request.GET.get("lang") or translation.get_language() or ""
    return "en" if asked.startswith("en") else "th"
