"""Authorities that follow up a case, or forwarded it: their reference and their day."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from complaints.errors import DoneAlready, LinkedAlready
from complaints.models.authority import AuthorityTicket
from complaints.models.case import Case
from complaints.models.event import CaseEvent
from complaints.selectors.case import case_for_update
from complaints.services import clock as clocks
from complaints.services import letter, step
from complaints.states import Authority, LetterKind, Step
from micropay.core import locks
from micropay.core.actor import Actor
from micropay.core.errors import NotFound


@transaction.atomic
def note_ticket(
    *,
    actor: Actor,
    case_id: UUID,
    authority: str,
    reference: str,
    received_on: date,
    due: date | None,
    reason: str,
    now: datetime,
) -> AuthorityTicket:
    """Note that an authority has the case too; its day becomes a clock of the case.

    Raises NotFound, LinkedAlready for the same reference again.
    """
    case = case_for_update(case_id)
    try:
        with transaction.atomic():
            ticket = AuthorityTicket.objects.create(
                case=case,
                authority=Authority(authority).value,
                reference=reference,
                received_on=received_on,
                due=due,
                noted_at=now,
            )
    except IntegrityError:
        raise LinkedAlready from None
    _leave_step(ticket, what="noted", text="", actor=actor, reason=reason, now=now)
    return ticket


@transaction.atomic
def answered(*, actor: Actor, ticket_id: UUID, text: str = "", reason: str, now: datetime) -> None:
    """Note that the authority was answered; its clock ends. With ``text`` these words are put on
    paper for it. Raises NotFound, DoneAlready, CaseEmptied.
    """
    known = AuthorityTicket.objects.filter(pk=ticket_id).values_list("case_id", flat=True).first()
    if known is None:
        raise NotFound
    cases, rows = locks.lock(
        Case.objects.filter(pk=known), AuthorityTicket.objects.filter(pk=ticket_id)
    )
    ticket: AuthorityTicket = rows[0]
    ticket.case = cases[0]
    if ticket.answered_at is not None:
        raise DoneAlready
    ticket.answered_at = now
    ticket.save(update_fields=["answered_at"])
    said = _leave_step(ticket, what="answered", text=text, actor=actor, reason=reason, now=now)
    if text:
        letter.queue(case=ticket.case, kind=LetterKind.AUTHORITY, about=said.id, now=now)


def _leave_step(
    ticket: AuthorityTicket, *, what: str, text: str, actor: Actor, reason: str, now: datetime
) -> CaseEvent:
    case = ticket.case
    open_tickets = AuthorityTicket.objects.filter(case=case, answered_at=None, due__isnull=False)
    case.authority_due = open_tickets.order_by("due").values_list("due", flat=True).first()
    clocks.save(case, "authority_due")
    codes = {
        "what": what,
        "ticket": str(ticket.id),
        "authority": ticket.authority,
        "reference": ticket.reference,
    }
    return step.add(
        actor=actor,
        case=case,
        step=Step.AUTHORITY,
        now=now,
        text=text or None,
        detail=codes,
        reason=reason,
    )
