"""What complaints keep of a person who asks to be erased."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from complaints.models.case import Case
from micropay.core import clock, locks, rules
from micropay.core.actor import Actor
from micropay.core.rights import Erased, Kept


def erase(*, actor: Actor, subject_id: UUID, now: datetime) -> Erased:
    """Cases are kept for rule ``closing.keep_years.complaints``: claims may follow from them (PDPA
    s.33). In the caller's transaction.
    """
    locks.require_transaction()
    newest = Case.objects.filter(subject_id=subject_id).order_by("-received_at").first()
    if newest is None:
        return Erased((), ())
    years = rules.number("closing.keep_years.complaints", at=now)
    until = clock.months_on(clock.bangkok_day(newest.received_at), 12 * years)
    law = rules.text("closing.law.complaints", at=now)
    return Erased((), (Kept("complaints", law, str(until)),))
