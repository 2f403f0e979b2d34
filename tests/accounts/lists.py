"""Lists of sanctions as tests have them: everybody is on one, on none, or nobody answers."""

from __future__ import annotations

from datetime import datetime

from accounts.data.kyc import PersonToScreen, Screened
from accounts.services.screening import ScreeningUnavailable
from accounts.states.kyc import Screening


def listed(*, person: PersonToScreen, now: datetime) -> Screened:
    return Screened(Screening.HIT, "UN 2026-11-20 entry 7")


def unlisted(*, person: PersonToScreen, now: datetime) -> Screened:
    return Screened(Screening.CLEAR, "UN 2026-11-20")


def silent(*, person: PersonToScreen, now: datetime) -> Screened:
    raise ScreeningUnavailable
