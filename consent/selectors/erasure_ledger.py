"""The erasure ledger: a file outside the database that says who was erased, line by line.

A backup that is older than an erasure brings the person back; this file does not come back with
it. Each line carries a keyed digest over itself and the line before, so none can be taken out,
changed or slipped in. It names people by their subject id only.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from django.conf import settings

from consent.models.request import Erasure
from consent.models.subject import Subject
from micropay.core import boot
from micropay.core.crypto import keys

NO_LINE = "0" * 64
# Bytes at the end of the file that hold several lines.
_TAIL = 8_192


class LedgerDamaged(RuntimeError):
    """A line of the erasure ledger is not what was written, or one is missing."""


@dataclass(frozen=True, slots=True)
class Line:
    """One erasure. ``digest`` is over the rest and the line before."""

    number: int
    erasure_id: str
    subject_id: str
    erased_at: str
    previous: str
    digest: str = ""

    def own_digest(self) -> str:
        parts = [self.number, self.erasure_id, self.subject_id, self.erased_at, self.previous]
        return keys.token_digest("erasure ledger\x00" + json.dumps(parts))

    def text(self) -> str:
        return json.dumps(asdict(self))


def path() -> Path:
    """The append-only file."""
    return Path(settings.ERASURE_LEDGER_DIR) / "erasures.jsonl"


def lines() -> Iterator[Line]:
    """All lines, proved one after the other. A torn last line was never an erasure.

    Raises LedgerDamaged.
    """
    previous, number = NO_LINE, 0
    if not path().exists():
        return
    with path().open(encoding="utf-8") as file:
        for text in file:
            line = _read(text)
            if line is None:
                continue
            if (line.number, line.previous) != (number + 1, previous):
                raise LedgerDamaged(f"line {number + 1}")
            if line.digest != line.own_digest():
                raise LedgerDamaged(f"line {line.number}")
            previous, number = line.digest, line.number
            yield line


def last() -> Line | None:
    """The last whole line, found from the file's end. Raises LedgerDamaged."""
    if not path().exists():
        return None
    with path().open("rb") as file:
        file.seek(max(file.seek(0, os.SEEK_END) - _TAIL, 0))
        tail = file.read().decode("utf-8", errors="replace").splitlines()
    line = next(filter(None, map(_read, reversed(tail))), None)
    if line is not None and line.digest != line.own_digest():
        raise LedgerDamaged(f"line {line.number}")
    return line


def not_in_database() -> list[Line]:
    """The erasures that this database does not know: it is older than they are.

    Raises LedgerDamaged.
    """
    known = set(Erasure.objects.values_list("id", flat=True))
    return [line for line in lines() if UUID(line.erasure_id) not in known]


def refuse_older_database() -> None:
    """Nothing is served from a database that still knows people whom we erased.

    Raises UnsafeStart.
    """
    try:
        missing = not_in_database()
    except LedgerDamaged as damage:
        raise boot.UnsafeStart(f"the erasure ledger is damaged: {damage}.") from None
    if any(Subject.objects.filter(pk=line.subject_id).exists() for line in missing):
        raise boot.UnsafeStart(
            "this database is older than an erasure; run manage.py replay_erasures first."
        )


def make(*, number: int, erasure_id: UUID, subject_id: UUID, at: datetime, previous: str) -> Line:
    """The next line, with its digest."""
    moment = at.astimezone(UTC).isoformat(timespec="microseconds")
    bare = Line(number, str(erasure_id), str(subject_id), moment, previous)
    return Line(**{**asdict(bare), "digest": bare.own_digest()})


def _read(text: str) -> Line | None:
    """A line torn by a crash is no line: it is written before the erasure is committed."""
    if not text.strip():
        return None
    try:
        return Line(**json.loads(text))
    except (ValueError, TypeError):
        return None
