"""Favourites as the edges show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class FavouriteView:
    """A kept payee: the customer's own name for them, and theirs, masked."""

    id: UUID
    alias: str
    payee_name: str
    kept_at: datetime
