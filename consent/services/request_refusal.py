"""Refusing a data subject's request: on grounds that are rows, by two people (000, 2.6; PDPA s.30
to s.33).
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from consent.errors.request import GroundDoesNotApply
from consent.models.request import DataRequest, RefusalGround, Stop
from consent.selectors import right
from consent.services.request_answer import leave_evidence, tell, words_of
from consent.states.request import RequestState
from micropay.core import approval, rules
from micropay.core.actor import Actor
from micropay.core.models.approval import Approval

REFUSE = "consent.request.refuse"


@transaction.atomic
def ask_to_refuse(
    *, actor: Actor, request_id: UUID, ground: str, words: str, reason: str, now: datetime
) -> Approval:
    """The first of two people finds that a ground applies. ``words`` are told to the person.

    Raises RequestUnknown, RequestClosed, GroundDoesNotApply, ApprovalWaiting.
    """
    row = right.open_for_update(request_id)
    _applying(row, ground, now)
    return approval.request(
        kind=REFUSE,
        object_type="consent.DataRequest",
        object_id=row.id,
        payload={"ground": ground, "words": words},
        actor=actor,
        reason=reason,
        now=now,
    )


def refuse_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agrees: the person is told the ground, its limit in law and where to
    complain (PDPA s.73). An objection that was refused stops nothing any more.

    Raises RequestUnknown, RequestClosed, GroundDoesNotApply.
    """
    row = right.open_for_update(UUID(asked.object_id))
    ground = _applying(row, asked.payload["ground"], now)
    row.ground = ground
    row.state, row.closed_at = RequestState.REFUSED.value, now
    row.answer = _refusal_words(row, ground, asked.payload["words"], now)
    row.save()
    Stop.objects.filter(request=row, lifted_at=None).update(
        lifted_at=now, lifted_because=f"refused: {ground.code}"
    )
    leave_evidence(
        verb="refuse", row=row, actor=actor, now=now, reason=asked.reason, ground=ground.code
    )
    tell(row, "consent.request_answered", now)


def _applying(row: DataRequest, code: str, now: datetime) -> RefusalGround:
    """The ground, when it may be used for this request: 'too many' only above its setting."""
    ground = right.grounds(row.kind).filter(code=code).first()
    if ground is None:
        raise GroundDoesNotApply(ground=code, kind=row.kind)
    if code == "too_many":
        most = rules.number("request.too_many_per_year", at=now)
        if right.requests_in_a_year(row.subject_id, row.kind, now) <= most:
            raise GroundDoesNotApply(ground=code, kind=row.kind)
    return ground


def _refusal_words(row: DataRequest, ground: RefusalGround, words: str, now: datetime) -> str:
    parts = [
        words,
        ground.text(row.language),
        ground.limit(row.language),
        words_of("regulator", row.language, now),
    ]
    return "\n\n".join(part for part in parts if part)
