"""What a lower floor needs from a higher one: declared here by name, filled by the higher app.

An app fills a port in its ``AppConfig.ready()``. ``Filled by`` is said at each port's first use.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

_ports: dict[str, Callable[..., Any]] = {}
_sources: dict[str, Callable[..., Any]] = {}


def provide(name: str, function: Callable[..., Any]) -> None:
    """Fill a port. Filling it twice with another function is a programming error."""
    if _ports.setdefault(name, function) is not function:
        raise RuntimeError(f"The port {name} is filled already.")


def require(name: str) -> Callable[..., Any]:
    """The function that fills a port. Raises KeyError when no app does."""
    return _ports[name]


def personal_data_source(table: str, read: Callable[..., Any]) -> None:
    """Register how the personal data of one table is read for its subject.

    ``read(subject_id)`` yields dictionaries. A data-subject request walks these, and a test fails
    for a table about a person that has none.
    """
    _sources[table] = read


def personal_data_sources() -> dict[str, Callable[..., Any]]:
    """All registered sources by table."""
    return dict(_sources)
