"""Breaches of personal data: taken in, assessed, told in time, learned from.

Source: PDPA s.37(4) and the PDPC notification B.E. 2565: the regulator within 72 hours of becoming
aware (rule ``breach.pdpc_hours``), people without delay where the risk is high; 003, 9.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from consent.errors.breach import BreachClosed, BreachUnassessed, LateNeedsReason
from consent.models.breach import Breach
from consent.selectors import right
from consent.states.breach import BreachKind, BreachRisk, BreachSource, BreachState
from micropay.core import clock, evidence, locks, rules
from micropay.core.actor import Actor
from micropay.core.errors import NotFound


@dataclass(frozen=True, slots=True)
class Assessment:
    """What was found: what was broken, how bad it is, for how many, what is done."""

    kinds: Sequence[str]
    risk: str
    categories: str
    people: int | None
    records: int | None
    effects: str
    measures: str


@transaction.atomic
def report(
    *,
    actor: Actor,
    source: str,
    words: str,
    reporter_id: UUID | None = None,
    reference: str = "",
    reason: str = "",
    aware_at: datetime | None = None,
    now: datetime,
) -> Breach:
    """Take a breach or a suspicion in; the regulator's clock starts when the company became aware.

    ``reference`` names the event it came from: the same event is one breach, told twice.
    """
    known = _told_already(source, reference)
    if known is not None:
        return known
    aware = min(aware_at or now, now)
    year = clock.bangkok_day(now).year + clock.BUDDHIST_OFFSET
    number = "B" + right.write_number(year, secrets.randbelow(10**9))[1:]
    row = Breach(
        number=number,
        source=BreachSource(source).value,
        reporter_id=reporter_id,
        words=words,
        reference=reference,
        aware_at=aware,
        due_at=aware + timedelta(hours=rules.number("breach.pdpc_hours", at=now)),
    )
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        # The same event at the same moment: whoever came second finds the first one's row.
        known = _told_already(source, reference)
        if known is None:
            raise
        return known
    _leave_evidence("report", row, actor, now, reason, source=row.source)
    return row


@transaction.atomic
def assess(
    *, actor: Actor, breach_id: UUID, found: Assessment, reason: str, now: datetime
) -> Breach:
    """Write down what was found; it can be found anew while the breach is open. A finding of no
    risk is kept as evidence with its reason. Raises NotFound, BreachClosed.
    """
    row = _open(breach_id)
    row.kinds = [BreachKind(one).value for one in found.kinds]
    row.risk = BreachRisk(found.risk).value
    row.categories, row.people, row.records = found.categories, found.people, found.records
    row.effects, row.measures = found.effects, found.measures
    row.state = BreachState.ASSESSED.value
    row.assessed_by, row.assessed_at = actor.label or actor.id, now
    row.save()
    _leave_evidence("assess", row, actor, now, reason, risk=row.risk, people=row.people)
    return row


@transaction.atomic
def regulator_told(
    *,
    actor: Actor,
    breach_id: UUID,
    told_at: datetime,
    reference: str,
    late_because: str,
    reason: str,
    now: datetime,
) -> Breach:
    """Note when the regulator was told. After the clock only with the reason of being late.

    Raises NotFound, BreachClosed, BreachUnassessed, LateNeedsReason.
    """
    row = _open(breach_id)
    if row.state != BreachState.ASSESSED:
        raise BreachUnassessed(missing="assessment")
    moment = min(told_at, now)
    if moment > row.due_at and not late_because.strip():
        raise LateNeedsReason
    row.regulator_told_at, row.regulator_reference = moment, reference
    row.late_because = late_because if moment > row.due_at else ""
    row.save()
    _leave_evidence("tell_regulator", row, actor, now, reason, late=moment > row.due_at)
    return row


@transaction.atomic
def people_told(*, actor: Actor, breach_id: UUID, reason: str, now: datetime) -> Breach:
    """Note that the people concerned were told. Raises NotFound, BreachClosed, BreachUnassessed."""
    row = _open(breach_id)
    if row.state != BreachState.ASSESSED:
        raise BreachUnassessed(missing="assessment")
    row.people_told_at = now
    row.save()
    _leave_evidence("tell_people", row, actor, now, reason)
    return row


@transaction.atomic
def close(*, actor: Actor, breach_id: UUID, lessons: str, reason: str, now: datetime) -> Breach:
    """Close with what was learned, once everybody was told who has to be.

    Raises NotFound, BreachClosed, BreachUnassessed.
    """
    row = _open(breach_id)
    if row.state != BreachState.ASSESSED:
        raise BreachUnassessed(missing="assessment")
    if row.goes_to_regulator:
        raise BreachUnassessed(missing="regulator")
    if row.risk == BreachRisk.HIGH and row.people_told_at is None:
        raise BreachUnassessed(missing="people")
    row.state, row.closed_at, row.lessons = BreachState.CLOSED.value, now, lessons
    row.save()
    _leave_evidence("close", row, actor, now, reason)
    return row


def _told_already(source: str, reference: str) -> Breach | None:
    rows = Breach.objects.filter(source=source, reference=reference)
    return rows.first() if reference else None


def _open(breach_id: UUID) -> Breach:
    [found] = locks.lock(Breach.objects.filter(pk=breach_id))
    if not found:
        raise NotFound
    row: Breach = found[0]
    if not row.is_open:
        raise BreachClosed
    return row


def _leave_evidence(
    verb: str, row: Breach, actor: Actor, now: datetime, reason: str, **detail: Any
) -> None:
    evidence.record(
        action=f"consent.breach.{verb}",
        actor=actor,
        now=now,
        subject_id=row.reporter_id,
        object_type="consent.Breach",
        object_id=row.id,
        reason=reason,
        detail={"number": row.number, **detail},
    )
