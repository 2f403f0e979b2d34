"""The sandbox bank over real HTTP, with a listener in MicroPay's place."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest
from standardwebhooks import Webhook, WebhookVerificationError

from micropay.local.bank import BankServer
from micropay.local.bank_book import Book
from micropay.local.bank_notices import Courier

# Seconds after which a server sees that it is to stop.
SOON = 0.02
SECRET = "whsec_bWFsZWUgcGF5cyBzb21jaGFpIDUwMCBiYWh0IHRvZGF5IQ=="
MALEE = {
    "reference": "TU0001",
    "amount": "500.00",
    "payer_name": "มาลี ใจดี",
    "account": "123-4-56789-0",
}


@dataclass
class Listener:
    """Takes notices; answers the first ``refusals`` of them with 503."""

    refusals: int = 0
    taken: list[tuple[dict[str, str], str]] = field(default_factory=list)

    def wait_for(self, count: int) -> list[dict[str, Any]]:
        deadline = time.monotonic() + 10
        while len(self.taken) < count and time.monotonic() < deadline:
            time.sleep(0.02)
        assert len(self.taken) == count
        return [json.loads(body) for _, body in self.taken]

    def verified(self) -> list[dict[str, Any]]:
        return [Webhook(SECRET).verify(body, headers) for headers, body in self.taken]


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture
def webhook(listener: Listener) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            listener.taken.append((dict(self.headers), body))
            self.send_response(503 if len(listener.taken) <= listener.refusals else 204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=[SOON], daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/api/v1/bank/notices"
        server.shutdown()


@pytest.fixture
def bank(tmp_path: Path, webhook: str) -> Iterator[httpx.Client]:
    book = Book(tmp_path / "bank.sqlite3")
    threading.Thread(target=Courier(book, webhook, SECRET).work, daemon=True).start()
    with BankServer(0, book) as server:
        threading.Thread(target=server.serve_forever, args=[SOON], daemon=True).start()
        with httpx.Client(base_url=f"http://127.0.0.1:{server.server_port}") as client:
            yield client
        server.shutdown()


def pay(bank: httpx.Client, **faults: object) -> str:
    answer = bank.post("/v1/deposits", json={**MALEE, "faults": faults})
    assert answer.status_code == 201
    reference: str = answer.json()["bank_reference"]
    return reference


def test_a_deposit_is_told_with_a_signature_that_the_library_verifies(
    bank: httpx.Client, listener: Listener
) -> None:
    reference = pay(bank)
    (notice,) = listener.wait_for(1)
    assert listener.verified() == [notice]
    paid_at, notice_id = notice.pop("paid_at"), notice.pop("notice_id")
    assert notice == {
        "bank_reference": reference,
        "reference": "TU0001",
        "amount": "500.00",
        "currency": "THB",
        "account": "123-4-56789-0",
    }
    assert paid_at.endswith("+07:00")
    assert listener.taken[0][0]["webhook-id"] == notice_id


def test_a_notice_is_delivered_until_it_is_answered(bank: httpx.Client, listener: Listener) -> None:
    listener.refusals = 2
    reference = pay(bank)
    notices = listener.wait_for(3)
    assert notices[0] == notices[1] == notices[2]
    assert len(listener.verified()) == 3
    time.sleep(0.5)
    assert len(listener.taken) == 3
    assert bank.get(f"/v1/deposits/{reference}").json()["notices_pending"] == 0


def test_a_repeated_notice_keeps_its_identifier(bank: httpx.Client, listener: Listener) -> None:
    pay(bank, repeat=3)
    assert len({notice["notice_id"] for notice in listener.wait_for(3)}) == 1


def test_a_late_notice_comes_later(bank: httpx.Client, listener: Listener) -> None:
    pay(bank, delay_seconds=1)
    time.sleep(0.5)
    assert listener.taken == []
    listener.wait_for(1)


def test_a_wrong_notice_leaves_the_truth_to_the_enquiry(
    bank: httpx.Client, listener: Listener
) -> None:
    reference = pay(bank, wrong_amount="5000.00", wrong_reference="TU9999")
    (notice,) = listener.wait_for(1)
    assert (notice["amount"], notice["reference"]) == ("5000.00", "TU9999")
    deposit = bank.get(f"/v1/deposits/{reference}").json()
    assert (deposit["amount"], deposit["reference"]) == ("500.00", "TU0001")


def test_a_forged_notice_does_not_verify_and_is_not_tried_again(
    bank: httpx.Client, listener: Listener
) -> None:
    listener.refusals = 1
    pay(bank, bad_signature=True)
    listener.wait_for(1)
    with pytest.raises(WebhookVerificationError):
        listener.verified()
    time.sleep(1.5)
    assert len(listener.taken) == 1


def test_a_notice_out_of_order_comes_after_a_later_one(
    bank: httpx.Client, listener: Listener
) -> None:
    early, later = pay(bank, out_of_order=True), pay(bank)
    assert [n["bank_reference"] for n in listener.wait_for(2)] == [later, early]


def test_undelivered_notices_outlive_the_bank(
    tmp_path: Path, webhook: str, listener: Listener
) -> None:
    Book(tmp_path / "book").accept(MALEE)
    reopened = Book(tmp_path / "book")
    threading.Thread(target=Courier(reopened, webhook, SECRET).work, daemon=True).start()
    (notice,) = listener.wait_for(1)
    assert notice["reference"] == "TU0001"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'{"reference": "TU1"}',
        b'{"reference": "", "amount": "1.00"}',
        b'{"reference": "\\ud800", "amount": "1.00"}',
        *(
            json.dumps({**MALEE, "amount": amount}).encode()
            for amount in (500, "500", "-1.00", "0.00", "1e3", "1.000", "๕.๐๐")
        ),
        *(
            json.dumps({**MALEE, "faults": faults}).encode()
            for faults in ([], {"fire": 1}, {"repeat": 0}, {"repeat": True}, {"delay_seconds": -1})
        ),
    ],
)
def test_a_deposit_that_makes_no_sense_is_refused(
    bank: httpx.Client, listener: Listener, body: bytes
) -> None:
    answer = bank.post("/v1/deposits", content=body)
    assert answer.status_code == 400
    assert answer.json()["error"]
    assert listener.taken == []


def test_health_and_unknown_pages(bank: httpx.Client) -> None:
    assert bank.get("/healthz").json() == {"status": "ok"}
    assert bank.get("/v1/deposits/SB0").status_code == 404
    assert bank.post("/v1/refunds", json={}).status_code == 404
