"""What a seal says, and the bytes it is signed over."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

LEDGER = "ledger"
EVIDENCE = "evidence"
# What is sealed, each in a chain of its own.
STREAMS = (LEDGER, EVIDENCE)
# What the first seal of a stream has in place of a predecessor.
NO_SEAL = bytes(32)


@dataclass(frozen=True, slots=True)
class SealLink:
    """One link of the chain: transactions numbered in [from_xid, upto_xid), and the link before.

    In the stream of the evidence log ``transactions`` counts its rows and ``entries`` is zero.
    """

    stream: str
    number: int
    from_xid: int
    upto_xid: int
    transactions: int
    entries: int
    content: bytes
    previous: bytes
    sealed_at: datetime

    def digest(self) -> bytes:
        """SHA-256 over this link in a form that has one spelling only."""
        return sha256(b"micropay seal 1\n" + json.dumps(self._parts()).encode()).digest()

    def anchor_line(self, *, signature: bytes, key_id: str) -> str:
        """The link as a line of the anchor file, outside the database."""
        return json.dumps(
            {
                "stream": self.stream,
                "number": self.number,
                "from_xid": self.from_xid,
                "upto_xid": self.upto_xid,
                "transactions": self.transactions,
                "entries": self.entries,
                "content": self.content.hex(),
                "previous": self.previous.hex(),
                "sealed_at": _moment(self.sealed_at),
                "digest": self.digest().hex(),
                "signature": signature.hex(),
                "key_id": key_id,
            }
        )

    def _parts(self) -> list[str | int]:
        return [
            self.stream,
            self.number,
            self.from_xid,
            self.upto_xid,
            self.transactions,
            self.entries,
            self.content.hex(),
            self.previous.hex(),
            _moment(self.sealed_at),
        ]


@dataclass(frozen=True, slots=True)
class ProofStep:
    """One step of proving the ledger: what was looked at, how long, the first bad row if any."""

    name: str
    rows: int
    seconds: float
    fault: str | None


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
