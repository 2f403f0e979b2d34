"""The partner bank over HTTP: JSON, signed both ways after Standard Webhooks.

An answer counts only if its signature fits and names the request it answers; whatever else comes
back, or does not, is no answer. Account numbers and names are never logged.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import httpx
from django.conf import settings
from standardwebhooks import Webhook, WebhookVerificationError

from micropay.core import money
from micropay.core.errors import InvalidInput
from wallet.data.bank import HolderNames, PayoutAnswer, PayoutOrder
from wallet.errors.bank import BankUnavailable
from wallet.states.bank import PayoutOutcome

_UNKNOWN = PayoutAnswer(PayoutOutcome.UNKNOWN)
_SAID = {
    outcome.value: outcome for outcome in PayoutOutcome if outcome is not PayoutOutcome.UNKNOWN
}
_LONGEST_REFERENCE, _LONGEST_REASON = 64, 40
_MOST_BYTES = 64 * 1024


class NoAnswer(Exception):
    """Nothing came back that can be relied upon."""


class HttpBank:
    """The adapter of ``BANK_URL``."""

    def holder_of(self, *, bank_code: str, account: str) -> HolderNames | None:
        """As the port says."""
        try:
            said = _call("/v1/names", {"bank_code": bank_code, "account": account})
        except NoAnswer:
            raise BankUnavailable from None
        if said.get("found") is not True:
            return None
        return HolderNames(_text(said, "name_th", 200), _text(said, "name_en", 200))

    def instruct(self, order: PayoutOrder) -> PayoutAnswer:
        """As the port says."""
        asked = {
            "reference": order.reference,
            "bank_code": order.bank_code,
            "account": order.account,
            "name": order.name,
            "amount": money.format_baht(order.amount),
            "currency": "THB",
            "valid_until": order.valid_until.isoformat(),
        }
        answer = _payout("/v1/payouts", asked)
        # "Not found" answers no instruction.
        return _UNKNOWN if answer.outcome is PayoutOutcome.NOT_FOUND else answer

    def enquire(self, reference: str) -> PayoutAnswer:
        """As the port says."""
        return _payout("/v1/payouts/enquiries", {"reference": reference})


def _payout(path: str, asked: dict[str, Any]) -> PayoutAnswer:
    try:
        said = _call(path, asked)
    except NoAnswer:
        return _UNKNOWN
    outcome = _SAID.get(_text(said, "status", 20))
    if outcome is None or said.get("reference") != asked["reference"]:
        return _UNKNOWN
    return PayoutAnswer(
        outcome,
        amount=_amount(said.get("amount")),
        bank_reference=_text(said, "bank_reference", _LONGEST_REFERENCE),
        reason=_text(said, "reason", _LONGEST_REASON),
    )


def _call(path: str, asked: dict[str, Any]) -> dict[str, Any]:
    """The verified members of the answer. Raises NoAnswer."""
    body = json.dumps(asked)
    message_id, moment = str(uuid4()), datetime.now(UTC)
    signer = Webhook(settings.BANK_API_SECRET)
    headers = {
        "content-type": "application/json",
        "webhook-id": message_id,
        "webhook-timestamp": str(int(moment.timestamp())),
        "webhook-signature": signer.sign(message_id, moment, body),
    }
    try:
        answer = httpx.post(
            settings.BANK_URL + path,
            content=body,
            headers=headers,
            timeout=settings.BANK_TIMEOUT_SECONDS,
            follow_redirects=False,
            trust_env=False,
        )
        if answer.status_code != httpx.codes.OK or len(answer.content) > _MOST_BYTES:
            raise NoAnswer
        # The id says which request it answers, so that no answer can be used for another one,
        # nor our own request be sent back to us.
        if answer.headers.get("webhook-id") != f"answer:{message_id}":
            raise NoAnswer
        said = signer.verify(answer.content.decode("utf-8"), dict(answer.headers))
    except (httpx.HTTPError, WebhookVerificationError, ValueError, RecursionError):
        raise NoAnswer from None
    if not isinstance(said, dict):
        raise NoAnswer
    return said


def _text(said: dict[str, Any], name: str, longest: int) -> str:
    value = said.get(name, "")
    return value[:longest] if isinstance(value, str) and value.isprintable() else ""


def _amount(said: object) -> int | None:
    try:
        return money.parse_baht(said) if isinstance(said, str) else None
    except (InvalidInput, ValueError):
        return None
