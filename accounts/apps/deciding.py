"""How the floor's requests for approval reach the services that carry them out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def carried_out_by(apply: Callable[..., Any]) -> Callable[..., None]:
    """What the floor calls with the request first, as the service takes it: by its name."""

    def carry_out(asked: Any, **who: Any) -> None:
        apply(asked=asked, **who)

    return carry_out
