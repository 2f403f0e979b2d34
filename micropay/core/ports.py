"""What a lower floor needs from a higher one, declared here and filled when the app starts.

An app fills a port in its ``AppConfig.ready()``. A port comes with its first user.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

_sources: dict[str, Callable[..., Any]] = {}


@dataclass(frozen=True, slots=True)
class CaseRegister:
    """A kind of case that work on a customer can be for.

    ``name`` is an English msgid for staff, ``purpose`` one for the customer; ``exists(number,
    customer_id)`` says whether a case of that number, as people type it, is about the customer.
    """

    name: str
    purpose: str
    exists: Callable[[str, UUID], bool]


_case_registers: dict[str, CaseRegister] = {}


def personal_data_source(table: str, read: Callable[..., Any]) -> None:
    """Register how the personal data of one table is read for its subject.

    ``read(subject_id)`` yields dictionaries. A data-subject request walks these, and a test fails
    for a table about a person that has none.
    """
    _sources[table] = read


_news: dict[str, Callable[..., Any]] = {}


def news_source(topic: str, read: Callable[..., Any]) -> None:
    """Register what an app that checks in is told about a topic: ``read(now, language)`` returns
    plain data. Higher apps fill it; the answer carries a digest of each, to compare with.
    """
    _news[topic] = read


def news(topic: str, *, now: datetime, language: str) -> Any:
    """What a topic says now; an empty list while nobody fills it."""
    read = _news.get(topic)
    return [] if read is None else read(now, language)


def personal_data_sources() -> dict[str, Callable[..., Any]]:
    """All registered sources by table."""
    return dict(_sources)


def case_register(kind: str, register: CaseRegister) -> None:
    """Register a kind of case by its code."""
    _case_registers[kind] = register


def case_registers() -> dict[str, CaseRegister]:
    """All kinds of case."""
    return dict(_case_registers)
