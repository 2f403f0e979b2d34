"""Lists of sanctioned persons in tests, imported as compliance does."""

from __future__ import annotations

from datetime import datetime

from accounts.models.sanctions import SanctionList
from accounts.services import sanctions
from micropay.core import clock
from micropay.core.actor import Actor

OFFICER = Actor(kind="staff", id="21", label="officer")
PLATFORM = Actor.system("screen_customers")
HEAD = "reference,names,births,national_ids\n"


def imported(
    *lines: str,
    source: str = "un",
    version: str = "1",
    shrunk: bool = False,
    now: datetime | None = None,
) -> SanctionList:
    """A list of these lines (reference,names,births,national_ids)."""
    return sanctions.import_list(
        actor=OFFICER,
        source=source,
        version=version,
        data=(HEAD + "\n".join(lines) + "\n").encode(),
        shrunk_on_purpose=shrunk,
        reason="weekly list",
        now=now or clock.now(),
    )


def look_over() -> int:
    """The platform looks over everybody until nobody is left."""
    looked = 0
    while seen := sanctions.screen_next(actor=PLATFORM, now=clock.now()):
        looked += seen
    return looked
