"""How much a staff member looks at: rows and files are counted on every page of the back office.

The site calls ``counted`` for each answer before it is sent. What an app does with the count (keep
it, stop the person) it fills in with ``fill``. Whoever finds a person by a number that is theirs
alone calls ``looked_up``: the answer tells whether the number is known, so that guessing it would
undo the mask.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from micropay.core import gates, rules

_DECLARED = "data_shown"


class Shown(StrEnum):
    """How rows came to be seen."""

    LISTED = "listed"
    SEARCHED = "searched"
    OPENED = "opened"
    EXPORTED = "exported"
    FILES = "files"


class Uncounted(RuntimeError):
    """A programming error: a streamed download has to ``declare`` how many rows it holds."""


# ``keep(staff_id, how, rows, now)`` says whether the person may see them.
Keep = Callable[[UUID, Shown, int, datetime], bool]
_keeper: list[Keep] = []


# Look-ups on the page that is being made, hits and misses; None outside the back office.
_looked: ContextVar[list[bool] | None] = ContextVar("looked_up", default=None)


def fill(keep: Keep) -> None:
    """Register who keeps the counts (in an ``AppConfig.ready()``)."""
    _keeper[:] = [keep]


def declare(response: Any, how: Shown, rows: int) -> Any:
    """Say how many rows of people an answer of one's own making shows. Returns the answer."""
    setattr(response, _DECLARED, (how, rows))
    return response


@contextmanager
def watching() -> Iterator[None]:
    """While a page of the back office is made, look-ups are noted."""
    before = _looked.set([])
    try:
        yield
    finally:
        _looked.reset(before)


def looked_up(*, found: bool) -> None:
    """Somebody was looked for by a number that is theirs alone."""
    noted = _looked.get()
    if noted is not None:
        noted.append(found)


def counted(request: HttpRequest, response: HttpResponseBase, now: datetime) -> HttpResponseBase:
    """The answer itself, or, when it would be too much, the end of the session instead of it."""
    user: Any = request.user
    seen = [shown_by(response), (Shown.SEARCHED, _looked_for(now))]
    # Each count is kept, also when the first is past its setting.
    within = [_keeper[0](user.pk, how, rows, now) for how, rows in seen if rows]
    if all(within):
        return response
    words = _("Your access is blocked: more data was opened than work needs. Speak to compliance.")
    return gates.end_session(request, words)


def shown_by(response: HttpResponseBase) -> tuple[Shown, int]:
    """How many rows an answer shows. Raises Uncounted."""
    declared: tuple[Shown, int] | None = getattr(response, _DECLARED, None)
    if declared is not None:
        return declared
    if response.status_code != 200:  # noqa: PLR2004
        return Shown.LISTED, 0
    kind = response.headers.get("Content-Type", "").split(";")[0]
    if kind == "text/html":
        return _on_page(getattr(response, "context_data", None) or {})
    if isinstance(response, StreamingHttpResponse) and kind == "text/csv":
        raise Uncounted
    if isinstance(response, HttpResponse) and kind == "text/csv":
        return Shown.EXPORTED, max(0, response.content.strip().count(b"\n"))
    if kind in {"text/javascript", "application/javascript", "application/json"}:
        return Shown.LISTED, 0
    return Shown.FILES, 1


def _looked_for(now: datetime) -> int:
    """What the page's look-ups count: a hit as one row, a miss as rule ``data_use.miss_rows``."""
    noted = _looked.get() or []
    misses = noted.count(False)
    return noted.count(True) + (
        misses * rules.number("data_use.miss_rows", at=now) if misses else 0
    )


def _on_page(context: dict[str, Any]) -> tuple[Shown, int]:
    changelist = context.get("cl")
    if changelist is not None:
        how = Shown.SEARCHED if changelist.query else Shown.LISTED
        return how, len(changelist.result_list)
    return Shown.OPENED, int(context.get("original") is not None)
