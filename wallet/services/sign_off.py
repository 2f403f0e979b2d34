"""The daily sign-off: two people stand for the figures of a day, differences and all.

With it the statement's closing balance stands beside the day's safeguarding report.
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime

from django.db import transaction

from micropay.core import approval, evidence, money
from micropay.core.actor import Actor
from micropay.core.models.approval import Approval
from wallet.data.reconciliation import DayFigures
from wallet.errors.reconciliation import FiguresChanged, NoStatement, SignedOff, Unexplained
from wallet.models.reconciliation import BankStatement, DaySignOff
from wallet.selectors import reconciliation as reads
from wallet.services import safeguarding

SIGN_OFF = "wallet.day_sign_off"


@transaction.atomic
def ask(*, actor: Actor, day: date, reason: str, now: datetime, explanation: str = "") -> Approval:
    """The maker puts a day's figures up for sign-off (satang, Bangkok day).

    A day of which a part stays unexplained goes up only with an ``explanation``: where the money is
    looked for. The checker reads it with the figures, and it stays with the sign-off. Raises
    NoStatement, Unexplained, SignedOff when the same figures were signed off before,
    ApprovalWaiting.
    """
    found = _figures(day, now)
    explanation = explanation.strip()
    if found.unexplained and not explanation:
        raise Unexplained(amount=money.format_baht(found.unexplained))
    newest = DaySignOff.objects.filter(day=day).order_by("-signed_at").first()
    if newest is not None and _same(newest, found):
        raise SignedOff
    return approval.request(
        kind=SIGN_OFF,
        object_type="wallet.DaySignOff",
        object_id=day.isoformat(),
        payload={**_as_payload(found), **({"explanation": explanation} if explanation else {})},
        actor=actor,
        reason=reason,
        now=now,
    )


def sign(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """What the checker's yes carries out. Raises NoStatement, FiguresChanged."""
    day = date.fromisoformat(asked.object_id)
    found = _figures(day, now)
    asked_for = dict(asked.payload)
    explanation = asked_for.pop("explanation", "")
    if _as_payload(found) != asked_for:
        raise FiguresChanged
    values = {**asdict(found), "explanation": explanation}
    made = DaySignOff.objects.create(
        **values, statement=BankStatement.objects.get(day=day), approval=asked, signed_at=now
    )
    if found.closing >= 0:
        safeguarding.note_closing(
            actor=actor, day=day, balance=found.closing, approved=asked, now=now
        )
    evidence.record(
        action="wallet.day_sign_off.sign",
        actor=actor,
        now=now,
        object_type="wallet.DaySignOff",
        object_id=made.id,
        detail={
            "day": day.isoformat(),
            "difference": found.difference,
            "unexplained": found.unexplained,
            "approval": str(asked.id),
        },
    )


def _figures(day: date, now: datetime) -> DayFigures:
    found = reads.figures(day, now=now)
    if found is None:
        raise NoStatement
    return found


def _as_payload(found: DayFigures) -> dict[str, object]:
    return {**asdict(found), "day": found.day.isoformat()}


def _same(row: DaySignOff, found: DayFigures) -> bool:
    return all(getattr(row, name) == value for name, value in asdict(found).items())
