"""Conversations of cases: what there is, and what still needs them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from complaints.errors import (
    ConversationNeeded,
    NeededByAuthority,
    NeededByHeldAccount,
    NeededByLegalHold,
    NeededByOpenCase,
    NeededForMoney,
)
from complaints.models.case import Case
from complaints.models.conversation import Conversation
from complaints.selectors import fraud, redress
from complaints.states import Clock
from micropay.core import locks, rights
from micropay.core.models.mail import InboundMail


def of_case(case: Case) -> list[Conversation]:
    """The conversations of a case, oldest first."""
    return list(Conversation.objects.filter(case=case).order_by("held_at", "id"))


def for_update(rows: Sequence[Conversation]) -> list[tuple[Conversation, InboundMail | None]]:
    """These conversations with their mails, locked with their cases in the global order."""
    mails, cases, found = locks.lock(
        InboundMail.objects.filter(pk__in=[row.mail_id for row in rows if row.mail_id]),
        Case.objects.filter(pk__in=[row.case_id for row in rows]),
        Conversation.objects.filter(pk__in=[row.pk for row in rows]),
    )
    by_mail, by_case = {one.pk: one for one in mails}, {one.pk: one for one in cases}
    for row in found:
        row.case = by_case[row.case_id]
    return [(row, by_mail.get(row.mail_id)) for row in found]


def mails() -> QuerySet[Conversation, UUID | None]:
    """The mails that are kept as conversations, as a query to exclude with."""
    return Conversation.objects.filter(mail_id__isnull=False).values_list("mail_id", flat=True)


def needed_by(case: Case) -> type[ConversationNeeded] | None:
    """Why what was said in a case may not be deleted yet; None when nothing needs it. What was
    merged is needed as long as the case it goes on in.

    Source: PDPA s.33: legal claims.
    """
    if not case.is_decided:
        return NeededByOpenCase
    if Case.objects.filter(under_hold(), pk=case.pk).exists():
        return NeededByLegalHold
    if redress.unsettled(case) or Clock.REFUND in case.owed():
        return NeededForMoney
    if Clock.AUTHORITY in case.owed():
        return NeededByAuthority
    if any(fraud.current(one).stands for one in case.holds.all()):
        return NeededByHeldAccount
    return needed_by(case.merged_into) if case.merged_into else None


def under_hold() -> Q:
    """Cases of whose people somebody is under a legal hold."""
    held = rights.held_subjects()
    return (
        Q(subject_id__in=held)
        | Q(pk__in=Case.objects.filter(parties__subject_id__in=held).values("pk"))
        | Q(pk__in=Case.objects.filter(holds__subject_id__in=held).values("pk"))
    )


def personal_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """The conversations of a person's cases; a call's audio and a mail are handed out by customer
    service.
    """
    for one in Conversation.objects.filter(case__subject_id=subject_id).order_by("id"):
        yield {
            "kind": one.kind,
            "held_at": one.held_at,
            "reference": one.reference,
            "consent_to_record": one.consent_to_record,
            "words": one.words,
            "sha256": one.sha256,
            "deleted_at": one.emptied_at,
        }
