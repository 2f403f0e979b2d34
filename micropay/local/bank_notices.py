"""The sandbox bank's courier: signs notices and delivers them until they are answered."""

from __future__ import annotations

import base64
import json
import secrets
import time
from datetime import UTC, datetime

import httpx
from standardwebhooks import Webhook

from micropay.local.bank_book import Book, Delivery

IDLE_SECONDS = 0.1
TIMEOUT_SECONDS = 10


class Courier:
    """Delivers one notice after the other to MicroPay's webhook."""

    def __init__(self, book: Book, url: str, secret: str) -> None:
        self._book = book
        self._url = url
        self._right = Webhook(secret)
        self._wrong = Webhook(base64.b64encode(secrets.token_bytes(32)).decode())

    def work(self) -> None:
        """Go on for ever; a failed delivery is only a reason to come back later."""
        with httpx.Client(timeout=TIMEOUT_SECONDS, trust_env=False) as client:
            while True:
                delivery = self._book.next_delivery()
                if delivery is None:
                    time.sleep(IDLE_SECONDS)
                else:
                    self._deliver(client, delivery)

    def _deliver(self, client: httpx.Client, delivery: Delivery) -> None:
        notice = json.loads(delivery.notice)
        # A check of a face has no number of its own; its reference is as good.
        notice_id, url = notice.get("notice_id", notice.get("reference", "")), self._url
        if "status" in notice:
            url = url.removesuffix("notices") + "payout-notices"
        elif "check_id" in notice:
            url = url.removesuffix("notices") + "face-checks"
        headers = signed_headers(
            self._wrong if delivery.bad_signature else self._right, notice_id, delivery.notice
        )
        try:
            answer = client.post(url, content=delivery.notice, headers=headers)
            outcome, accepted = str(answer.status_code), answer.is_success
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            outcome, accepted = type(error).__name__, False
        print(f"notice {notice_id} -> {outcome}", flush=True)
        if accepted or delivery.bad_signature:
            self._book.delivered(delivery)
        else:
            self._book.failed(delivery)


def signed_headers(signer: Webhook, notice_id: str, body: str) -> dict[str, str]:
    """The three headers of Standard Webhooks; each delivery is signed at its own time."""
    moment = datetime.now(UTC)
    return {
        "content-type": "application/json",
        "webhook-id": notice_id,
        "webhook-timestamp": str(int(moment.timestamp())),
        "webhook-signature": signer.sign(notice_id, moment, body),
    }
