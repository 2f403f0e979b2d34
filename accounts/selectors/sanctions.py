"""Reading lists of sanctioned persons and what was found on them.

Entries lie encrypted; a process opens a list once and keeps it while it counts. Customers' names
are opened in memory, one at a time; national IDs are compared by their blind index alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from accounts.models.customer import NATIONAL_ID, Customer
from accounts.models.sanctions import SanctionEntry, SanctionHit, SanctionList, ScreeningRun
from accounts.selectors.sanction_match import Entry, Match, Matcher, Person
from accounts.states import HitState
from micropay.core import rules
from micropay.core.crypto import blind

# The lists as this process opened them last, by the ids of their versions and the measure.
_kept: dict[tuple[Any, ...], Matcher] = {}


def in_force() -> list[SanctionList]:
    """The version of each source that counts."""
    return list(SanctionList.objects.filter(replaced_at=None).order_by("source"))


def versions(lists: list[SanctionList]) -> str:
    """Which versions were asked, as it is kept with a check."""
    return ", ".join(str(one) for one in lists)


def matcher(lists: list[SanctionList], *, now: datetime) -> Matcher:
    """These lists, ready to compare with; opened once per process and version."""
    percent = rules.number("sanctions.name_percent", at=now)
    key = (percent, *(one.id for one in lists))
    if key not in _kept:
        _kept.clear()
        _kept[key] = Matcher(_entries([one.id for one in lists]), percent=percent)
    return _kept[key]


def person_of(customer: Customer) -> Person:
    """A customer as the lists are asked about them."""
    known: Any = customer
    stored = (customer.national_id_index, customer.national_id_index_next)
    return Person(known.name, known.birth_date, frozenset(one for one in stored if one))


def is_remembered(*, customer_id: UUID, match: Match) -> bool:
    """Whether two people said before that this customer is not this entry."""
    return _same(customer_id, match).filter(state=HitState.CLEARED).exists()


def is_noted(*, customer_id: UUID, match: Match) -> bool:
    """Whether this match is known, whatever became of it."""
    return _same(customer_id, match).exists()


def locked_run() -> ScreeningRun | None:
    """The oldest unfinished look over all customers, locked; none when another worker has it."""
    rows = ScreeningRun.objects.filter(ended_at=None).order_by("begun_at")
    return rows.select_for_update(skip_locked=True).first()


def next_customers(*, after: UUID | None, limit: int) -> list[Customer]:
    """The customers after this one in the order of their ids, but not those whose account ended."""
    rows = Customer.objects.filter(state__in=["active", "suspended"]).order_by("id")
    if after is not None:
        rows = rows.filter(id__gt=after)
    columns = ("given_name", "family_name", "birth_date")
    return list(rows.only(*columns, "national_id_index", "national_id_index_next")[:limit])


def open_hits(now: datetime) -> int:
    """How many matches wait for two people."""
    return SanctionHit.objects.filter(state=HitState.OPEN).count()


def runs_left(now: datetime) -> int:
    """How many looks over all customers are not finished."""
    return ScreeningRun.objects.filter(ended_at=None).count()


def personal_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """Confirmed matches, which stopped the person's money. What is looked at, and what was found to
    be somebody else, is not told (AML Act s.66).
    """
    rows: Any = SanctionHit.objects.filter(
        customer__subject_id=subject_id, state=HitState.CONFIRMED
    )
    yield from rows.order_by("id").values("source", "reference", "decided_at")


def entry_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """Nothing: a list is about listed persons, not about our customers."""
    yield from ()


SOURCES = {"accounts_sanctionhit": personal_rows, "accounts_sanctionentry": entry_rows}


def _same(customer_id: UUID, match: Match) -> Any:
    entry = match.entry
    return SanctionHit.objects.filter(
        customer_id=customer_id,
        source=entry.source,
        reference=entry.reference,
        digest=entry.digest,
    )


def _entries(list_ids: list[UUID]) -> Iterator[Entry]:
    rows = SanctionEntry.objects.filter(list_id__in=list_ids).select_related("list")
    for row in rows.iterator(chunk_size=1000):
        content = json.loads(row.content)
        numbers = [
            index(NATIONAL_ID, number)
            for number in content["national_ids"]
            for index in (blind.index, blind.next_index)
        ]
        yield Entry(
            id=row.id,
            source=row.list.source,
            reference=row.reference,
            digest=row.digest,
            names=tuple(content["names"]),
            births=tuple(content["births"]),
            numbers=frozenset(numbers),
        )
