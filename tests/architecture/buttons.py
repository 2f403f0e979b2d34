"""How each button of the back office is pressed in a test. A button without a row here fails.

Each app keeps its own in ``tests/<app>/buttons.py``: the URL's name → a function that prepares
the world and returns who presses, on what, with which values (the reason is added).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model

from accounts.models.staff import Staff


@dataclass(frozen=True, slots=True)
class Press:
    """One press of a button: by whom, on which row (none: on the list), with which values."""

    by: Staff
    row: Model | None = None
    values: dict[str, Any] = field(default_factory=dict)
    # What a press answers with: back to a page, or (200) a file.
    answer: int = 302


Performer = Callable[[], Press]
