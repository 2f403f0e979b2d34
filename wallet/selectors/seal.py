"""Reads for sealing: rows as canonical text, the chain so far, keys and the anchor file.

A row's text is one line; free text is hexadecimal in it, so no two rows share a spelling.
"""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings
from django.db import connection

from wallet.data.seal import LEDGER, SealLink
from wallet.models.seal import LedgerSeal

_BATCH = 2_000
# Bytes at the end of the anchor file that hold several lines.
_TAIL = 8_192
_ROWS = """
SELECT t.id, t.xid::text, t.leg_count, legs.entries, legs.total,
       concat_ws('|', t.id, t.owner_id, encode(convert_to(t.key, 'UTF8'), 'hex'),
                 encode(t.fingerprint, 'hex'), encode(convert_to(t.kind, 'UTF8'), 'hex'),
                 encode(convert_to(t.narration, 'UTF8'), 'hex'), coalesce(t.reverses_id::text, '-'),
                 t.xid, t.leg_count, (extract(epoch FROM t.posted_at) * 1000000)::bigint,
                 legs.lines)
  FROM wallet_ledger_transaction t
 CROSS JOIN LATERAL (
        SELECT count(*) AS entries, coalesce(sum(e.amount), 0) AS total,
               string_agg(concat_ws(',', e.leg, e.account_id, e.amount, coalesce(e.seq::text, '-'),
                          coalesce(e.balance::text, '-'), coalesce(e.xid::text, '-'),
                          (extract(epoch FROM e.posted_at) * 1000000)::bigint),
                          ';' ORDER BY e.leg) AS lines
          FROM wallet_ledger_entry e WHERE e.transaction_id = t.id) legs
 WHERE t.xid >= %s::xid8 AND t.xid < %s::xid8
 ORDER BY t.xid, t.id
"""


@dataclass(frozen=True, slots=True)
class SealRow:
    """One transaction as it is sealed."""

    transaction_id: str
    xid: int
    leg_count: int
    entries: int
    total: int
    line: str


def rows(*, from_xid: int, upto_xid: int) -> Iterator[SealRow]:
    """Transactions with a number in [from_xid, upto_xid), in order, at a flat cost of memory.

    Needs an open transaction: the rows come through a cursor of the server.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "DECLARE ledger_rows NO SCROLL CURSOR FOR " + _ROWS, [str(from_xid), str(upto_xid)]
        )
        while True:
            cursor.execute(f"FETCH {_BATCH} FROM ledger_rows")
            batch = cursor.fetchall()
            for transaction_id, xid, leg_count, entries, total, line in batch:
                yield SealRow(transaction_id, int(xid), leg_count, entries, int(total), line)
            if len(batch) < _BATCH:
                break
        cursor.execute("CLOSE ledger_rows")


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
    """The links that follow, in order."""
    return LedgerSeal.objects.filter(stream=stream, number__gt=number).order_by("number").iterator()


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


def signing_key() -> Ed25519PrivateKey:
    """The seal key (``LEDGER_SEAL_KEY``, 32 bytes in base64); it never enters the database."""
    seed = base64.urlsafe_b64decode(settings.LEDGER_SEAL_KEY)
    return Ed25519PrivateKey.from_private_bytes(seed)


def key_id(key: Ed25519PrivateKey) -> str:
    """A short name of the key's public half."""
    return sha256(key.public_key().public_bytes_raw()).hexdigest()[:16]


def is_signed(digest: bytes, signature: bytes) -> bool:
    """Whether our key signed this digest."""
    try:
        signing_key().public_key().verify(signature, digest)
    except InvalidSignature:
        return False
    return True


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
