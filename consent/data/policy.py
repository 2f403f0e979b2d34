"""Documents as they are shown and compared, and what a person agreed to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ShownText:
    """One text of a version. ``sha256`` is over the UTF-8 bytes of ``body``."""

    language: str
    title: str
    body: str
    sha256: str

    @property
    def below_title(self) -> str:
        """The body without the title it begins with, for pages that show the title themselves."""
        return self.body.removeprefix(self.title).strip()


@dataclass(frozen=True, slots=True)
class CurrentPolicy:
    """A published version with all its texts by language."""

    version_id: UUID
    service: str
    kind: str
    number: int
    effective_at: datetime
    published_at: datetime
    reduces_rights: bool
    reasons: str
    texts: dict[str, ShownText]

    def text(self, language: str) -> ShownText:
        """The text in this language, else in Thai, which every published version has."""
        return self.texts.get(language) or self.texts["th"]


@dataclass(frozen=True, slots=True)
class DraftedPolicy:
    """The outcome of drafting: ``created`` is False when the same text was there already."""

    version_id: UUID
    number: int
    status: str
    sha256: str
    created: bool


@dataclass(frozen=True, slots=True)
class TidyPolicy:
    """A plain-text policy brought into one form. ``body`` begins with its title."""

    title: str
    body: str
    headings: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a line: ``same``, ``gone`` or ``new``."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A line of two texts compared: ``same``, ``gone``, ``new`` or ``changed`` inside."""

    kind: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """One document for one person: what is in force, what binds the person, what is to be done.

    ``bound_by`` is None while nothing was agreed to. ``coming`` is published, not yet in force.
    """

    kind: str
    in_force: CurrentPolicy
    bound_by: CurrentPolicy | None
    needs: str
    declined_at: datetime | None
    choice: str
    coming: CurrentPolicy | None


@dataclass(frozen=True, slots=True)
class CampaignState:
    """How far an announcement has come: people by what they were told and what they answered."""

    people: int
    waiting: int
    told: int
    unreachable: int
    agreed: int
    declined: int
    closing: int

    @property
    def silent(self) -> int:
        return self.people - self.agreed - self.declined
