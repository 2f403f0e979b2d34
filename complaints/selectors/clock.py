"""The clocks of a case, from the rules table and the business calendar."""

from __future__ import annotations

from datetime import datetime, timedelta

from complaints.data import Dues
from complaints.states import KINDS_WITHOUT_DECISION, Channel, Kind
from micropay.core import calendar, clock, rules

PROGRESS = "complaint.progress_calendar_days"
RESOLVE = "complaint.resolve_business_days"


def dues(*, channel: str, kind: str, received_at: datetime) -> Dues:
    """Days by whose end something is due, counted from the Bangkok day after receipt.

    Sources stand with the rules. What arrives on a day of rest starts on that day: its first
    business day is the next one the calendar has.
    """
    day = clock.bangkok_day(received_at)
    acknowledge = calendar.add_business_days(day, ack_business_days(channel, received_at))
    if Kind(kind) in KINDS_WITHOUT_DECISION:
        return Dues(acknowledge=acknowledge, progress=None, resolve=None)
    return Dues(
        acknowledge=acknowledge,
        progress=day + timedelta(days=rules.number(PROGRESS, at=received_at)),
        resolve=calendar.add_business_days(day, rules.number(RESOLVE, at=received_at)),
    )


def ack_business_days(channel: str, at: datetime) -> int:
    """Business days within which what came by this channel is acknowledged."""
    return rules.number(f"complaint.ack_business_days.{Channel(channel).value}", at=at)
