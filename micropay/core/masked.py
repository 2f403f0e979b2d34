"""Records whose people stand masked in the back office, by kind, and the one door that opens them.

An app registers a kind in its ``AppConfig.ready()``; the app that keeps who looked fills the door.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Field:
    """One masked field of one record, in clear, and whose it is.

    ``customer_id`` is the customer it is about, who is told of the look; ``subject_id`` the data
    subject, where that is no customer. A look is explained by a case of one of ``cases_of``, or by
    ``case``, the kind and number of the case that the record itself belongs to.
    """

    value: str
    customer_id: UUID | None = None
    subject_id: UUID | None = None
    cases_of: tuple[UUID, ...] = ()
    case: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record. ``name`` is an English msgid for staff, ``told`` what the customer reads of
    the record that was looked at; ``fields`` are msgids by code. ``read(record_id, field)`` gives
    one field, None when there is no such record. ``page`` names the page of one record.
    ``in_case``: each record belongs to a case, so that none has to be named. ``of_others``: the
    case is somebody else's, whom the customer is told nothing of. ``names`` are those of the fields
    that are names of people.
    """

    name: str
    told: str
    fields: Mapping[str, str]
    read: Callable[[UUID, str], Field | None]
    page: str
    in_case: bool = False
    of_others: bool = False
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Door:
    """How a field is opened, and which fields are open to whom.

    ``open_field(actor, kind, record_id, field, case_kind, case_number, reason, now)`` opens one
    for minutes; ``open_fields(staff_id, kind, record_id, now)`` names those open now.
    """

    open_field: Callable[..., Any]
    open_fields: Callable[..., frozenset[str]]


_kinds: dict[str, Kind] = {}
_namers: list[Callable[[UUID], str]] = []
_doors: list[Door] = []


def register(code: str, kind: Kind) -> None:
    """Register a kind of record by its code."""
    _kinds[code] = kind


def kinds() -> dict[str, Kind]:
    """All kinds of record with masked people."""
    return dict(_kinds)


def fill_namer(name_of: Callable[[UUID], str]) -> None:
    """The app that knows people says what a data subject is called, empty where it is nobody's."""
    _namers[:] = [name_of]


def name_of(subject_id: UUID) -> str:
    """What a data subject is called, to be looked for and never shown."""
    [namer] = _namers
    return namer(subject_id)


def fill_door(door: Door) -> None:
    """The app that keeps who looked at what says how a field is opened."""
    _doors[:] = [door]


def door() -> Door:
    """The one door."""
    [filled] = _doors
    return filled
