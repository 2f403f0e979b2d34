"""Changing the business calendar: one person asks, another approves, deadlines follow.

Days of rest move what the law and we promised to people, so no one person moves them alone.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import transaction

from micropay.core import approval, clock, evidence, ports
from micropay.core.actor import Actor
from micropay.core.errors import Refusal
from micropay.core.models.calendar import Holiday

CHANGE = "core.holiday.change"
PERMISSION = "core.change_holiday"
ADD, REMOVE = "add", "remove"


class HolidayNotPossible(Refusal):
    """The day is over, is one of rest already, or is none."""

    code = "holiday_not_possible"
    title = "This day is over, or the calendar says so already."


@dataclass(frozen=True, slots=True)
class Wish:
    """A day that becomes (``add``) or no longer is (``remove``) a day of rest."""

    change: str
    day: date
    name_th: str
    name_en: str
    source: str


@transaction.atomic
def ask(*, actor: Actor, wish: Wish, reason: str, now: datetime) -> approval.Approval:
    """The maker asks; a day that is over stays as it was. Raises HolidayNotPossible,
    ApprovalWaiting.
    """
    _require_possible(wish.change, wish.day, now)
    return approval.request(
        kind=CHANGE,
        object_type="core.Holiday",
        object_id=wish.day.isoformat(),
        payload={**asdict(wish), "day": wish.day.isoformat()},
        actor=actor,
        reason=reason,
        now=now,
    )


def apply(approved: approval.Approval, *, actor: Actor, now: datetime) -> None:
    """What the checker's yes carries out; every app that counts business days counts anew.

    Raises HolidayNotPossible.
    """
    told = approved.payload
    day = date.fromisoformat(told["day"])
    _require_possible(told["change"], day, now)
    if told["change"] == ADD:
        words = {name: told[name] for name in ("name_th", "name_en", "source")}
        Holiday.objects.create(day=day, **words)
    else:
        Holiday.objects.filter(day=day).delete()
    evidence.record(
        action=f"core.holiday.{told['change']}",
        actor=actor,
        now=now,
        object_type="core.Holiday",
        object_id=told["day"],
        detail={"source": told["source"]},
    )
    ports.calendar_changed(day=day, now=now)


def _require_possible(change: str, day: date, now: datetime) -> None:
    rests = Holiday.objects.filter(day=day).exists()
    if day < clock.bangkok_day(now) or rests == (change == ADD):
        raise HolidayNotPossible
