"""Reading words and sites: counted for totals, whole for the person alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Min, TextField
from django.db.models.functions import Cast

from consent.models.usage import UsageEntry
from consent.states.content import UsageKind
from micropay.core import clock, rules


def people_by(kind: UsageKind) -> Callable[[datetime, datetime], dict[str, int]]:
    """Counts the people of each word or site in a time.

    A word so few people used that no total may show it is not even read: its index stands for it.
    """

    def count(since: datetime, until: datetime) -> dict[str, int]:
        first, last = clock.bangkok_day(since), clock.bangkok_day(until)
        rows = UsageEntry.objects.filter(kind=kind, day__gte=first, day__lt=last)
        counted = rows.values("word_index").annotate(
            people=Count("subject_id", distinct=True), entry=Min(Cast("id", TextField()))
        )
        k = rules.number("trend.k", at=clock.now())
        shown = {UUID(row["entry"]) for row in counted if row["people"] >= k}
        words = dict(UsageEntry.objects.filter(id__in=shown).values_list("id", "word"))
        found: dict[str, int] = {}
        for row in counted:
            word = words.get(UUID(row["entry"]), row["word_index"])
            # While keys change a word may stand under two indexes; a person counts once.
            found[word] = max(found.get(word, 0), row["people"])
        return found

    return count


def personal_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """Everything counted of a person."""
    rows: Any = UsageEntry.objects.filter(subject_id=subject_id).order_by("day", "id")
    yield from rows.values("kind", "word", "day").iterator()
