"""Somebody who gives a phone number before anybody has signed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Claim:
    """A phone (E.164) claimed on an installation, and what we know of both.

    ``customer_id`` is None when nobody has that number. ``bound_at`` says since when this very
    installation is that customer's device, if it is.
    """

    phone: str
    installation_id: UUID
    origin: str
    customer_id: UUID | None = None
    subject_id: UUID | None = None
    language: str = ""
    state: str = ""
    bound_at: datetime | None = None

    @property
    def own_device(self) -> bool:
        return self.bound_at is not None
