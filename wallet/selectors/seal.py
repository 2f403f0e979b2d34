"""Reads for sealing: the chains so far, and the anchor files outside the database."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from wallet.data.seal import LEDGER, SealLink
from wallet.models.seal import LedgerSeal

# How many links are read at once.
_LINKS = 1_000
# Bytes at the end of the anchor file that hold several lines.
_TAIL = 8_192


def finished_below() -> int:
    """The transaction number below which every transaction has ended, one way or the other."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_snapshot_xmin(pg_current_snapshot())::text")
        return int(cursor.fetchone()[0])


def newest(stream: str = LEDGER) -> LedgerSeal | None:
    """The last link of the chain."""
    return LedgerSeal.objects.filter(stream=stream).order_by("-number").first()


def newest_before(moment: datetime, stream: str = LEDGER) -> LedgerSeal | None:
    """The last link made before a moment."""
    chain = LedgerSeal.objects.filter(stream=stream, sealed_at__lt=moment)
    return chain.order_by("-number").first()


def after(number: int, stream: str = LEDGER) -> Iterator[LedgerSeal]:
    """The links that follow, in order and a few at a time: a year has half a million."""
    while True:
        chain = LedgerSeal.objects.filter(stream=stream, number__gt=number)
        found = list(chain.order_by("number")[:_LINKS])
        yield from found
        if len(found) < _LINKS:
            return
        number = found[-1].number


def link_of(seal: LedgerSeal) -> SealLink:
    """A stored seal as the link that was signed."""
    return SealLink(
        seal.stream,
        seal.number,
        seal.from_xid,
        seal.upto_xid,
        seal.transactions,
        seal.entries,
        bytes(seal.content),
        bytes(seal.previous),
        seal.sealed_at,
    )


def anchor_path(stream: str = LEDGER) -> Path:
    """The append-only file outside the database."""
    return Path(settings.LEDGER_ANCHOR_DIR) / f"{stream}.jsonl"


def anchored(stream: str = LEDGER) -> Iterator[dict[str, Any]]:
    """The lines of the anchor file, oldest first; none when there is no file."""
    path = anchor_path(stream)
    if path.exists():
        with path.open(encoding="utf-8") as lines:
            yield from filter(None, map(_link_in, lines))


def last_anchored(stream: str = LEDGER) -> dict[str, Any] | None:
    """The last whole line of the anchor file, found from its end."""
    path = anchor_path(stream)
    if not path.exists():
        return None
    with path.open("rb") as file:
        file.seek(max(file.seek(0, os.SEEK_END) - _TAIL, 0))
        tail = file.read().decode("utf-8", errors="replace").splitlines()
    return next(filter(None, map(_link_in, reversed(tail))), None)


def _link_in(line: str) -> dict[str, Any] | None:
    """A line torn by a crash is no link; its seal is anchored again by the next run."""
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None
