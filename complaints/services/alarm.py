"""Watching the clocks: a warning before a day is over, then one role after the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import override

from accounts.selectors import staff as colleagues
from complaints.data import CLOCK_NAMES
from complaints.models.case import Case
from complaints.models.due import Alarm
from complaints.selectors import clock as clocks
from complaints.selectors.case import case_for_update
from complaints.services import case as work
from complaints.services import step
from complaints.states import WARNING, Clock, Step
from micropay.core import calendar, clock, messages, rules
from micropay.core.actor import Actor
from micropay.core.staff_roles import StaffRole

_BATCH = 500
_LANGUAGE = "th"


@dataclass(frozen=True, slots=True)
class _Watch:
    """What one run compares with; business days are counted once per due day."""

    today: date
    warn_until: date
    rungs: list[tuple[int, StaffRole]]
    counted: dict[tuple[date, int], date] = field(default_factory=dict)


def watch(*, actor: Actor, now: datetime) -> int:
    """Raise the alarms that are due, and end waits that are over. Returns how many alarms.

    Each alarm is raised once, so the task may run as often as it likes, also twice at a time. Every
    person gets one e-mail about all cases of a run.
    """
    today = clock.bangkok_day(now)
    ahead = rules.number(clocks.WARN, at=now)
    run = _Watch(today, calendar.add_business_days(today, ahead), clocks.ladder(now))
    raised = 0
    for case_id in _near(run.warn_until):
        work.stop_waiting(actor=actor, case_id=case_id, now=now)
        raised += _raise(actor, case_id, run, now)
    _tell_all(now)
    return raised


def _near(until: date) -> Iterator[UUID]:
    """The cases with something due by this day, a batch at a time."""
    last: tuple[date, UUID] | None = None
    while True:
        rows = Case.objects.filter(next_due__lte=until)
        if last is not None:
            day, case_id = last
            rows = rows.filter(Q(next_due__gt=day) | Q(next_due=day, id__gt=case_id))
        ordered = rows.order_by("next_due", "id").values_list("next_due", "id")
        found = [(day, case_id) for day, case_id in ordered[:_BATCH] if day is not None]
        yield from (case_id for _, case_id in found)
        if len(found) < _BATCH:
            return
        last = found[-1]


@transaction.atomic
def _raise(actor: Actor, case_id: UUID, run: _Watch, now: datetime) -> int:
    case = case_for_update(case_id)
    known = set(Alarm.objects.filter(case=case).values_list("clock", "due", "rung"))
    new = [
        (one, due, rung)
        for one, due in case.owed().items()
        if one != Clock.ANSWER
        for rung in _rungs(due, run)
        if (one.value, due, rung) not in known
    ]
    for one, due, rung in new:
        Alarm.objects.create(case=case, clock=one, due=due, rung=rung, raised_at=now)
        detail = {"clock": one.value, "due": due.isoformat(), "to": rung}
        step.add(actor=actor, case=case, step=Step.ESCALATED, now=now, detail=detail)
    roles = [rung for _, _, rung in new if rung != WARNING]
    if roles:
        case.escalated_to = _highest([*roles, case.escalated_to or ""], run)
        case.save(update_fields=["escalated_to"])
    return len(new)


def _rungs(due: date, run: _Watch) -> Iterator[str]:
    if due <= run.warn_until:
        yield WARNING
    for days, role in run.rungs:
        if run.today > _last_day(due, days, run):
            yield role.value


def _last_day(due: date, days: int, run: _Watch) -> date:
    if (due, days) not in run.counted:
        run.counted[due, days] = calendar.add_business_days(due, days)
    return run.counted[due, days]


def _highest(roles: list[str], run: _Watch) -> str:
    order = [role.value for _, role in run.rungs]
    return max((role for role in roles if role in order), key=order.index)


def _addresses(case: Case, rung: str) -> Iterator[str]:
    """Whoever has the case is warned; of a case that nobody has, or somebody who left, the senior
    agents are.
    """
    if rung == WARNING and case.assigned_to is not None and case.assigned_to.is_active:
        people = [case.assigned_to]
    else:
        role = StaffRole.SENIOR_AGENT if rung == WARNING else StaffRole(rung)
        people = list(colleagues.active_in_role(role))
    yield from (one.email for one in people if one.email)


def _line(alarm: Alarm) -> str:
    with override(_LANGUAGE):
        return f"{alarm.case.number} · {_(CLOCK_NAMES[alarm.clock])} · {clock.buddhist(alarm.due)}"


@transaction.atomic
def _tell_all(now: datetime) -> None:
    """Write about every alarm that nobody was told of yet; a run that died is made good, and what
    finds nobody (a role without people) waits for somebody.
    """
    untold = Alarm.objects.select_for_update(of=("self",), skip_locked=True).filter(told_at=None)
    told: dict[str, list[str]] = defaultdict(list)
    heard: list[UUID] = []
    for alarm in untold.select_related("case__assigned_to").order_by("due", "id"):
        addresses = list(_addresses(alarm.case, alarm.rung))
        for address in addresses:
            told[address].append(_line(alarm))
        heard += [alarm.id] * bool(addresses)
    for address, lines in told.items():
        _tell(address, lines, now)
    Alarm.objects.filter(id__in=heard).update(told_at=now)


def _tell(address: str, lines: list[str], now: datetime) -> None:
    messages.send(
        channel="email",
        to=address,
        template="complaints.clocks",
        context={"count": str(len(lines)), "lines": "\n".join(lines)},
        language=_LANGUAGE,
        subject_id=None,
        now=now,
    )
