"""What a lower floor needs from a higher one, declared here and filled when the app starts.

An app fills a port in its ``AppConfig.ready()``. A port comes with its first user.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

_sources: dict[str, Callable[..., Any]] = {}


def personal_data_source(table: str, read: Callable[..., Any]) -> None:
    """Register how the personal data of one table is read for its subject.

    ``read(subject_id)`` yields dictionaries. A data-subject request walks these, and a test fails
    for a table about a person that has none.
    """
    _sources[table] = read


def personal_data_sources() -> dict[str, Callable[..., Any]]:
    """All registered sources by table."""
    return dict(_sources)
