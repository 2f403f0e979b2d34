"""Reading a mail that may ask for a right: which one, whether it confirms, what it is about.

Nothing here trusts a mail: what it finds is offered to the known address, and to people of the
staff.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from consent.data.purpose import PurposeView
from consent.errors.request import MailCodeWrong
from consent.models.mail_request import MailRequest
from consent.selectors import purpose as purposes
from consent.states.purpose import CONSENT_BASES
from consent.states.request import ABOUT_PURPOSES, MailRequestState, RequestKind
from micropay.core import rules
from micropay.core.crypto import keys

# Without letters that are taken for digits.
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_HALF = 5
_CODE = re.compile(r"(?<![0-9A-Z])R-[0-9A-Z]{5}-[0-9A-Z]{5}(?![0-9A-Z])", re.IGNORECASE | re.ASCII)
_BLANKS = re.compile(r"\s+")
_THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
# Where a mail program begins to repeat the mail that is answered.
_QUOTE = re.compile(
    r"^\s*(>|-{3,}.*(original|forwarded|ต้นฉบับ)|_{8,}|on .+ wrote:|.*เขียนว่า\s*:|(from|จาก)\s*:)",
    re.IGNORECASE,
)


def kinds_asked(title: str, text: str, at: datetime) -> list[RequestKind]:
    """The rights a mail names in its own words, by the rules ``mail_request.words.*``."""
    said = _plain(f"{title}\n{own_words(text)}")
    return [
        kind
        for kind in RequestKind
        if any(words in said for words in _words(f"mail_request.words.{kind.value}", at))
    ]


def own_words(text: str) -> str:
    """What the sender wrote, without the mail that is answered: ours name rights too."""
    own: list[str] = []
    for line in text.split("\n"):
        if _QUOTE.match(line):
            break
        own.append(line)
    return "\n".join(own).strip()


def new_code() -> str:
    """A one-time code for the subject of a mail: ``R-7KQ2M-0XW4D``, fifty random bits."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(2 * _HALF))
    return f"R-{letters[:_HALF]}-{letters[_HALF:]}"


def digest(code: str) -> str:
    """What is kept of a code."""
    return keys.token_digest(f"consent.mail_request\x00{code.upper()}")


def by_code(*texts: str) -> MailRequest | None:
    """The request whose code stands in one of these texts, whatever became of it."""
    codes = [found[0].upper() for text in texts for found in _CODE.finditer(text)]
    if not codes:
        return None
    return MailRequest.objects.filter(code_digest__in=[digest(one) for one in codes]).first()


def waiting_for(code: str, now: datetime) -> MailRequest:
    """The request that waits for this code. Raises MailCodeWrong, the same for spent and wrong."""
    row = by_code(code)
    if row is None or row.state != MailRequestState.WAITING or row.expires_at <= now:
        raise MailCodeWrong
    return row


def says_yes(text: str, at: datetime) -> list[int] | None:
    """What the first line of an answer confirms: the numbers it names, none of them for all.

    None when it is no clear yes: another word first, or words where numbers belong.
    """
    first = own_words(text).partition("\n")[0].translate(_THAI_DIGITS)
    line = _plain(first, blank=" ").lstrip("\"'“”‘’-*. ")
    yes = sorted(_words("mail_request.yes", at, blank=" "), key=len, reverse=True)
    begun = next((word for word in yes if line.startswith(word)), None)
    if begun is None:
        return None
    rest = line[len(begun) :]
    if not any(sign.isdigit() for sign in rest):
        return []
    parts = re.split(r"[\s,.;]+|และ|and", rest.strip())
    named = [part for part in parts if part]
    return [int(part) for part in named] if all(part.isdecimal() for part in named) else None


def offered(
    subject_id: UUID, service: str, kind: RequestKind, language: str, at: datetime
) -> list[PurposeView]:
    """The uses of a person's data that a request of this kind can be about, in their order.

    A withdrawal: what was consented to. An objection or restriction: what the contract does not
    need, and of what rests on consent only what was consented to.
    """
    if kind not in ABOUT_PURPOSES:
        return []
    given = [one for one in purposes.of_subject(subject_id, service, language, at) if one.given]
    if kind == RequestKind.WITHDRAWAL:
        return given
    return given + [
        one
        for one in purposes.catalogue(service, language, at)
        if not one.required and one.lawful_basis not in CONSENT_BASES
    ]


def shown(row: MailRequest, language: str, at: datetime) -> list[PurposeView]:
    """The purposes that were named to the person, with their words."""
    return [purposes.one_of_subject(row.subject_id, one, language, at) for one in row.purposes]


def waiting(now: datetime) -> int:
    """Requests by e-mail that wait for their sender's word."""
    return MailRequest.objects.filter(state=MailRequestState.WAITING).count()


def personal_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """What mails in a person's name asked for, and whether the person confirmed it."""
    rows = MailRequest.objects.filter(subject_id=subject_id).order_by("id")
    for row in rows.values(
        "kind", "purposes", "words", "state", "asked_at", "decided_at", "request__number"
    ).iterator():
        yield dict(row)


def _words(rule: str, at: datetime, blank: str = "") -> list[str]:
    listed = (_plain(one, blank) for one in rules.text(rule, at=at).split("|"))
    return [one for one in listed if one]


def _plain(text: str, blank: str = "") -> str:
    return _BLANKS.sub(blank, text).strip().lower()
