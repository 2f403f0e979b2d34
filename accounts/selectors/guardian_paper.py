"""Reading guardians' consents on paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from accounts.models.guardian_paper import GuardianPaper
from accounts.states.relation import PaperState
from micropay.core.errors import NotFound
from micropay.core.models.evidence import Evidence


def one(paper_id: UUID) -> GuardianPaper:
    """A paper with its minor. Raises NotFound."""
    found = GuardianPaper.objects.select_related("minor").filter(pk=paper_id).first()
    if found is None:
        raise NotFound
    return found


def in_force(*, customer_id: UUID) -> GuardianPaper | None:
    """The paper on which a minor's account stands."""
    return GuardianPaper.objects.filter(minor_id=customer_id, state=PaperState.IN_FORCE).first()


def has_opened(*, staff_id: str, paper: GuardianPaper) -> bool:
    """Whether this person has looked at both scans."""
    wanted = {str(paper.consent_file_id), str(paper.evidence_file_id)}
    opened = Evidence.objects.filter(
        action="core.file.read",
        actor_kind="staff",
        actor_id=staff_id,
        object_type="core.StoredFile",
        object_id__in=wanted,
        occurred_at__gte=paper.asked_at,
    )
    return wanted <= set(opened.values_list("object_id", flat=True))


def undecided(now: datetime) -> int:
    """How many wait for a second person."""
    return GuardianPaper.objects.filter(state=PaperState.ASKED).count()


def paper_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """Papers for the person, without a value of the guardian."""
    rows: Any = GuardianPaper.objects.filter(minor__subject_id=subject_id).order_by("id")
    yield from rows.values(
        "kind", "state", "purpose", "ground", "asked_at", "in_force_at", "ended_at", "end_reason"
    )


SOURCES = {"accounts_guardianpaper": paper_rows}
