"""Reading favourites."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from wallet.data.favourite import FavouriteView
from wallet.models.favourite import Favourite


def of_customer(*, customer_id: UUID) -> list[FavouriteView]:
    """A customer's favourites by alias; how many there can be is limited."""
    rows = Favourite.objects.filter(customer_id=customer_id)
    return sorted((view(row) for row in rows), key=lambda one: one.alias)


def view(row: Favourite) -> FavouriteView:
    """A favourite as its customer sees it."""
    return FavouriteView(
        id=row.id, alias=str(row.alias), payee_name=str(row.payee_name), kept_at=row.kept_at
    )


def personal_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """Whom a person keeps, under which name."""
    for row in Favourite.objects.filter(customer__subject_id=subject_id).order_by("kept_at"):
        yield {"alias": row.alias, "payee": row.payee_name, "kept_at": row.kept_at}
