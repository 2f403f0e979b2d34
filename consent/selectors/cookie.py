"""Reading cookies: which there are, which purposes they need, and what a browser has chosen."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from consent.data.purpose import PurposeView
from consent.models.cookie import Cookie
from consent.selectors import purpose as purposes

SERVICE = "micropay"
# What the website asks for; both services' pages are one website.
PURPOSES = ("cookies_statistics", "cookies_advertising")


def rows() -> list[Cookie]:
    """Every cookie our pages may set, the necessary ones first."""
    return sorted(Cookie.objects.all(), key=lambda row: (row.purpose_id or "", row.name))


def asked(language: str, at: datetime) -> list[PurposeView]:
    """The purposes a visitor decides on, with the words now in force."""
    listed = purposes.catalogue(SERVICE, language, at)
    return [one for one in listed if one.code in PURPOSES]


def given(subject_id: UUID, at: datetime) -> frozenset[str]:
    """The purposes this visitor said yes to, as our own records stand: what the browser says
    is not asked.
    """
    return frozenset(code for code in PURPOSES if purposes.is_active(subject_id, code, at))


def wording(at: datetime) -> str:
    """A mark of the words now asked; another one makes the website ask again."""
    texts = (purposes.text_in_force(code, "th", at) for code in PURPOSES)
    return "".join(text.sha256[:8] for text in texts if text is not None)


def known() -> dict[str, str | None]:
    """The purpose of every cookie by its name; None for the necessary ones."""
    return dict(Cookie.objects.values_list("name", "purpose_id"))
