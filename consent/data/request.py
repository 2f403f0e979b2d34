"""What a data subject asks for, and what the answer shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext_noop as noop

# What a person may ask to be corrected, as forms name it.
FIELD_NAMES = {
    "given_name": noop("Given name"),
    "family_name": noop("Family name"),
    "birth_date": noop("Date of birth"),
    "address": noop("Address"),
    "occupation": noop("Occupation"),
    "workplace": noop("Workplace"),
    "email": noop("E-mail"),
    "national_id": noop("National ID"),
    "phone": noop("Phone number"),
    "other": noop("Other information"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person asks for: a kind of request, the fields or purposes it is about, words."""

    kind: str
    fields: tuple[str, ...] = ()
    details: str = ""


@dataclass(frozen=True, slots=True)
class Identified:
    """How it is known that it is the person: by a code, or by an agent who says how."""

    by: str
    how: str = ""
    channel: str = "app"
    language: str = "th"


@dataclass(frozen=True, slots=True)
class RequestView:
    """A request as its person sees it; ``answer`` is in the person's language."""

    number: str
    kind: str
    state: str
    outcome: str
    fields: tuple[str, ...]
    received_at: datetime
    due_on: date
    extended_because: str
    closed_at: datetime | None
    answer: str
    gone: tuple[str, ...]
    kept: tuple[dict[str, str], ...]
    backups_gone_on: date | None
    package_until: datetime | None


@dataclass(frozen=True, slots=True)
class Link:
    """The one link to a package: ``token`` opens it once, until ``until``."""

    token: str
    until: datetime
