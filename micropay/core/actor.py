"""Who acts. Every write names an actor; the evidence log keeps its kind, id and label."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Actor:
    """``kind`` is customer, staff, system, installation or visitor; ``origin`` a network address.

    ``label`` is a name for people that holds no personal data of a customer.
    """

    kind: str
    id: str
    label: str = ""
    origin: str = ""
    installation_id: UUID | None = None

    @classmethod
    def system(cls, name: str) -> Actor:
        """A task or command of the platform itself."""
        return cls(kind="system", id=name, label=name)


@dataclass(frozen=True, slots=True)
class Situation:
    """How a request reaches us. ``network_seen`` and ``device_known`` are our own knowledge; what
    the app told (``network_told``, ``phone_state``, ``signs``) can raise a demand, never lower it.
    """

    network_seen: str = "unknown"
    network_told: str = ""
    phone_state: str = ""
    signs: tuple[str, ...] = ()
    device_known: bool = False


UNKNOWN_SITUATION = Situation()


@dataclass(frozen=True, slots=True)
class Principal:
    """The customer behind a session: what ``request.user`` is on a customer's API call."""

    customer_id: UUID
    subject_id: UUID
    session_id: UUID
    installation_id: UUID
    language: str
    actor: Actor
    situation: Situation = UNKNOWN_SITUATION

    @property
    def is_authenticated(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class InstallationPrincipal:
    """An installed app before anybody has signed in: ``request.user`` on such a call."""

    installation_id: UUID
    language: str
    actor: Actor
    situation: Situation = UNKNOWN_SITUATION

    @property
    def is_authenticated(self) -> bool:
        return True
