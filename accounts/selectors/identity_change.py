"""Reading requests to change a phone number or national ID."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_noop

from accounts.errors.identity_change import IdentityEvidenceMissing, IdentityEvidenceNotClean
from accounts.models.identity_change import (
    IdentityChange,
    IdentityCheckItem,
    IdentityErasure,
    IdentityEvidence,
)
from accounts.models.identity_number import NumberCode
from accounts.states import OPEN_IDENTITY_CHANGES, IdentityChangeState, IdentityField
from micropay.core import clock
from micropay.core.errors import NotFound
from micropay.core.models.evidence import Evidence
from micropay.core.models.file import StoredFile
from micropay.core.ports import NamedRequest

FIELD_NAMES = {
    IdentityField.PHONE: gettext_noop("Phone number"),
    IdentityField.NATIONAL_ID: gettext_noop("National ID"),
}


def is_number_proved(change: IdentityChange) -> bool:
    """Whether somebody who holds the new number has read out the code that was sent to it."""
    return NumberCode.objects.filter(change=change, proved_at__isnull=False).exists()


def change(change_id: UUID) -> IdentityChange:
    """One request. Raises NotFound."""
    found = IdentityChange.objects.filter(pk=change_id).first()
    if found is None:
        raise NotFound
    return found


def is_about(number: str, customer_id: UUID) -> bool:
    """Whether a request of this identifier (the one in its page's address) is about the person."""
    try:
        change_id = UUID(number.strip())
    except ValueError:
        return False
    return IdentityChange.objects.filter(pk=change_id, customer_id=customer_id).exists()


def named_of_subject(subject_id: UUID) -> Iterator[NamedRequest]:
    """The requests about a person, the newest first, for linking; without any value."""
    rows = IdentityChange.objects.filter(customer__subject_id=subject_id)
    known = rows.order_by("-requested_at").values_list("id", "field", "state", "requested_at")
    for change_id, field, state, at in known:
        day = clock.bangkok_day(at).isoformat()
        is_open = IdentityChangeState(state) in OPEN_IDENTITY_CHANGES
        yield NamedRequest(change_id, day, FIELD_NAMES[IdentityField(field)], is_open)


def items(field: str) -> list[IdentityCheckItem]:
    """The checklist of a field, in its order."""
    return list(IdentityCheckItem.objects.filter(field=field, active=True).order_by("place"))


def checklist(asked: IdentityChange) -> list[tuple[IdentityCheckItem, bool | None]]:
    """Each point with its answer, None while there is none."""
    answers = dict(asked.checks.values_list("item_id", "passed"))
    return [(item, answers.get(item.code)) for item in items(asked.field)]


def checks_missing(asked: IdentityChange) -> int:
    """How many points are not passed yet."""
    return sum(passed is not True for _, passed in checklist(asked))


def clean_files(asked: IdentityChange) -> list[StoredFile]:
    """The files of the evidence, all clean. Raises IdentityEvidenceMissing,
    IdentityEvidenceNotClean.
    """
    found = [one.file for one in evidence_of(asked)]
    if not found:
        raise IdentityEvidenceMissing
    if not all(file.is_clean for file in found):
        raise IdentityEvidenceNotClean
    return found


def evidence_of(asked: IdentityChange) -> list[IdentityEvidence]:
    """The pieces of evidence, oldest first."""
    return list(asked.evidence.select_related("file").order_by("added_at", "id"))


def has_opened(*, staff_id: str, found: list[StoredFile], since: datetime) -> bool:
    """Whether this person has looked at each of these files since a moment."""
    wanted = {str(file.id) for file in found}
    opened = Evidence.objects.filter(
        action="core.file.read",
        actor_kind="staff",
        actor_id=staff_id,
        object_type="core.StoredFile",
        object_id__in=wanted,
        occurred_at__gte=since,
    )
    return wanted <= set(opened.values_list("object_id", flat=True))


def gathering(now: datetime) -> int:
    """Requests whose maker still gathers checks and evidence."""
    return IdentityChange.objects.filter(state=IdentityChangeState.OPEN, expires_at__gt=now).count()


def submitted(now: datetime) -> int:
    """Requests that wait for a second person."""
    return IdentityChange.objects.filter(
        state=IdentityChangeState.SUBMITTED, expires_at__gt=now
    ).count()


def personal_changes(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """What was asked about a person's phone and national ID, for a data-subject request."""
    rows: Any = IdentityChange.objects.filter(customer__subject_id=subject_id).values(
        "field", "value", "old_value", "note", "state", "requested_at", "applied_at", "closed_at"
    )
    yield from rows


def personal_erasures(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """That a person's identity was erased."""
    rows: Any = IdentityErasure.objects.filter(customer__subject_id=subject_id).values(
        "ground", "erased_at"
    )
    yield from rows


SOURCES = {
    "accounts_identitychange": personal_changes,
    "accounts_identityerasure": personal_erasures,
}
