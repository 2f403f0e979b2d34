"""Limits as the app sees them: on their own page, in a quote, and in refusals."""

from __future__ import annotations

from datetime import timedelta

import pytest

from micropay.core import clock
from tests.wallet import limit_samples as samples
from tests.wallet import people_samples as people

pytestmark = pytest.mark.django_db


def test_limits_say_what_is_used_and_left_and_when_they_start_anew() -> None:
    malee, _ = people.malee(), people.somchai()
    quoted = malee.post("transfers/quotes", {"phone": "0891112233", "amount": "100.00"}).json()
    body = malee.proof(quoted["otp"]["otp_id"], quote_id=quoted["quote_id"])
    assert malee.post("transfers", body, key="send-0001").status_code == 201
    shown = malee.get("wallet/limits").json()
    assert (shown["tier"], shown["balance_cap"]) == ("standard", "500000.00")
    assert [one["kind"] for one in shown["limits"]] == [
        "transfer",
        "payment",
        "topup",
        "withdrawal",
    ]
    transfer = shown["limits"][0]
    midnight = clock.day_end(clock.bangkok_day(clock.now()))
    assert (transfer["per_transaction"], transfer["left"]) == ("200000.00", "200000.00")
    assert transfer["day"] == {
        "most": "500000.00",
        "used": "100.00",
        "left": "499900.00",
        "resets_at": midnight.isoformat(),
    }
    assert (transfer["month"]["used"], transfer["month"]["left"]) == ("100.00", "1999900.00")


def test_a_customer_who_is_not_verified_has_limits_of_zero() -> None:
    malee = people.open_wallet(people.register(verified=False))
    shown = malee.get("wallet/limits").json()
    assert (shown["tier"], shown["balance_cap"]) == ("none", "0.00")
    assert {one["left"] for one in shown["limits"]} == {"0.00"}


def test_a_quote_shows_what_is_left_before_it() -> None:
    malee, _ = people.malee(), people.somchai()
    samples.set_limit("transfer", once=10_000, day=25_000, month=90_000)
    asked = {"phone": "0891112233", "amount": "100.00"}
    quoted = malee.post("transfers/quotes", asked).json()
    assert quoted["limit"]["left"] == "100.00"
    assert quoted["limit"]["day"]["left"] == "250.00"
    assert quoted["limit"]["month"]["left"] == "900.00"


def test_a_refusal_says_which_limit_how_much_is_left_and_until_when() -> None:
    malee, _ = people.malee(), people.somchai()
    samples.set_limit("transfer", once=5_000, day=5_000, month=90_000)
    asked = {"phone": "0891112233", "amount": "50.00"}
    quoted = malee.post("transfers/quotes", asked).json()
    body = malee.proof(quoted["otp"]["otp_id"], quote_id=quoted["quote_id"])
    malee.post("transfers", body, key="send-0001")
    refused = malee.post("transfers/quotes", {**asked, "amount": "0.01"})
    assert refused.status_code == 409
    told = refused.json()
    midnight = clock.day_end(clock.bangkok_day(clock.now()))
    assert (told["code"], told["kind"], told["left"], told["most"], told["resets_at"]) == (
        "day_limit_reached",
        "transfer",
        "0.00",
        "50.00",
        midnight.isoformat(),
    )
    assert "50.00" in told["title"]


def test_a_full_payee_is_refused_without_a_word_about_their_money() -> None:
    malee, somchai = people.malee(), people.somchai(satang=30_000)
    asked = {"phone": "0891112233", "amount": "100.00"}
    quoted = malee.post("transfers/quotes", asked).json()
    body = malee.proof(quoted["otp"]["otp_id"], quote_id=quoted["quote_id"])
    samples.set_cap(39_999)
    count = people.postings()
    early = malee.post("transfers/quotes", asked)
    late = malee.post("transfers", body, key="send-0001")
    assert early.status_code == late.status_code == 409
    assert early.json() == late.json()
    assert set(early.json()) == {"code", "title", "status", "type"}
    assert early.json()["code"] == "payee_cannot_receive"
    assert (people.postings(), somchai.balance) == (count, 30_000)
    samples.set_cap(40_000)
    assert malee.post("transfers", body, key="send-0001").status_code == 201


def test_a_merchant_has_no_cap() -> None:
    malee = people.malee()
    samples.set_cap(0)
    bill = {"paycode": "|099400016550100\r123456789012\r670429\r0", "amount": "10.00"}
    quoted = malee.post("payments/quotes", bill).json()
    body = malee.proof(quoted["otp"]["otp_id"], quote_id=quoted["quote_id"])
    assert malee.post("payments", body, key="pay-00001").status_code == 201


def test_a_limit_that_was_lowered_counts_at_the_confirmation(time_machine) -> None:
    malee, somchai = people.malee(), people.somchai()
    asked = {"phone": "0891112233", "amount": "100.00"}
    quoted = malee.post("transfers/quotes", asked).json()
    body = malee.proof(quoted["otp"]["otp_id"], quote_id=quoted["quote_id"])
    samples.set_limit("transfer", once=9_999, day=20_000, month=20_000)
    time_machine.move_to(clock.now() + timedelta(seconds=1))
    refused = malee.post("transfers", body, key="send-0001").json()
    assert (refused["code"], refused["most"]) == ("amount_over_limit", "99.99")
    assert somchai.balance == 0
