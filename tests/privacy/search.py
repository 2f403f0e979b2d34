"""Looks for people in text: their numbers, names and addresses in whatever encoding, and what is a
PIN, or a hash of a secret that anybody could make.

A number counts with or without separators, but not inside a longer run of hex or base64; such runs
are decoded and looked into.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import unquote_to_bytes

_DIGITS = re.compile(rb"\d{10,13}(?!\d)")
_SPELLED = re.compile(rb"(?<![\w-])\+?\d[\d][\d .-]{7,18}\d(?![\w-])")
_SIX = re.compile(rb"(?<![\w.+/=-])\d{6}(?![\w.+/=-])")
_THAI = re.compile(rb"(?:\xe0[\xb8\xb9][\x80-\xbf]){2,}")
_MAIL = re.compile(rb"[A-Za-z0-9._-]+@[A-Za-z0-9.-]+")
_LATIN = re.compile(rb"[A-Za-z]{4,}")
_ESCAPED = re.compile(rb"\\u[0-9a-fA-F]{4}")
_RUNS = (
    re.compile(rb"[A-Za-z0-9+/]{12,}={0,2}"),
    re.compile(rb"[A-Za-z0-9_-]{12,}={0,2}"),
    re.compile(rb"(?<![0-9A-Fa-f])(?:[0-9A-Fa-f]{2}){8,}(?![0-9A-Fa-f])"),
)
_LONG_RUN = 20
_ALPHABET = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
_COMMON = ("md5", "sha1", "sha256", "sha512")
_HASHES = (*_COMMON, "sha224", "sha384", "sha3_256", "blake2b", "blake2s")
_DEPTH = 3


@dataclass
class Wanted:
    """What must not be found. ``words`` are parts of names and addresses."""

    numbers: set[bytes] = field(default_factory=set)
    words: set[bytes] = field(default_factory=set)
    mails: set[bytes] = field(default_factory=set)
    pins: set[bytes] = field(default_factory=set)
    digests: dict[bytes, str] = field(default_factory=dict)

    def add_phone(self, national: str) -> None:
        """Ten digits; also as +66…, and as the thirteen digits of a PromptPay proxy."""
        spelled = [national, f"66{national[1:]}", f"0066{national[1:]}"]
        self.numbers |= {one.encode() for one in spelled}
        self._add_digests("a phone", _COMMON, *spelled, f"+66{national[1:]}")

    def add_number(self, number: str) -> None:
        """A national ID or an account number."""
        self.numbers.add(number.encode())
        self._add_digests("a number", _COMMON, number)

    def add_pin(self, pin: str, *salts: str) -> None:
        """A PIN, alone and with what stands beside it as salt."""
        salted = [one for salt in salts for one in (salt + pin, pin + salt, f"{salt}:{pin}")]
        if pin.encode() not in self.pins:
            self._add_digests("a PIN", _HASHES, pin)
        self._add_digests("a PIN", _COMMON, *salted)
        self.pins.add(pin.encode())

    def add_text(self, text: str) -> None:
        """Every word of a name or address that is not a number."""
        self.words |= {one.encode() for one in text.split() if len(one) > 3 and one[0].isalpha()}

    def add_mail(self, address: str) -> None:
        self.mails.add(address.lower().encode())

    def _add_digests(self, what: str, hashes: tuple[str, ...], *values: str) -> None:
        for value in values:
            for name in hashes:
                digest = hashlib.new(name, value.encode()).digest()
                self.digests[digest] = f"{name} of {what}"


def find(text: bytes, wanted: Wanted) -> Iterator[str]:
    """What of it stands in this text, in words for a person who has to mend it."""
    yield from _find(text, wanted, "plain", 0)


def _find(text: bytes, wanted: Wanted, how: str, depth: int) -> Iterator[str]:
    yield from _numbers(text, wanted, how)
    yield from _words(text, wanted, how)
    if depth == _DEPTH:
        return
    if b"\\u" in text:
        shown = _ESCAPED.sub(lambda one: _unescape(one.group()), text)
        yield from _words(shown, wanted, f"{how}, JSON escapes")
    if b"%" in text:
        shown = unquote_to_bytes(text)
        yield from _numbers(shown, wanted, f"{how}, percent")
        yield from _words(shown, wanted, f"{how}, percent")
    for name, decoded in _decoded(text):
        if decoded in wanted.digests:
            yield f"{wanted.digests[decoded]} ({how}, {name})"
        if _is_telling(decoded):
            yield from _find(decoded, wanted, f"{how}, {name}", depth + 1)


def _numbers(text: bytes, wanted: Wanted, how: str) -> Iterator[str]:
    for found in _DIGITS.finditer(text):
        if found.group() in wanted.numbers and not _in_long_run(text, found):
            yield f"number {found.group().decode()} ({how})"
    for found in _SPELLED.finditer(text):
        digits = re.sub(rb"\D", b"", found.group())
        if digits in wanted.numbers and digits != found.group():
            yield f"number {found.group().decode()} ({how})"
    for found in _SIX.finditer(text):
        if found.group() in wanted.pins:
            yield f"PIN {found.group().decode()} ({how})"


def _in_long_run(text: bytes, found: re.Match[bytes]) -> bool:
    """Whether letters and digits around it make a run that cannot be a number with a name."""
    start, end = found.span()
    while start and text[start - 1] in _ALPHABET and end - start < _LONG_RUN:
        start -= 1
    while end < len(text) and text[end] in _ALPHABET and end - start < _LONG_RUN:
        end += 1
    return end - start >= _LONG_RUN


def _words(text: bytes, wanted: Wanted, how: str) -> Iterator[str]:
    for run in set(_THAI.findall(text)):
        for word in wanted.words:
            if word in run:
                yield f"word {word.decode()} ({how})"
    for run in set(_LATIN.findall(text)) & wanted.words:
        yield f"word {run.decode()} ({how})"
    if b"@" in text:
        for mail in {one.lower() for one in _MAIL.findall(text)} & wanted.mails:
            yield f"address {mail.decode()} ({how})"


def _decoded(text: bytes) -> Iterator[tuple[str, bytes]]:
    runs: set[bytes] = set()
    for pattern in _RUNS:
        runs.update(pattern.findall(text))
    for run in runs:
        if len(run) % 2 == 0:
            with suppress(ValueError):
                yield "hex", bytes.fromhex(run.decode())
        bare = run.rstrip(b"=").replace(b"-", b"+").replace(b"_", b"/")
        if len(bare) % 4 != 1:
            with suppress(binascii.Error):
                yield "base64", base64.b64decode(bare + b"=" * (-len(bare) % 4))


_TELLING = re.compile(
    rb"\d{10}|\d{6}$|^\d{6}|(?:\xe0[\xb8\xb9][\x80-\xbf]){2}|@|[A-Za-z0-9+/_-]{20}"
)


def _is_telling(decoded: bytes) -> bool:
    """Whether looking into it can find anything; most decoded runs are noise."""
    return _TELLING.search(decoded) is not None or decoded.isascii()


def _unescape(escape: bytes) -> bytes:
    return chr(int(escape[2:], 16)).encode("utf-8", "replace")


def tables_of(dump: bytes) -> Iterator[tuple[str, bytes]]:
    """The rows of a plain dump, table by table. Columns of transaction numbers are left out: any
    six digits can be one.
    """
    for part in re.finditer(
        rb"^COPY public\.\"?(\w+)\"? \(([^)]*)\) FROM stdin;\n(.*?)^\\\.$", dump, re.S | re.M
    ):
        columns = [name.strip(b' "') for name in part[2].split(b",")]
        rows = part[3]
        if b"xid" in columns:
            place = columns.index(b"xid")
            rows = b"\n".join(_without(row.split(b"\t"), place) for row in rows.split(b"\n"))
        yield part[1].decode(), rows.replace(b"\\\\", b"\\")


def _without(cells: list[bytes], place: int) -> bytes:
    return b"\t".join(cells[:place] + cells[place + 1 :])


def leaks(texts: Iterable[tuple[str, bytes]], wanted: Wanted) -> set[str]:
    """Everything found, each with the place it stands in."""
    return {f"{place}: {found}" for place, text in texts for found in find(text, wanted)}
