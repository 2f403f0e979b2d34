"""The sandbox bank as a process tells of deposits and payouts.

Its calls reach a listener, and each is sent to the API in the test's own transaction, with the
bank's headers and body.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
import pytest
from rest_framework.test import APIClient

from tests.wallet.bank_samples import advance, link, sandbox, withdraw
from tests.wallet.people_samples import malee, postings
from tests.wallet.selectors import paycode_samples as codes
from tests.wallet.statement_samples import Line, camt, differences, taken_in
from wallet.models.bank import Withdrawal
from wallet.models.topup import BankNotice
from wallet.services.bank_port import bank

pytestmark = pytest.mark.django_db


class Post:
    """Where the bank's calls arrive; ``deliver`` passes on what came since."""

    def __init__(self) -> None:
        self.came: list[tuple[str, dict[str, str], bytes]] = []

    def deliver(self, count: int) -> list[int]:
        deadline = time.monotonic() + 10
        while len(self.came) < count and time.monotonic() < deadline:
            time.sleep(0.02)
        assert len(self.came) == count
        calls, self.came = self.came, []
        return [self._pass_on(*call) for call in calls]

    def _pass_on(self, path: str, headers: dict[str, str], body: bytes) -> int:
        signed = {
            f"HTTP_{name.upper().replace('-', '_')}": value
            for name, value in headers.items()
            if name.lower().startswith("webhook-")
        }
        answer: Any = APIClient().generic(
            "POST", path, body, content_type="application/json", **signed
        )
        return int(answer.status_code)


@pytest.fixture(scope="module")
def post() -> Iterator[tuple[Post, str]]:
    box = Post()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            box.came.append((self.path, dict(self.headers), body))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield box, f"http://127.0.0.1:{server.server_port}/api/v1/bank/notices"
        server.shutdown()


@pytest.fixture(scope="module")
def process(
    tmp_path_factory: pytest.TempPathFactory, post: tuple[Post, str]
) -> Iterator[httpx.Client]:
    with sandbox(tmp_path_factory.mktemp("bank"), post[1]) as client:
        yield client


@pytest.fixture
def at_bank(process: httpx.Client, settings: Any) -> httpx.Client:
    settings.BANK_URL = str(process.base_url).rstrip("/")
    settings.BANK_TIMEOUT_SECONDS = 0.5
    faults(process)
    return process


def faults(client: httpx.Client, **given: object) -> None:
    assert client.post("/v1/faults", json=given).status_code == 200


def deposited(client: httpx.Client, reference: str, **given: Any) -> str:
    body = {"reference": reference, "amount": "500.00", "payer_name": "x", **given}
    answer = client.post("/v1/deposits", json=body)
    assert answer.status_code == 201, answer.text
    told: str = answer.json()["bank_reference"]
    return told


def test_a_notice_that_the_bank_repeats_is_credited_once(
    at_bank: httpx.Client, post: tuple[Post, str]
) -> None:
    person = malee(satang=0)
    reference = person.post("top-ups", {"amount": "500.00"}).json()["reference"]
    deposited(at_bank, reference, faults={"repeat": 3})
    assert post[0].deliver(3) == [200, 200, 200]
    assert (person.balance, BankNotice.objects.count()) == (50_000, 1)


def test_a_notice_of_a_wrong_amount_shows_with_the_statement(
    at_bank: httpx.Client, post: tuple[Post, str]
) -> None:
    person = malee(satang=0)
    reference = person.post("top-ups", {"amount": "500.00"}).json()["reference"]
    booked = deposited(at_bank, reference, faults={"wrong_amount": "5000.00"})
    assert post[0].deliver(1) == [200]
    assert person.balance == 500_000
    taken_in(camt(Line(50_000, booked, reference)))
    assert differences() == [("amount_differs", -450_000, "open")]


def test_a_time_out_after_accepting_is_answered_by_the_banks_own_notices(
    at_bank: httpx.Client, post: tuple[Post, str]
) -> None:
    person = malee()
    asked = withdraw(person, link(person))
    faults(at_bank, stall_seconds=2, push=3)
    assert advance(asked.reference, bank()).state == "unknown"
    assert post[0].deliver(3) == [200, 200, 200]
    row = Withdrawal.objects.get()
    assert (row.state, person.balance) == ("completed", 48_500)
    paid = at_bank.get(f"/v1/payouts/{asked.reference}").json()
    assert (paid["instructed"], paid["bank_reference"]) == (1, row.bank_reference)
    before = postings()
    taken_in(camt(Line(-50_000, paid["bank_reference"], asked.reference)))
    assert (differences(), postings()) == ([], before)


def test_a_refusal_is_told_too(at_bank: httpx.Client, post: tuple[Post, str]) -> None:
    person = malee()
    asked = withdraw(person, link(person))
    faults(at_bank, refuse="account_closed", forged=True, push=1)
    # The answer's signature is wrong, so it is none; the notice's is right.
    assert advance(asked.reference, bank()).state == "unknown"
    assert post[0].deliver(1) == [200]
    assert (Withdrawal.objects.get().reason, person.balance) == ("account_closed", 100_000)


def test_the_partner_tells_of_a_face_by_a_signed_notice(
    process: httpx.Client, post: tuple[Post, str]
) -> None:
    person = malee(satang=6_000_000)
    body = {"paycode": codes.BILL_13, "amount": "50000.00"}
    quote = person.post("payments/quotes", body).json()
    proof = person.proof(quote["otp"]["otp_id"], quote_id=quote["quote_id"])
    before = postings()
    early = person.post("payments", proof, key="pay-000001")
    assert (early.json()["code"], postings()) == ("face_check_needed", before)
    said = {"check_id": quote["face_check_id"], "result": "passed"}
    assert process.post("/v1/face-checks", json=said).status_code == 201
    assert post[0].deliver(1) == [200]
    assert person.get(f"face-checks/{quote['face_check_id']}").json()["state"] == "passed"
    assert person.post("payments", proof, key="pay-000001").status_code == 201
