"""Proving seals: rows, chain and signatures, and the anchor file against the chain.

Everything is read in order and a little at a time, so memory stays flat.
"""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256
from typing import Any

from micropay.core.crypto.signing import KeyRing
from wallet.data.seal import LEDGER, NO_SEAL
from wallet.models.seal import LedgerSeal
from wallet.selectors import seal as seals
from wallet.selectors.seal_rows import SealRow, rows

_LAST_XID = 2**63 - 1


def rows_and_seals(stream: str, keys: KeyRing, since: datetime | None) -> tuple[int, str | None]:
    """Sums of every transaction, and content, chain and signature of every seal over the rows.

    Returns how many rows were read, and the first fault. Raises OutsideTransaction.
    """
    checker = _SealChecker(stream, keys, since)
    count = 0
    for row in rows(from_xid=checker.from_xid, upto_xid=_LAST_XID, stream=stream):
        fault = checker.seal_before(row.xid)
        if fault is None and (row.total != 0 or row.entries != row.leg_count):
            fault = f"transaction {row.row_id} is not whole"
        if fault:
            return count, fault
        checker.take(row)
        count += 1 + row.entries
    return count, checker.seal_before(_LAST_XID)


class _SealChecker:
    """Walks the chain beside the rows and compares each seal when its range has been read."""

    def __init__(self, stream: str, keys: KeyRing, since: datetime | None) -> None:
        before = seals.newest_before(since, stream) if since else None
        self.from_xid = before.upto_xid if before else 0
        self._keys = keys
        self._previous = bytes(before.digest) if before else NO_SEAL
        self._number = before.number if before else 0
        self._key = before.key_id if before else ""
        self._retired: set[str] = set()
        self._waiting = seals.after(self._number, stream)
        self._next = next(self._waiting, None)
        self._start_over()

    def _start_over(self) -> None:
        self._content, self._transactions, self._entries = sha256(), 0, 0

    def take(self, row: SealRow) -> None:
        """Count a row into the seal being compared."""
        self._content.update(row.line.encode() + b"\n")
        self._transactions += 1
        self._entries += row.entries

    def seal_before(self, xid: int) -> str | None:
        """Compare the seals that end at or below this transaction number."""
        while self._next is not None and self._next.upto_xid <= xid:
            fault = self._compare(self._next)
            if fault:
                return f"{_named(self._next.stream)} {self._next.number}: {fault}"
            self._go_on(self._next)
        return None

    def _go_on(self, seal: LedgerSeal) -> None:
        if self._key and self._key != seal.key_id:
            self._retired.add(self._key)
        self._previous, self._number, self._key = bytes(seal.digest), seal.number, seal.key_id
        self._next = next(self._waiting, None)
        self._start_over()

    def _compare(self, seal: LedgerSeal) -> str | None:
        link = seals.link_of(seal)
        digest, signature = bytes(seal.digest), bytes(seal.signature)
        signed = self._keys.is_signed(digest=digest, signature=signature, name=seal.key_id)
        checks = [
            (seal.number == self._number + 1, "a seal before it is missing"),
            (link.previous == self._previous, "it does not continue the seal before"),
            (link.digest() == digest, "its digest does not match"),
            (self._keys.knows(seal.key_id), f"nobody knows its key {seal.key_id}"),
            (signed, "its signature is wrong"),
            (seal.key_id not in self._retired, f"its key {seal.key_id} had been retired before"),
            (
                (seal.transactions, seal.entries) == (self._transactions, self._entries),
                f"it was made over {seal.transactions} transactions and {seal.entries} entries,"
                f" {self._transactions} and {self._entries} are there",
            ),
            (link.content == self._content.digest(), "the rows under it were changed"),
        ]
        return next((fault for holds, fault in checks if not holds), None)


def anchor(stream: str, keys: KeyRing) -> tuple[int, str | None]:
    """The chain in the database is the one that was written outside it, link by link."""
    stored = seals.after(0, stream)
    expected = next(stored, None)
    lines = 0
    for line in seals.anchored(stream):
        lines += 1
        fault = _compare_line(stream, line, expected, keys)
        if fault:
            return lines, fault
        expected = next(stored, None)
    if expected is not None:
        return lines, f"{_named(stream)} {expected.number} is not in the anchor file"
    return lines, None


def _compare_line(
    stream: str, line: dict[str, Any], expected: LedgerSeal | None, keys: KeyRing
) -> str | None:
    number, name = line["number"], _named(stream)
    if expected is None or number < expected.number:
        return f"{name} {number} is anchored but not in the database"
    if number > expected.number:
        return f"{name} {expected.number} is not in the anchor file"
    if bytes(expected.digest).hex() != line["digest"]:
        return f"{name} {number} is not the one that was anchored"
    digest, signature = bytes.fromhex(line["digest"]), bytes.fromhex(line["signature"])
    if not keys.is_signed(digest=digest, signature=signature, name=line["key_id"]):
        return f"the anchored {name} {number} is not signed by a key of ours"
    return None


def _named(stream: str) -> str:
    return "seal" if stream == LEDGER else f"seal of {stream}"
