"""Erasing a person: every app erases what it may and names what a law keeps.

Source: PDPA s.33 with the notification on erasure in force since 11 November 2024; 000, 2.6. What
was erased is written to a file outside the database, and done again after a restore.
"""

from __future__ import annotations

import fcntl
import os
from datetime import datetime
from uuid import UUID

from django.db import transaction

from consent.errors.request import RequestKindDiffers, RequestUnidentified, UnderLegalHold
from consent.models.request import DataRequest, Erasure
from consent.models.subject import Subject
from consent.selectors import erasure_ledger, right
from consent.selectors.subject import subject_for_update
from consent.services.request_answer import close
from consent.states.request import IdentifiedBy, RequestKind, RequestOutcome
from micropay.core import clock, evidence, ids, rights, rules
from micropay.core.actor import Actor
from micropay.core.rights import Kept


@transaction.atomic
def carry_out(*, actor: Actor, request_id: UUID, reason: str, now: datetime) -> Erasure:
    """Erase a person on their request and answer it with what went, what stays and until when.

    The answer names the day on which the last backup with the erased data is gone (rule
    ``backup.keep_days``). Raises RequestUnknown, RequestClosed, RequestKindDiffers,
    RequestUnidentified, UnderLegalHold.
    """
    row = right.open_for_update(request_id)
    if row.kind != RequestKind.ERASURE:
        raise RequestKindDiffers
    if row.identified_by == IdentifiedBy.MAIL:
        raise RequestUnidentified
    if right.is_held(row.subject_id):
        raise UnderLegalHold
    gone, kept = _erase_everywhere(actor, row.subject_id, now)
    row.gone, row.kept = gone, [one.as_dict() for one in kept]
    row.backups_gone_on = right.erasure_day(now)
    erasure = _record(actor, row.subject_id, gone, kept, request_id=row.id, now=now)
    outcome = RequestOutcome.PARTLY if kept else RequestOutcome.DONE
    close(row, outcome, _words(row, now), actor, now, reason=reason)
    return erasure


@transaction.atomic
def erase_by_retention(*, actor: Actor, subject_id: UUID, ground: str, now: datetime) -> Erasure:
    """Erase somebody whose period is over, without a request. Raises SubjectUnknown,
    UnderLegalHold.
    """
    subject_for_update(subject_id)
    if right.is_held(subject_id):
        raise UnderLegalHold
    gone, kept = _erase_everywhere(actor, subject_id, now)
    return _record(actor, subject_id, gone, kept, ground=ground, now=now)


def replay(*, actor: Actor, now: datetime) -> list[UUID]:
    """After a restore: erase again whoever the ledger names and this database does not know.

    Returns the erasures done again; people the restored database never had are passed over. Safe
    to run twice. Raises LedgerDamaged.
    """
    return [
        UUID(line.erasure_id)
        for line in erasure_ledger.not_in_database()
        if _again(actor, line, now)
    ]


@transaction.atomic
def _again(actor: Actor, line: erasure_ledger.Line, now: datetime) -> bool:
    subject_id = UUID(line.subject_id)
    if not Subject.objects.filter(pk=subject_id).exists():
        return False
    subject_for_update(subject_id)
    if Erasure.objects.filter(pk=line.erasure_id).exists():
        return False
    gone, kept = _erase_everywhere(actor, subject_id, now)
    Erasure.objects.create(
        id=UUID(line.erasure_id),
        subject_id=subject_id,
        line=line.number,
        gone=gone,
        kept=[one.as_dict() for one in kept],
        replayed=True,
        erased_at=datetime.fromisoformat(line.erased_at),
    )
    _leave_evidence("replay", actor, subject_id, UUID(line.erasure_id), gone, now=now)
    # A request that the backup shows as open was answered before it was made.
    open_ = DataRequest.objects.filter(
        subject_id=subject_id, kind=RequestKind.ERASURE, closed_at=None
    )
    for row in open_:
        row.gone, row.kept = gone, [one.as_dict() for one in kept]
        row.backups_gone_on = right.erasure_day(now)
        close(row, RequestOutcome.PARTLY, _words(row, now), actor, now)
    return True


def _erase_everywhere(
    actor: Actor, subject_id: UUID, now: datetime
) -> tuple[list[str], list[Kept]]:
    gone: list[str] = []
    kept: list[Kept] = []
    for _app, erase in rights.erasers():
        done = erase(actor=actor, subject_id=subject_id, now=now)
        gone += done.gone
        kept += done.kept
    return gone, kept


def _record(
    actor: Actor,
    subject_id: UUID,
    gone: list[str],
    kept: list[Kept],
    *,
    request_id: UUID | None = None,
    ground: str = "",
    now: datetime,
) -> Erasure:
    erasure_id = ids.new_id()
    line = _append(erasure_id, subject_id, now)
    erasure = Erasure.objects.create(
        id=erasure_id,
        subject_id=subject_id,
        request_id=request_id,
        line=line,
        gone=gone,
        kept=[one.as_dict() for one in kept],
        erased_at=now,
    )
    _leave_evidence("erase", actor, subject_id, erasure_id, gone, ground=ground, now=now)
    return erasure


def _append(erasure_id: UUID, subject_id: UUID, now: datetime) -> int:
    """Write the line and bring it to the disk before the erasure is committed.

    If the commit then fails, the line stands for an erasure that somebody decided on: doing it
    again harms nobody, forgetting it would.
    """
    path = erasure_ledger.path()
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        last = erasure_ledger.last()
        line = erasure_ledger.make(
            number=1 if last is None else last.number + 1,
            erasure_id=erasure_id,
            subject_id=subject_id,
            at=now,
            previous=erasure_ledger.NO_LINE if last is None else last.digest,
        )
        # A leading newline ends a line that a crash may have torn.
        file.write("\n" + line.text() + "\n")
        file.flush()
        os.fsync(file.fileno())
    return line.number


def _words(row: DataRequest, now: datetime) -> str:
    """What the person is told: the two lists are members of the answer of their own."""
    day = row.backups_gone_on
    told = rules.text(f"request.words.erased.{row.language}", at=now)
    return told.format(day="" if day is None else clock.day_words(day, row.language))


def _leave_evidence(
    verb: str,
    actor: Actor,
    subject_id: UUID,
    erasure_id: UUID,
    gone: list[str],
    *,
    ground: str = "",
    now: datetime,
) -> None:
    evidence.record(
        action=f"consent.erasure.{verb}",
        actor=actor,
        now=now,
        subject_id=subject_id,
        object_type="consent.Erasure",
        object_id=erasure_id,
        reason=ground,
        detail={"gone": gone},
    )
