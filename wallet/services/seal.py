"""Sealing: finished transactions, and the evidence log in a chain of its own, are hashed, chained,
signed, and anchored outside the database.

Nobody waits for it on the write path. Rows are taken by transaction number below the snapshot's
xmin, where nothing can appear any more; following by id or time would lose a slow transaction.
"""

from __future__ import annotations

import fcntl
import os
from datetime import datetime
from hashlib import sha256

from django.db import connection, transaction

from micropay.core.crypto import signing
from wallet.data.seal import LEDGER, NO_SEAL, SealLink
from wallet.models.seal import LedgerSeal
from wallet.selectors import seal as reads
from wallet.selectors import seal_keys, seal_rows

# One sealer at a time; the second waits and then continues after the first.
_LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('ledger seal ' || %s, 3))"


class AnchorDisagrees(RuntimeError):
    """The anchor file and the database tell different pasts: an alarm, never repaired here."""


def seal(*, now: datetime, stream: str = LEDGER) -> int | None:
    """Seal what finished transactions wrote since the last seal; returns the seal's number.

    None when there is nothing new. The anchor file is brought up to date either way, so a crash
    between commit and file is made good by the next run. Raises AnchorDisagrees.
    """
    with transaction.atomic():
        number = _seal_new(now, stream)
    with transaction.atomic():
        _anchor(stream)
    return number


def _seal_new(now: datetime, stream: str) -> int | None:
    _take_turn(stream)
    before = reads.newest(stream)
    from_xid = before.upto_xid if before else 0
    upto_xid = reads.finished_below()
    content, transactions, entries = _hash_rows(stream, from_xid, upto_xid)
    if transactions == 0:
        return None
    link = SealLink(
        stream,
        before.number + 1 if before else 1,
        from_xid,
        upto_xid,
        transactions,
        entries,
        content,
        bytes(before.digest) if before else NO_SEAL,
        now,
    )
    _store(link)
    return link.number


def _hash_rows(stream: str, from_xid: int, upto_xid: int) -> tuple[bytes, int, int]:
    content, transactions, entries = sha256(), 0, 0
    for row in seal_rows.rows(from_xid=from_xid, upto_xid=upto_xid, stream=stream):
        content.update(row.line.encode() + b"\n")
        transactions += 1
        entries += row.entries
    return content.digest(), transactions, entries


def _store(link: SealLink) -> None:
    key = seal_keys.signing_key()
    digest = link.digest()
    LedgerSeal.objects.create(
        stream=link.stream,
        number=link.number,
        from_xid=link.from_xid,
        upto_xid=link.upto_xid,
        transactions=link.transactions,
        entries=link.entries,
        content=link.content,
        previous=link.previous,
        digest=digest,
        signature=key.sign(digest),
        key_id=signing.key_id(key.public_key()),
        sealed_at=link.sealed_at,
    )


def _anchor(stream: str) -> None:
    """Append the links that the anchor file lacks, each line on disk before the next."""
    _take_turn(stream)
    path = reads.anchor_path(stream)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        for seal_ in reads.after(_last_anchored(stream), stream):
            link = reads.link_of(seal_)
            line = link.anchor_line(signature=bytes(seal_.signature), key_id=seal_.key_id)
            # A leading newline ends a line that a crash may have torn.
            file.write("\n" + line + "\n")
            file.flush()
            os.fsync(file.fileno())


def _last_anchored(stream: str) -> int:
    """The number of the last anchored link, which must be a link of the database's chain too."""
    last = reads.last_anchored(stream)
    if last is None:
        return 0
    stored = LedgerSeal.objects.filter(stream=stream, number=last["number"]).first()
    if stored is None or bytes(stored.digest).hex() != last["digest"]:
        raise AnchorDisagrees(f"seal {last['number']}")
    return int(last["number"])


def _take_turn(stream: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_LOCK, [stream])
