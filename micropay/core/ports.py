"""What a lower floor needs from a higher one, declared here and filled when the app starts.

An app fills a port in its ``AppConfig.ready()``. A port comes with its first user.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

_sources: dict[str, Callable[..., Any]] = {}
_closers: list[Callable[..., Any]] = []
_obstacles: dict[str, Callable[..., bool]] = {}
_erasure_obstacles: dict[str, Callable[..., bool]] = {}


@dataclass(frozen=True, slots=True)
class CaseRegister:
    """A kind of case that work on a customer can be for.

    ``name`` is an English msgid for staff, ``purpose`` one for the customer; ``exists(number,
    customer_id)`` says whether a case of that number, as people type it, is about the customer.
    Without it nobody can name such a case: it explains a look at its own record and at no other.
    """

    name: str
    purpose: str
    exists: Callable[[str, UUID], bool] | None = None


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


@dataclass(frozen=True, slots=True)
class Address:
    """How a data subject is written to: ``channel`` is email or sms."""

    subject_id: UUID
    channel: str
    to: str
    language: str


_reach: list[Callable[[list[UUID], str], Iterable[Address]]] = []


def fill_reach(read: Callable[[list[UUID], str], Iterable[Address]]) -> None:
    """The app that knows people says how they are written to."""
    _reach[:] = [read]


def addresses(subject_ids: list[UUID], channel: str = "") -> Iterable[Address]:
    """The addresses of those data subjects who can be written to, in no order; with ``channel``
    only those who can be by e-mail or by SMS.
    """
    [read] = _reach
    return read(subject_ids, channel)


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """Where a data subject gets letters."""

    subject_id: UUID
    name: str
    address: str
    language: str


_post: list[Callable[[list[UUID]], Iterable[PostalAddress]]] = []


def fill_post(read: Callable[[list[UUID]], Iterable[PostalAddress]]) -> None:
    """The app that knows people says where they get letters."""
    _post[:] = [read]


def postal_addresses(subject_ids: list[UUID]) -> Iterable[PostalAddress]:
    """Where those data subjects get letters who have such an address, in no order."""
    [read] = _post
    return read(subject_ids)


_withdrawals: dict[str, list[Callable[..., None]]] = {}


def at_withdrawal(purpose: str, stop: Callable[..., None]) -> None:
    """Declare what stops at once when consent for a purpose is withdrawn.

    ``stop(actor=…, subject_id=…, now=…)`` runs in the transaction that records the withdrawal.
    """
    _withdrawals.setdefault(purpose, []).append(stop)


def withdrawn(*, purpose: str, actor: Any, subject_id: UUID, now: datetime) -> None:
    """Carry out what the apps declared for the withdrawal of this purpose."""
    for stop in _withdrawals.get(purpose, []):
        stop(actor=actor, subject_id=subject_id, now=now)


_segments: dict[str, Callable[[list[UUID]], Iterable[UUID]]] = {}


def segment(name: str, pick: Callable[[list[UUID]], Iterable[UUID]]) -> None:
    """Declare a group of data subjects by a fixed rule: ``pick`` keeps those who belong to it."""
    _segments[name] = pick


def segments() -> list[str]:
    """The names of all segments."""
    return sorted(_segments)


def in_segment(name: str, subject_ids: list[UUID]) -> set[UUID]:
    """Those of these data subjects who belong to a segment. Raises KeyError."""
    return set(_segments[name](subject_ids))


TrendCount = Callable[[datetime, datetime], dict[str, int]]
_trends: dict[str, TrendCount] = {}


def trend_source(topic: str, count: TrendCount) -> None:
    """Declare a table of totals: ``count(since, until)`` says how many people there are by word
    in a time that ends before ``until``.
    """
    _trends[topic] = count


def trend_sources() -> dict[str, TrendCount]:
    """All tables of totals by topic."""
    return dict(_trends)


_deaths: list[Callable[[UUID], bool]] = []


def fill_deaths(has_died: Callable[[UUID], bool]) -> None:
    """The app that knows people says whether a data subject's death was confirmed."""
    _deaths[:] = [has_died]


def has_died(subject_id: UUID) -> bool:
    """Whether a data subject is known to have died."""
    return any(told(subject_id) for told in _deaths)


def fill_account_closing(close: Callable[..., Any]) -> None:
    """The app that holds people's money says how an account is ended: paid out, then closed."""
    _closers[:] = [close]


def close_account(**told: Any) -> Any:
    """End an account with everything above it, in the caller's transaction.

    ``actor, customer_id, cause, reason, now``. Raises what stands in the way.
    """
    [close] = _closers
    return close(**told)


def closing_obstacle(code: str, stands: Callable[..., bool]) -> None:
    """Declare what keeps customers from closing: ``stands(customer_id=…, now=…)``."""
    _obstacles[code] = stands


def closing_obstacles(*, customer_id: UUID, now: datetime) -> list[str]:
    """The codes of what keeps this customer from closing now, in a fixed order."""
    asked = sorted(_obstacles.items())
    return [code for code, stands in asked if stands(customer_id=customer_id, now=now)]


def erasure_obstacle(code: str, stands: Callable[..., bool]) -> None:
    """Declare what an ended account's identity is still needed for, past its last day of keeping:
    ``stands(customer_id=…, now=…)``.
    """
    _erasure_obstacles[code] = stands


def erasure_obstacles(*, customer_id: UUID, now: datetime) -> list[str]:
    """The codes of what keeps an ended account from being erased now, in a fixed order."""
    asked = sorted(_erasure_obstacles.items())
    return [code for code, stands in asked if stands(customer_id=customer_id, now=now)]


_identity_needs: list[Callable[..., bool]] = []


def identity_need(stands: Callable[..., bool]) -> None:
    """Declare for what a law keeps the identity of an ended account: ``stands(customer_id=…)``."""
    _identity_needs.append(stands)


def identity_needed(*, customer_id: UUID) -> bool:
    """Whether a law keeps this ended account's identity for what was done with it."""
    return any(stands(customer_id=customer_id) for stands in _identity_needs)


_calendar_followers: list[Callable[..., None]] = []


def calendar_follower(follow: Callable[..., None]) -> None:
    """Register who has to hear that a day became or is no longer one of rest:
    ``follow(day=…, now=…)`` runs in the transaction of the change and queues the counting.
    """
    _calendar_followers.append(follow)


def calendar_changed(*, day: date, now: datetime) -> None:
    """Tell all followers, in the present transaction."""
    for follow in _calendar_followers:
        follow(day=day, now=now)


def case_register(kind: str, register: CaseRegister) -> None:
    """Register a kind of case by its code."""
    _case_registers[kind] = register


def case_registers() -> dict[str, CaseRegister]:
    """All kinds of case."""
    return dict(_case_registers)


@dataclass(frozen=True, slots=True)
class NamedRequest:
    """A request about a person, as far as others need it. ``number`` is what people call it, and
    ``words`` (an English msgid) what is asked for: never a value.
    """

    id: UUID
    number: str
    words: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class RequestRegister:
    """Requests of one kind: ``name`` is an English msgid, ``page`` the admin address of a row,
    ``of_subject(subject_id)`` all that are about a person, the newest first.
    """

    name: str
    page: str
    of_subject: Callable[[UUID], Iterable[NamedRequest]]


_request_registers: dict[str, RequestRegister] = {}


def request_register(kind: str, register: RequestRegister) -> None:
    """Register a kind of request by its code, so that a case may be linked to them."""
    _request_registers[kind] = register


def request_registers() -> dict[str, RequestRegister]:
    """All kinds of request."""
    return dict(_request_registers)
