"""Comparing a person with the lists of sanctions, through whatever adapter is set.

Setting ``SANCTIONS_SCREENER`` names the adapter: ``(*, person, now) -> Screened``. Where nothing
screens, nobody is verified by silence: outside a demonstration the case goes to compliance.
"""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.utils.module_loading import import_string

from accounts.data.kyc import PersonToScreen, Screened
from accounts.states.kyc import Screening
from micropay.core import boot

NOBODY = "accounts.services.screening.not_screened"


class ScreeningUnavailable(Exception):
    """The adapter could not ask its lists: the case waits for compliance."""


def screen(*, person: PersonToScreen, now: datetime) -> Screened:
    """What the lists say about this person. An adapter that cannot be asked says ``unavailable``.

    Source: Counter-Terrorism and Proliferation Financing Act B.E. 2559, s.12: check and freeze.
    """
    ask = import_string(settings.SANCTIONS_SCREENER)
    try:
        found: Screened = ask(person=person, now=now)
    except ScreeningUnavailable:
        return Screened(Screening.UNAVAILABLE)
    return found


def not_screened(*, person: PersonToScreen, now: datetime) -> Screened:
    """The adapter of a demonstration: it asks nobody and says so."""
    return Screened(Screening.NOT_SCREENED)


def lets_pass(screened: Screened) -> bool:
    """Whether a person may be verified on this: only when clear; unscreened in a demo alone."""
    if screened.outcome == Screening.NOT_SCREENED:
        return bool(settings.DEMO)
    return screened.outcome == Screening.CLEAR


def refuse_unscreened_production() -> None:
    """Production does not start without an adapter that asks real lists. Raises UnsafeStart."""
    if settings.DEMO:
        return
    if settings.SANCTIONS_SCREENER == NOBODY:
        raise boot.UnsafeStart("SANCTIONS_SCREENER names no adapter: nobody would be screened.")
    try:
        import_string(settings.SANCTIONS_SCREENER)
    except ImportError as error:
        raise boot.UnsafeStart(f"SANCTIONS_SCREENER: {error}.") from error
