"""What consent hands to other apps and to its edges."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Circumstances:
    """How somebody said yes or no: the evidence beside the words. Channels are in states."""

    channel: str
    installation_id: UUID | None = None
    device_label: str = ""
    ip: str | None = None
    user_agent: str = ""


@dataclass(frozen=True, slots=True)
class ShownText:
    """One text of a version. ``sha256`` is over the UTF-8 bytes of ``body``."""

    language: str
    title: str
    body: str
    sha256: str


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
class PurposeView:
    """A purpose with the text now shown for it and what the person decided, if anything."""

    code: str
    service: str
    lawful_basis: str
    sensitive: bool
    required: bool
    data_categories: tuple[str, ...]
    retention: str
    text: ShownText
    given: bool | None = None
    decided_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DisclosureView:
    """One disclosure as its data subject may see it."""

    id: UUID
    recipient_code: str
    recipient_name: str
    ground: str
    purpose: str
    fields: tuple[str, ...]
    legal_reference: str
    occurred_at: datetime
