"""What the bank tells of a payout unasked decides once, whenever and however often it is told."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from consent.models.disclosure import Disclosure, Recipient
from micropay.core import clock
from micropay.core.models.evidence import Evidence
from tests.wallet.bank_samples import Desk, advance, link, withdraw
from tests.wallet.people_samples import another_secret, malee, postings, tell_bank_notice
from tests.wallet.statement_samples import Line, camt, differences, taken_in, tomorrow
from wallet.models.bank import Withdrawal
from wallet.selectors import withdrawal as withdrawals
from wallet.states.bank import PayoutOutcome

pytestmark = pytest.mark.django_db


def tell(reference: str, status: str, amount: str = "500.00", **how: Any) -> Any:
    body = {
        "notice_id": str(uuid4()),
        "reference": reference,
        "status": status,
        "amount": amount,
        "currency": "THB",
        "bank_reference": "SP9",
        "reason": "account_closed" if status == "refused" else "",
    }
    return tell_bank_notice({**body, **how.pop("body", {})}, path="payout-notices", **how)


def under_way() -> tuple[Any, str]:
    person = malee()
    asked = withdraw(person, link(person))
    assert advance(asked.reference, Desk(PayoutOutcome.UNKNOWN)).state == "unknown"
    return person, asked.reference


def state() -> tuple[str, str]:
    row = Withdrawal.objects.get()
    return row.state, row.reason


def test_a_settled_payout_is_captured_once_however_often_it_is_told() -> None:
    person, reference = under_way()
    for _ in range(3):
        assert tell(reference, "settled").status_code == 200
    assert (state(), person.balance) == (("completed", ""), 48_500)
    assert Evidence.objects.filter(action="wallet.withdrawal.complete").count() == 1


def test_a_refused_payout_is_given_back() -> None:
    person, reference = under_way()
    assert tell(reference, "refused").status_code == 200
    assert (state(), person.balance) == (("refused", "account_closed"), 100_000)


def test_out_of_order_a_decision_stands() -> None:
    _, reference = under_way()
    tell(reference, "settled")
    before = postings()
    tell(reference, "pending")
    tell(reference, "settled")
    assert (state(), postings(), differences()) == (("completed", ""), before, [])


def test_a_bank_that_changes_its_word_changes_nothing_and_is_looked_at() -> None:
    person, reference = under_way()
    tell(reference, "settled")
    tell(reference, "refused")
    assert (state(), person.balance) == (("completed", ""), 48_500)
    assert differences() == [("contradiction", 0, "open")]


def test_another_amount_waits_for_people() -> None:
    person, reference = under_way()
    tell(reference, "settled", amount="5000.00")
    assert (state(), person.balance) == (("unknown", "amount_differs"), 100_000)


def test_what_the_bank_was_not_told_yet_it_cannot_have_paid() -> None:
    person = malee()
    asked = withdraw(person, link(person))
    assert tell(asked.reference, "settled").status_code == 200
    assert (state(), person.balance) == (("waiting", ""), 100_000)
    assert advance(asked.reference, Desk(PayoutOutcome.SETTLED)).state == "completed"


def test_a_return_is_noted_and_closed_when_the_statement_shows_the_money() -> None:
    person, reference = under_way()
    tell(reference, "settled")
    left = person.balance
    for _ in range(2):
        assert tell(reference, "returned").status_code == 200
    assert differences() == [("returned", 0, "open")]
    assert person.balance == left
    lines = Line(-50_000, "SP9", reference), Line(50_000, "RT9", reference, returned=True)
    taken_in(camt(*lines), now=tomorrow())
    assert sorted(differences()) == [("returned", 0, "resolved"), ("returned", 50_000, "open")]


def test_nobody_else_can_tell() -> None:
    _, reference = under_way()
    old = datetime.now(UTC) - timedelta(minutes=6)
    for how in ({"secret": another_secret()}, {"at": old}):
        answer = tell(reference, "refused", **how)
        assert (answer.status_code, answer.json()["code"]) == (401, "bank_signature_invalid")
    assert state() == ("unknown", "")


@pytest.mark.parametrize(
    "body",
    [
        {"status": "paid"},
        {"status": ""},
        {"amount": "5e2"},
        {"amount": "-1.00"},
        {"currency": "USD"},
        {"reference": ""},
        {"reference": "x\x00"},
        {"bank_reference": "x" * 65},
        {"reason": 5},
    ],
)
def test_a_notice_that_makes_no_sense_is_refused(body: dict[str, Any]) -> None:
    _, reference = under_way()
    answer = tell(reference, "settled", body=body)
    assert 400 <= answer.status_code < 500
    assert state() == ("unknown", "")


def test_an_unknown_payout_is_not_found() -> None:
    assert tell("R26112200000000000", "settled").status_code == 404


# What the bank is told goes into the register -----------------------------------------------------


def test_each_instruction_is_a_disclosure_that_its_customer_sees() -> None:
    person, _ = under_way()
    row = Disclosure.objects.get(recipient_id="payout_bank")
    assert (row.subject_id, row.purpose_id) == (person.subject_id, "service_operation")
    assert row.fields == ["amount", "bank_account", "name"]
    [shown] = person.get("disclosures").json()["disclosures"]
    assert "ธนาคารไทยเครดิต" in shown["recipient"]


def test_asking_again_discloses_nothing_new() -> None:
    _, reference = under_way()
    advance(reference, Desk(PayoutOutcome.UNKNOWN))
    assert Disclosure.objects.filter(recipient_id="payout_bank").count() == 1


def test_without_an_agreement_the_bank_is_told_nothing_and_the_money_stays_held() -> None:
    person = malee()
    asked = withdraw(person, link(person))
    yesterday = clock.bangkok_day(clock.now()) - timedelta(days=1)
    Recipient.objects.filter(pk="payout_bank").update(
        contract_from=yesterday, contract_until=yesterday
    )
    desk = Desk(PayoutOutcome.SETTLED)
    advance(asked.reference, desk)
    assert (state(), desk.instructed) == (("waiting", "no_agreement"), 0)
    assert withdrawals.undecided(clock.now()) == 1
    assert person.get("wallet").json()["available"] == "485.00"
    Recipient.objects.filter(pk="payout_bank").update(contract_until=None)
    assert advance(asked.reference, desk).state == "completed"
