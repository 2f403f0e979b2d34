"""Finding somebody to pay: only who agreed, only so many an hour, and all misses look alike."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models.customer import Customer
from consent.services.record import decide_purpose
from micropay.core import clock, rules
from micropay.core.models.rule import Rule
from tests.wallet import people_samples as people

pytestmark = pytest.mark.django_db
NOBODY = "0860000001"


def look(payer: people.Person, **whom: str) -> Any:
    return payer.post("transfers/quotes", {"amount": "10.00", **whom})


def test_who_did_not_agree_is_not_found_by_phone_and_is_paid_by_wallet_number() -> None:
    malee, somchai = people.malee(), people.somchai(findable=False)
    hidden, nobody = look(malee, phone="0891112233"), look(malee, phone=NOBODY)
    assert hidden.status_code == nobody.status_code == 422
    assert hidden.json() == nobody.json()
    assert hidden.json()["code"] == "payee_unknown"
    quoted = look(malee, wallet_number=somchai.wallet.number.lower()).json()
    proof = malee.proof(quoted["otp"]["otp_id"], quote_id=quoted["quote_id"])
    assert malee.post("transfers", proof, key="find-0001").status_code == 201
    assert somchai.balance == 1_000


def test_whoever_takes_it_back_is_found_no_more() -> None:
    malee, somchai = people.malee(), people.somchai()
    assert look(malee, phone="0891112233").status_code == 201
    decide_purpose(
        actor=somchai.actor,
        subject_id=somchai.subject_id,
        purpose="found_by_phone",
        given=False,
        language="th",
        text_sha256=None,
        how=people.Circumstances(channel="app"),
        now=clock.now(),
    )
    assert look(malee, phone="0891112233").json()["code"] == "payee_unknown"


def test_a_scanned_code_with_a_phone_finds_no_more_people_than_typing_it() -> None:
    malee, _ = people.malee(), people.somchai(findable=False)
    code = "00020101021129370016A000000677010111011300668911122335802TH53037646304"
    answer = malee.post("payments/quotes", {"paycode": code + crc(code), "amount": "1.00"})
    assert (answer.status_code, answer.json()["code"]) == (422, "payee_unknown")


def crc(text: str) -> str:
    """CRC-16/CCITT-FALSE, as EMV asks."""
    value = 0xFFFF
    for byte in text.encode():
        value ^= byte << 8
        for _ in range(8):
            value = (value << 1) ^ 0x1021 if value & 0x8000 else value << 1
        value &= 0xFFFF
    return f"{value:04X}"


def test_a_miss_costs_the_same_whoever_was_missed() -> None:
    malee, _ = people.malee(), people.somchai(findable=False)
    look(malee, phone=NOBODY)
    costs = []
    for phone in ("0891112233", NOBODY):
        with CaptureQueriesContext(connection) as looked:
            look(malee, phone=phone)
        costs.append([query["sql"].split(" ", 2)[0] for query in looked])
    assert costs[0] == costs[1]


@pytest.mark.parametrize("whom", [{"phone": NOBODY}, {"wallet_number": "W000000000000"}], ids=str)
def test_a_device_looks_for_so_many_people_an_hour(whom: dict[str, str]) -> None:
    Rule.objects.create(
        key="brake.find.installation",
        value="3",
        unit="test",
        source="test",
        effective_from=clock.now() - timedelta(seconds=1),
    )
    rules.forget()
    malee, somchai = people.malee(), people.somchai(satang=5_000)
    for _ in range(3):
        assert look(malee, **whom).json()["code"] == "payee_unknown"
    stopped = look(malee, phone="0891112233")
    assert (stopped.status_code, stopped.json()["code"]) == (429, "too_many_attempts")
    assert look(somchai, phone="0812345678").status_code == 201


@pytest.mark.parametrize(
    "whom", [{}, {"phone": NOBODY, "wallet_number": "W000000000000"}], ids=["neither", "both"]
)
def test_one_way_of_naming_the_payee_is_asked_for(whom: dict[str, str]) -> None:
    answer = look(people.malee(), **whom)
    assert (answer.status_code, answer.json()["code"]) == (400, "invalid_input")


def test_who_is_suspended_is_found_by_nobody() -> None:
    malee, somchai = people.malee(), people.somchai()
    Customer.objects.filter(id=somchai.customer_id).update(state="suspended")
    assert look(malee, phone="0891112233").json()["code"] == "payee_unknown"
    number = somchai.wallet.number
    assert look(malee, wallet_number=number).json()["code"] == "payee_unknown"


def test_she_cannot_pay_herself_whether_she_is_found_or_not() -> None:
    malee = people.malee(findable=False)
    assert look(malee, phone="0812345678").json()["code"] == "payee_is_yourself"
    number = malee.wallet.number
    assert look(malee, wallet_number=number).json()["code"] == "payee_is_yourself"
