"""How somebody said yes or no, and the receipt of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Circumstances:
    """How somebody said yes or no: the evidence beside the words. Channels are in states."""

    channel: str
    installation_id: UUID | None = None
    device_label: str = ""
    ip: str | None = None
    user_agent: str = ""


@dataclass(frozen=True, slots=True)
class AgreedText:
    """The exact text somebody said yes or no to."""

    version_id: UUID
    language: str
    sha256: str


@dataclass(frozen=True, slots=True)
class BrokenRecord:
    """A record that does not prove: which, and why."""

    kind: str
    record_id: UUID
    why: str


@dataclass(frozen=True, slots=True)
class ReceiptView:
    """A receipt of a person; ``body`` is what is signed, parsed."""

    id: UUID
    kind: str
    issued_at: datetime
    code: str
    body: dict[str, Any]
    signature: bytes
    key_id: str


@dataclass(frozen=True, slots=True)
class CheckedReceipt:
    """The outcome of proving a receipt: signed by a key of ours, and in our books as it stands."""

    genuine: bool
    ours: bool
    body: dict[str, Any]
    key_id: str
