"""Which items are shown to whom, in which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from consent.models.content import ContentItem, Interaction
from consent.selectors import purpose as purposes
from consent.states.content import InteractionKind

CHOICE = "customised_content"


def shown_to(subject_id: UUID, service: str, kind: str, now: datetime) -> list[ContentItem]:
    """The items of a kind: in their order for everybody; by tags tapped before only for who
    consented to that, while they do.
    """
    rows = list(_shown(now).filter(service_id=service, kind=kind).order_by("position", "id"))
    if not purposes.is_active(subject_id, CHOICE, now):
        return rows
    liked = _tags_tapped(subject_id)
    return sorted(rows, key=lambda row: -liked[row.tag])


def is_shown(item_id: UUID, now: datetime) -> bool:
    """Whether this item is shown now."""
    return _shown(now).filter(pk=item_id).exists()


def personal_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """What a person saw and tapped, as logged."""
    rows: Any = Interaction.objects.filter(subject_id=subject_id).order_by("at")
    yield from rows.values("item__title_en", "kind", "at").iterator()


def _shown(now: datetime) -> QuerySet[ContentItem]:
    standing = Q(shown_until=None) | Q(shown_until__gt=now)
    return ContentItem.objects.filter(standing, shown_from__lte=now)


def _tags_tapped(subject_id: UUID) -> Counter[str]:
    tapped = Interaction.objects.filter(subject_id=subject_id, kind=InteractionKind.TAP)
    return Counter(tapped.values_list("item__tag", flat=True))
