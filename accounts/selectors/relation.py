"""Reading guardianships and questions to those who came of age."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from accounts.data.relation import GuardianshipView, WardIdentity
from accounts.models.customer import mask_name
from accounts.models.relation import Guardianship, MajorityQuestion
from accounts.states import GuardianshipState
from micropay.core import locks
from micropay.core.errors import NotFound


def of_guardian(*, guardian_id: UUID) -> list[GuardianshipView]:
    """The consents of a guardian, newest first."""
    rows = Guardianship.objects.filter(guardian_id=guardian_id).select_related("minor")
    return [view(row) for row in rows.order_by("-id")]


def view(row: Guardianship) -> GuardianshipView:
    """A consent as its guardian sees it."""
    return GuardianshipView(
        guardianship_id=row.id,
        kind=row.kind,
        state=row.state,
        minor=_minor(row),
        code=f"{row.code[:4]}-{row.code[4:]}" if row.code and _waits(row) else "",
        files=row.files.count(),
        asked_at=row.asked_at,
        expires_at=row.expires_at,
        in_force_at=row.in_force_at,
        end_reason=row.end_reason,
    )


def locked(*, guardianship_id: UUID, guardian_id: UUID | None = None) -> Guardianship:
    """The consent, locked. Raises NotFound, also for somebody else's."""
    [found] = locks.lock(Guardianship.objects.filter(pk=guardianship_id))
    if not found or guardian_id not in (None, found[0].guardian_id):
        raise NotFound
    row: Guardianship = found[0]
    return row


def for_registration(*, registration_id: UUID, now: datetime) -> Guardianship | None:
    """The consent that a registration took up and that still stands."""
    row = Guardianship.objects.filter(registration_id=registration_id).first()
    usable = row is not None and row.state == GuardianshipState.CONSENTED and row.is_open(now)
    return row if usable else None


def unanswered(now: datetime) -> int:
    """How many people came of age and did not answer yet."""
    return MajorityQuestion.objects.filter(answered_at=None).count()


def _waits(row: Guardianship) -> bool:
    return row.state == GuardianshipState.CONSENTED


def _minor(row: Guardianship) -> str:
    if row.minor is not None:
        return row.minor.masked_name
    if row.draft is None:
        return ""
    typed = WardIdentity.from_text(row.draft)
    return mask_name(typed.given_name, typed.family_name)


def guardianship_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """Consents the person gave for minors, and those given for the person, each without the values
    of the other: the words on a paper are those of the minor's paper.
    """
    given: Any = Guardianship.objects.filter(guardian__subject_id=subject_id).order_by("id")
    taken: Any = Guardianship.objects.filter(minor__subject_id=subject_id).order_by("id")
    columns = ("kind", "state", "purpose", "ground", "consented_at", "ended_at", "end_reason")
    for row in given.values(*columns):
        yield {"as": "guardian", **row}
    for row in taken.values(*columns):
        yield {"as": "minor", **row}


def majority_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """When the person was asked to agree for themselves."""
    rows: Any = MajorityQuestion.objects.filter(customer__subject_id=subject_id)
    yield from rows.values("asked_at", "reminded_at", "answered_at")


SOURCES = {
    "accounts_guardianship": guardianship_rows,
    "accounts_majorityquestion": majority_rows,
}
