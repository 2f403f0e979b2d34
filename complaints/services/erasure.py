"""What complaints erase of a person who asks for it, and what they keep."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Q

from complaints.models.case import Case
from complaints.models.conversation import Conversation
from complaints.selectors import conversation as reads
from complaints.services import conversation
from complaints.states import Emptied
from micropay.core import clock, locks, rules
from micropay.core.actor import Actor
from micropay.core.models.mail import InboundMail
from micropay.core.rights import Erased, Kept

_REASON = "erasure of a person"


def erase(*, actor: Actor, subject_id: UUID, now: datetime) -> Erased:
    """Delete the conversations of decided cases; what a case needs is marked and goes when that
    ends. Cases themselves are kept for rule ``closing.keep_years.complaints`` after the decision:
    claims may follow from them (PDPA s.33). In the caller's transaction.
    """
    locks.require_transaction()
    about = Case.objects.filter(Q(subject_id=subject_id) | Q(parties__subject_id=subject_id))
    cases = list(about.filter(emptied_at=None).distinct())
    if not cases:
        return Erased((), ())
    own = Conversation.objects.filter(case__subject_id=subject_id, emptied_at=None)
    gone = [_let_go(row, mail, actor, now) for row, mail in reads.for_update(list(own))]
    law = rules.text("closing.law.complaints", at=now)
    open_law = rules.text("complaint.law.open_case", at=now)
    kept = [Kept("complaints", law, _until(cases, now))]
    if not all(gone):
        waits = any(not case.is_decided for case in cases)
        kept.append(Kept("conversations", open_law if waits else law))
    return Erased(("conversations",) * any(gone), tuple(kept))


def _let_go(row: Conversation, mail: InboundMail | None, actor: Actor, now: datetime) -> bool:
    if reads.needed_by(row.case) is None:
        conversation.empty(
            row=row, mail=mail, because=Emptied.REQUEST, actor=actor, reason=_REASON, now=now
        )
        return True
    row.erase_asked_at = now
    row.save(update_fields=["erase_asked_at"])
    return False


def _until(cases: list[Case], now: datetime) -> str:
    """The last day of the case that is kept longest, counted from today while one is open."""
    years = rules.number("closing.keep_years.complaints", at=now)
    newest = max(case.resolved_at or now for case in cases)
    return str(clock.months_on(clock.bangkok_day(newest), 12 * years))
