"""Purposes, fields of forms and sources of data as a person sees them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from consent.data.policy import ShownText


@dataclass(frozen=True, slots=True)
class PurposeView:
    """A purpose with the text now shown for it and what the person decided, if anything."""

    code: str
    service: str
    lawful_basis: str
    sensitive: bool
    required: bool
    data_categories: tuple[str, ...]
    sensitive_categories: tuple[str, ...]
    retention: str
    recipients: str
    effect: str
    text: ShownText
    given: bool | None = None
    decided_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field of a form, in one language: who demands it and what follows without it."""

    name: str
    category: str
    purpose: str
    need: str
    legal_reference: str
    consequence: str
    sensitive: bool


@dataclass(frozen=True, slots=True)
class SourceView:
    """Who gave a group of a person's data, when, on which ground; ``partner`` by name."""

    category: str
    kind: str
    ground: str
    partner: str
    obtained_at: datetime
    told_at: datetime | None
