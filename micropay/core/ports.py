"""What a lower floor needs from a higher one, declared here and filled when the app starts.

An app fills a port in its ``AppConfig.ready()``. A port comes with its first user.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

_sources: dict[str, Callable[..., Any]] = {}
_closers: list[Callable[..., Any]] = []
_obstacles: dict[str, Callable[..., bool]] = {}


def personal_data_source(table: str, read: Callable[..., Any]) -> None:
    """Register how the personal data of one table is read for its subject.

    ``read(subject_id)`` yields dictionaries. A data-subject request walks these, and a test fails
    for a table about a person that has none.
    """
    _sources[table] = read


def personal_data_sources() -> dict[str, Callable[..., Any]]:
    """All registered sources by table."""
    return dict(_sources)


def fill_account_closing(close: Callable[..., Any]) -> None:
    """The app that holds people's money says how an account is ended: paid out, then closed."""
    _closers[:] = [close]


def close_account(**told: Any) -> Any:
    """End an account with everything above it, in the caller's transaction.

    ``actor, customer_id, cause, reason, now``. Raises what stands in the way.
    """
    [close] = _closers
    return close(**told)


def closing_obstacle(code: str, stands: Callable[..., bool]) -> None:
    """Declare what keeps customers from closing: ``stands(customer_id=…, now=…)``."""
    _obstacles[code] = stands


def closing_obstacles(*, customer_id: UUID, now: datetime) -> list[str]:
    """The codes of what keeps this customer from closing now, in a fixed order."""
    asked = sorted(_obstacles.items())
    return [code for code, stands in asked if stands(customer_id=customer_id, now=now)]
