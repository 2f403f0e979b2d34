"""A confirmation that was refused because its twin, sent under the same key, was faster."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from accounts.errors.proof import OtpExpired, OtpUsed
from micropay.core.errors import Refusal

Made = TypeVar("Made")
_CODE_SPENT = (OtpUsed, OtpExpired)
# As long as a lock is waited for, before the twin gives up itself.
_SECONDS = 2.0
_STEP_SECONDS = 0.05


def made(*, look: Callable[[], Made | None], refusal: Refusal) -> Made | None:
    """What the twin made, by ``look``: its answer is ours. None when there is no twin.

    A code that is spent says that somebody used it: then it is waited for, as long as a lock is.
    """
    ends = time.monotonic() + (_SECONDS if isinstance(refusal, _CODE_SPENT) else 0.0)
    while True:
        found = look()
        if found is not None or time.monotonic() >= ends:
            return found
        time.sleep(_STEP_SECONDS)
