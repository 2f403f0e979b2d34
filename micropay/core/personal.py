"""The personal data that the floor itself holds, for a data subject's request."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from micropay.core.models.evidence import Evidence
from micropay.core.models.file import StoredFile
from micropay.core.models.message import Message

_TOLD = ("occurred_at", "action", "actor_kind", "reason")
_untold: set[str] = set()


def never_tell(action: str) -> None:
    """Declare an act that its person must not learn of: it would hint of a suspicion."""
    _untold.add(action)


def acts(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """What was done about a person: action and time, and the reason where no staff member wrote it.

    Why staff did something may tell of a suspicion (AML Act s.66: no hint to the customer); what
    a person has to be told stands in the letters and messages they were sent.
    """
    rows = Evidence.objects.filter(subject_id=subject_id).exclude(action__in=_untold)
    for act in rows.order_by("id").values(*_TOLD).iterator():
        yield {**act, "reason": "" if act["actor_kind"] == "staff" else act["reason"]}


def messages(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """What was written to a person."""
    rows = Message.objects.filter(subject_id=subject_id).order_by("id")
    for message in rows.values("created_at", "channel", "to", "title", "body").iterator():
        yield dict(message)


def files(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """What a person handed in, or was handed in about them; the content is opened one by one."""
    for file in StoredFile.objects.filter(subject_id=subject_id).iterator():
        yield {
            "received_at": file.received_at,
            "purpose": file.purpose,
            "name": file.name,
            "media_type": file.media_type,
            "size": file.size,
            "state": file.state,
        }
