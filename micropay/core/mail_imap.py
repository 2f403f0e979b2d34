"""Fetching e-mail by IMAP. What was kept is marked as seen; a crash fetches again."""

from __future__ import annotations

import contextlib
import ssl
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import unquote, urlsplit

from imap_tools import (
    A,
    BaseMailBox,
    MailBox,
    MailBoxStartTls,
    MailBoxUnencrypted,
    MailMessageFlags,
)

from micropay.core import mailbox, rules
from micropay.core.actor import Actor

_TIMEOUT_SECONDS = 30
_AT_ONCE = 50
# Of a mail that is too large, enough to tell it from others.
_BEGINNING = 65_536


@dataclass(frozen=True, slots=True)
class Box:
    """One mailbox: where it is, and the address it holds mail of."""

    url: str
    address: str


def boxes(configured: list[str]) -> list[Box]:
    """``imaps://user:password@host:993/INBOX`` each; the user is the address unless
    ``?address=`` says otherwise.
    """
    found = []
    for url in configured:
        parts = urlsplit(url)
        _, _, named = parts.query.partition("address=")
        found.append(Box(url, unquote(named or parts.username or "")))
    return found


def poll(*, actor: Actor, box: Box, now: datetime) -> int:
    """Keep what is new in a mailbox, at most so many at once. Returns how many.

    Each mail is kept in a transaction of its own and marked as seen after its commit: a mail is
    never lost, and one that comes twice is recognised.
    """
    limit = rules.number(mailbox.MOST_BYTES, at=now)
    kept = 0
    with _opened(box) as opened:
        for uid in opened.uids(A(seen=False))[:_AT_ONCE]:
            size = _size(opened, uid)
            part = f"BODY.PEEK[]<0.{_BEGINNING}>" if size > limit else "BODY.PEEK[]"
            raw = _fetch(opened, uid, part)
            with contextlib.suppress(mailbox.UnknownMailbox):
                mailbox.receive(actor=actor, raw=raw, recipients=[box.address], size=size, now=now)
                kept += 1
            opened.flag(uid, [MailMessageFlags.SEEN], True)
    return kept


def _opened(box: Box) -> BaseMailBox:
    parts = urlsplit(box.url)
    host, port = parts.hostname or "", parts.port
    opened: BaseMailBox
    if parts.scheme == "imaps":
        opened = MailBox(
            host, port or 993, timeout=_TIMEOUT_SECONDS, ssl_context=ssl.create_default_context()
        )
    elif parts.scheme == "imap+starttls":
        opened = MailBoxStartTls(host, port or 143, timeout=_TIMEOUT_SECONDS)
    else:
        # Only on this machine: nothing else may see the password.
        if host not in {"127.0.0.1", "::1", "localhost"}:
            raise ValueError("Plain IMAP is for this machine only; use imaps.")
        opened = MailBoxUnencrypted(host, port or 143, timeout=_TIMEOUT_SECONDS)
    folder = unquote(parts.path.lstrip("/")) or "INBOX"
    opened.login(unquote(parts.username or ""), unquote(parts.password or ""), folder)
    return opened


def _size(opened: BaseMailBox, uid: str) -> int:
    _, answer = opened.client.uid("FETCH", uid, "(RFC822.SIZE)")
    text = b" ".join(one if isinstance(one, bytes) else one[0] for one in answer if one)
    return int(text.partition(b"RFC822.SIZE ")[2].split(b")")[0].split()[0])


def _fetch(opened: BaseMailBox, uid: str, part: str) -> bytes:
    _, answer = opened.client.uid("FETCH", uid, f"({part})")
    return next((bytes(one[1]) for one in answer if isinstance(one, tuple)), b"")
