"""How a customer names another one."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Recipient:
    """Exactly one of these: phone (E.164), number of a wallet, scanned text, one's favourite."""

    phone: str | None = field(default=None, repr=False)
    wallet_number: str | None = None
    paycode: str | None = field(default=None, repr=False)
    favourite_id: UUID | None = None
