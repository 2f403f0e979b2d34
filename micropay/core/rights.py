"""The ports that a data subject's rights walk: who the person is, how to reach them, what goes.

An app fills them in its ``AppConfig.ready()``. Reading what an app holds is the port of
``core.ports.personal_data_source``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from micropay.core.actor import Actor, Principal


@dataclass(frozen=True, slots=True)
class Contact:
    """How a person is reached. ``label`` is a masked name for staff; ``email`` is empty when none
    was given.
    """

    subject_id: UUID
    language: str
    phone: str
    label: str
    email: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """What stays of a person: which law or contract asks for it, until which day (ISO) if known."""

    what: str
    law: str
    until: str = ""

    def as_dict(self) -> dict[str, str]:
        return {"what": self.what, "law": self.law, "until": self.until}


@dataclass(frozen=True, slots=True)
class Erased:
    """What one app erased or made anonymous, by kind, and what it keeps."""

    gone: tuple[str, ...]
    kept: tuple[Kept, ...]


class People(Protocol):
    """The app that knows people: who somebody is, and what proves it inside a session."""

    def contact(self, subject_id: UUID) -> Contact | None: ...

    def by_phone(self, phone: str) -> Contact | None:
        """The living account with this number (E.164)."""

    def by_email(self, email: str) -> list[Contact]:
        """The living accounts with this address (normalised); it is nobody's alone."""

    def by_whole_number(self, written: str) -> Contact:
        """For staff: a whole phone number or national ID. Raises NotFound."""

    def reachable(self, *, after: UUID | None, limit: int) -> list[Contact]:
        """The next people the service goes on for, in the order of their subject ids."""

    def ask(
        self, *, actor: Actor, principal: Principal, purpose: str, digest: str, now: datetime
    ) -> Any:
        """Send a code. Returns otp_id, masked_phone and expires_at; raises what asking raises."""

    def check(
        self,
        *,
        principal: Principal,
        given: Mapping[str, Any],
        purpose: str,
        digest: str,
        now: datetime,
    ) -> Any:
        """Compare, outside a transaction. Returns a proof to use up; raises what proof raises."""

    def use(self, *, proof: Any, now: datetime) -> None:
        """Use a proof up in the business transaction."""

    def send_web_code(self, *, actor: Actor, phone: str, language: str, now: datetime) -> None:
        """Send a code to a phone (E.164) for a public page; says nothing of whether it is known.
        Raises what too many asks raise.
        """

    def take_web_code(self, *, actor: Actor, phone: str, code: str, now: datetime) -> UUID | None:
        """Use a code up. Returns the data subject with an account, or None for somebody whom others
        named. Raises what a wrong code raises, the same for a number nobody gave us.
        """


Eraser = Callable[..., Erased]

# ``run(actor=, before=, now=)`` deletes what is older and returns how much.
Retention = Callable[..., int]

_people: list[People] = []
_erasers: dict[str, tuple[int, Eraser]] = {}
_retentions: dict[str, Retention] = {}
_held: list[Callable[[], Any]] = []
_officers: list[Callable[[], list[str]]] = []


def fill_people(known: People) -> None:
    """Register the app that knows people."""
    _people[:] = [known]


def people() -> People:
    """The app that knows people."""
    [known] = _people
    return known


def eraser(app: str, place: int, erase: Eraser) -> None:
    """Register how an app erases a person: ``erase(actor=, subject_id=, now=)`` in the caller's
    transaction. ``place`` follows the global order of locks (accounts before wallet before core).
    """
    _erasers[app] = (place, erase)


def erasers() -> list[tuple[str, Eraser]]:
    """All of them in the order of locks."""
    ranked = sorted(_erasers.items(), key=lambda one: one[1][0])
    return [(app, erase) for app, (_, erase) in ranked]


def retention(category: str, run: Retention) -> None:
    """Register how a category of the retention schedule is carried out."""
    _retentions[category] = run


def retentions() -> dict[str, Retention]:
    """All of them by category."""
    return dict(_retentions)


def fill_held(subjects: Callable[[], Any]) -> None:
    """Register who knows the legal holds."""
    _held[:] = [subjects]


def held_subjects() -> Any:
    """The subject ids under a legal hold, as a query to exclude with."""
    [subjects] = _held
    return subjects()


def fill_officers(addresses: Callable[[], list[str]]) -> None:
    """Register who knows the e-mail addresses of the compliance officers."""
    _officers[:] = [addresses]


def officers() -> list[str]:
    """The e-mail addresses of the compliance officers at work."""
    [addresses] = _officers
    return addresses()
