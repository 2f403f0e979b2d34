"""Queue jobs of the wallet: what follows a posting."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from micropay.core import outbox
from micropay.core.actor import Actor
from wallet.services import receipt


@outbox.handler("wallet.posted")
def tell_payee(payload: dict[str, Any], *, now: datetime) -> None:
    """Tell whoever received the money of a posted transaction."""
    receipt.tell_payee(
        actor=Actor.system("outbox"), transaction_id=UUID(payload["transaction_id"]), now=now
    )
