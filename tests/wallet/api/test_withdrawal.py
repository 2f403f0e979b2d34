"""Linking an account and withdrawing, through the API and the sandbox bank as another process."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import httpx
import pytest

from micropay.core import clock
from micropay.core.models.evidence import Evidence
from micropay.core.models.outbox import OutboxItem
from tests.wallet.bank_samples import NUMBER, SCB, advance, sandbox
from tests.wallet.people_samples import Person, malee, stranger
from wallet.models.bank import BankAccount, Withdrawal
from wallet.services.bank_port import bank

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with sandbox(tmp_path_factory.mktemp("bank")) as client:
        yield client


@pytest.fixture
def at_bank(process: httpx.Client, settings: Any) -> httpx.Client:
    settings.BANK_URL = str(process.base_url).rstrip("/")
    settings.BANK_TIMEOUT_SECONDS = 3.0
    fault(process)
    for number, name in ((NUMBER, "น.ส. มาลี  ใจดี"), ("5555555555", "นาย สมชาย ทองดี")):
        holder = {"bank_code": SCB, "account": number, "name_th": name}
        assert process.post("/v1/holders", json=holder).status_code == 201
    return process


def fault(client: httpx.Client, **faults: object) -> None:
    assert client.post("/v1/faults", json=faults).status_code == 200


def ask(person: Person, number: str = NUMBER, bank_code: str = SCB) -> Any:
    return person.post("bank-accounts", {"bank_code": bank_code, "number": number})


def linked(person: Person) -> str:
    asked = ask(person).json()
    assert asked["proof"] == ["pin", "otp"], asked
    proof = person.proof(asked["otp"]["otp_id"])
    answer = person.post(f"bank-accounts/{asked['id']}/confirm", proof)
    assert (answer.status_code, answer.json()["state"]) == (200, "linked")
    return asked["id"]


def withdrawn(person: Person, amount: str = "500.00") -> Any:
    asked = {"bank_account_id": linked(person), "amount": amount}
    quote = person.post("withdrawals/quotes", asked).json()
    proof = person.proof(quote["otp"]["otp_id"], quote_id=quote["quote_id"])
    answer = person.post("withdrawals", proof, key="withdraw-0001")
    assert answer.status_code == 201, answer.json()
    again = person.post("withdrawals", proof, key="withdraw-0001")
    assert (again.json(), again.headers["Idempotent-Replayed"]) == (answer.json(), "true")
    return answer.json()


def state(person: Person, reference: str) -> tuple[str, str]:
    shown = person.get(f"withdrawals/{reference}").json()
    return shown["state"], shown["reason"]


def test_an_own_account_is_linked_shown_masked_and_unlinked(at_bank: httpx.Client) -> None:
    person = malee()
    account_id = linked(person)
    (shown,) = person.get("bank-accounts").json()["accounts"]
    assert (shown["bank"], shown["masked_number"], shown["holder"]) == (
        "SCB",
        "•••7890",
        "น.ส. มาลี  ใจดี",
    )
    assert NUMBER not in person.get("bank-accounts").content.decode()
    assert ask(person).json()["code"] == "bank_account_linked"
    assert stranger().api.delete(f"/api/v1/bank-accounts/{account_id}").status_code == 404
    assert person.api.delete(f"/api/v1/bank-accounts/{account_id}").status_code == 204
    assert person.get("bank-accounts").json() == {"accounts": []}
    quote = {"bank_account_id": account_id, "amount": "500.00"}
    assert person.post("withdrawals/quotes", quote).status_code == 404


def test_somebody_elses_account_is_refused_and_the_attempt_kept(at_bank: httpx.Client) -> None:
    person = malee()
    answer = ask(person, "5555555555")
    assert (answer.status_code, answer.json()["code"]) == (422, "bank_account_holder_differs")
    assert "สมชาย" not in answer.content.decode()
    assert ask(person, "9999999999").json()["code"] == "bank_account_unknown"
    assert not BankAccount.objects.exists()
    assert Evidence.objects.filter(action="wallet.bank_account.refuse").count() == 1


@pytest.mark.parametrize(
    "number", ["๑๒๓๔๕๖๗๘๙๐", "12345", "1" * 16, "12345678a0", "", None, 1234567890, "1\x00" * 9]
)
def test_a_number_that_is_none_is_refused(at_bank: httpx.Client, number: Any) -> None:
    assert ask(malee(), number).status_code == 400


def test_a_withdrawal_is_held_paid_and_receipted(at_bank: httpx.Client) -> None:
    person = malee()
    asked = withdrawn(person)
    assert (asked["state"], asked["total"], asked["to"]) == ("waiting", "515.00", "SCB •••7890")
    assert person.get("wallet").json()["available"] == "485.00"
    assert OutboxItem.objects.filter(topic="wallet.withdrawal_instruct").count() == 1
    advance(asked["reference"], bank())
    assert state(person, asked["reference"]) == ("completed", "")
    assert at_bank.get(f"/v1/payouts/{asked['reference']}").json()["amount"] == "500.00"
    assert person.get(f"receipts/{asked['reference']}").json()["kind"] == "withdrawal"
    assert stranger().get(f"withdrawals/{asked['reference']}").status_code == 404


def test_a_time_out_after_accepting_is_resolved_by_enquiry(
    at_bank: httpx.Client, settings: Any
) -> None:
    person = malee()
    asked = withdrawn(person)
    fault(at_bank, stall_seconds=2)
    settings.BANK_TIMEOUT_SECONDS = 0.5
    advance(asked["reference"], bank())
    assert state(person, asked["reference"]) == ("unknown", "")
    assert person.balance == 100_000
    fault(at_bank)
    settings.BANK_TIMEOUT_SECONDS = 3.0
    advance(asked["reference"], bank())
    assert state(person, asked["reference"]) == ("completed", "")
    assert at_bank.get(f"/v1/payouts/{asked['reference']}").json()["instructed"] == 1


def test_a_bank_that_is_down_for_an_hour_never_got_it(at_bank: httpx.Client) -> None:
    person = malee()
    asked = withdrawn(person)
    fault(at_bank, drop=True)
    for _ in range(3):
        advance(asked["reference"], bank())
    hour = clock.now() + timedelta(hours=1)
    advance(asked["reference"], bank(), at=hour)
    assert state(person, asked["reference"]) == ("unknown", "")
    fault(at_bank)
    Withdrawal.objects.update(next_step_at=hour)
    advance(asked["reference"], bank(), at=hour)
    assert state(person, asked["reference"]) == ("refused", "never_arrived")
    assert at_bank.get(f"/v1/payouts/{asked['reference']}").status_code == 404
    assert person.get("wallet").json()["available"] == "1000.00"


@pytest.mark.parametrize(
    ("faults", "outcome"),
    [
        ({"refuse": "account_closed"}, ("refused", "account_closed")),
        ({"pending": True}, ("unknown", "")),
        ({"wrong_amount": "5000.00"}, ("unknown", "amount_differs")),
        ({"forged": True}, ("unknown", "")),
    ],
)
def test_what_the_bank_says_wrong_or_late(
    at_bank: httpx.Client, faults: dict[str, object], outcome: tuple[str, str]
) -> None:
    person = malee()
    asked = withdrawn(person)
    fault(at_bank, **faults)
    advance(asked["reference"], bank())
    assert state(person, asked["reference"]) == outcome
    assert person.balance == 100_000
    fault(at_bank)
    if outcome[0] == "unknown":
        assert advance(asked["reference"], bank()).state == "completed"
        assert person.balance == 48_500


def test_without_a_bank_no_account_is_linked(settings: Any) -> None:
    answer = ask(malee())
    assert (answer.status_code, answer.json()["code"]) == (503, "bank_unavailable")


def test_the_bank_takes_no_unsigned_instruction(at_bank: httpx.Client) -> None:
    assert at_bank.post("/v1/payouts", json={"reference": "R1"}).status_code in (400, 401)
    assert at_bank.get("/v1/payouts/R1").status_code == 404
