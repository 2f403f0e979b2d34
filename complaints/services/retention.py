"""What of cases is deleted when its time is over; one line of the retention schedule each.

What a case needs waits (``selectors.conversation.needed_by``): until it is decided, its money is
settled, no account is held and no legal hold stands. Runs may be repeated and may die half-way.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import Q

from complaints.data import Contact
from complaints.models.case import Case
from complaints.models.conversation import Conversation
from complaints.models.event import CaseEvent
from complaints.models.letter import Letter
from complaints.models.link import CaseFile, CaseTask, Party
from complaints.selectors import conversation as reads
from complaints.selectors.case import case_for_update
from complaints.services import conversation, intake
from complaints.states import ConversationKind, Emptied, State
from micropay.core import evidence, files
from micropay.core.actor import Actor

_BATCH = 100
_REASON = "kept long enough"


def forget_conversations(
    *, kind: ConversationKind, actor: Actor, before: datetime, now: datetime
) -> int:
    """Empty conversations of a kind held before a moment, and those whose deletion was granted
    while their case needed them. Returns how many.
    """
    due = Q(held_at__lt=before) | Q(erase_asked_at__isnull=False)
    rows = Conversation.objects.filter(due, kind=kind, emptied_at=None)
    rows = rows.filter(case__resolved_at__isnull=False).order_by("pk")
    return sum(_empty_batch(ids, actor, now) for ids in _batches(rows))


forget_calls = partial(forget_conversations, kind=ConversationKind.CALL)
forget_chats = partial(forget_conversations, kind=ConversationKind.CHAT)
forget_mails = partial(forget_conversations, kind=ConversationKind.MAIL)


def forget_cases(*, actor: Actor, before: datetime, now: datetime) -> int:
    """Empty cases decided before a moment: words, contacts, people beside, tasks, papers, files and
    conversations. Figures, kinds, days and payments stay. Returns how many.
    """
    rows = Case.objects.filter(resolved_at__lt=before, emptied_at=None).order_by("pk")
    return sum(_empty_case(pk, actor, now) for ids in _batches(rows) for pk in ids)


def _batches(rows: Any) -> Iterator[list[Any]]:
    """The keys once over: what is still needed is passed over, not met again."""
    keys = list(rows.values_list("pk", flat=True))
    for start in range(0, len(keys), _BATCH):
        yield keys[start : start + _BATCH]


@transaction.atomic
def _empty_batch(ids: list[Any], actor: Actor, now: datetime) -> int:
    gone = 0
    for row, mail in reads.for_update(list(Conversation.objects.filter(pk__in=ids))):
        if row.emptied_at is not None or reads.needed_by(row.case) is not None:
            continue
        because = Emptied.REQUEST if row.erase_asked_at else Emptied.RETENTION
        conversation.empty(
            row=row, mail=mail, because=because, actor=actor, reason=_REASON, now=now
        )
        gone += 1
    return gone


@transaction.atomic
def _empty_case(case_id: Any, actor: Actor, now: datetime) -> bool:
    talks = reads.for_update(list(Conversation.objects.filter(case_id=case_id)))
    case = case_for_update(case_id)
    if case.emptied_at is not None or reads.needed_by(case) is not None:
        return False
    for row, mail in talks:
        if row.emptied_at is None:
            conversation.empty(
                row=row, mail=mail, because=Emptied.RETENTION, actor=actor, reason=_REASON, now=now
            )
    _empty_rows(case, now)
    for file_id in sorted(_files_of(case)):
        files.delete(file_id=file_id, actor=actor, reason=_REASON, now=now)
    evidence.record(
        action="complaints.case.emptied",
        actor=actor,
        now=now,
        subject_id=case.subject_id,
        object_type="complaints.Case",
        object_id=case.id,
        reason=_REASON,
        detail={"number": case.number},
    )
    return True


def _empty_rows(case: Case, now: datetime) -> None:
    """The case first: the database lets words go from the steps of an emptied case only."""
    for column, value in intake.contact_columns(Contact()).items():
        setattr(case, column, value)
    case.text, case.emptied_at = "", now
    # What was decided and never closed is closed now: nothing could be added to it any more.
    case.state, case.closed_at = State.CLOSED.value, case.closed_at or now
    case.save()
    CaseEvent.objects.filter(case=case, text__isnull=False).update(text=None)
    for party in Party.objects.filter(case=case):
        party.name, party.contact = "", None
        party.save()
    for task in CaseTask.objects.filter(case=case):
        task.what = ""
        task.save()


def _files_of(case: Case) -> set[Any]:
    kept = set(CaseFile.objects.filter(case=case).values_list("file_id", flat=True))
    return kept | set(Letter.objects.filter(case=case).values_list("file_id", flat=True))
