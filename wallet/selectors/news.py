"""What an app that checks in learns of the wallet: fees and settings."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from accounts.states import Tier
from micropay.core import money, rules
from wallet.models.fee import FeeVersion
from wallet.selectors import wallet as wallets


def fees(now: datetime, language: str) -> list[dict[str, Any]]:
    """The newest announced version of each fee, in effect or not, to compare with what is known."""
    newest: dict[str, FeeVersion] = {}
    for version in FeeVersion.objects.order_by("number"):
        newest[version.service] = version
    return [
        {
            "service": service,
            "number": newest[service].number,
            "effective_from": newest[service].effective_from.isoformat(),
        }
        for service in sorted(newest)
    ]


def settings(now: datetime, language: str) -> dict[str, str]:
    """What the app shows or counts down by itself. Amounts are baht."""
    limits = wallets.limits(tier=Tier.NONE, at=now)
    return {
        "quote_seconds": rules.text("quote.seconds", at=now),
        "movement_most": money.format_baht(limits.movement_most),
        "topup_least": money.format_baht(limits.topup_least),
        "topup_most": money.format_baht(limits.topup_most),
    }
