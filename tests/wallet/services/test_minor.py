"""What somebody who is not of age may do with money is a setting, and the wallet keeps to it."""

from __future__ import annotations

import pytest

from accounts.models.customer import Customer
from accounts.selectors import customer as customers
from micropay.core import clock, rules
from micropay.core.models.rule import Rule
from tests.accounts.app import refused
from tests.wallet import bank_samples as bank
from tests.wallet import people_samples as people
from wallet.models.bank import Withdrawal

pytestmark = pytest.mark.django_db


@pytest.fixture
def malee() -> people.Person:
    return people.malee()


def of_age_group(person: people.Person, group: str) -> None:
    Customer.objects.filter(id=person.customer_id).update(age_group=group)


def ask_transfer(payer: people.Person, payee: people.Person):
    return payer.post("transfers/quotes", {"phone": payee.phone, "amount": "10.00"})


def no_transfers() -> None:
    """The company decides that minors pay and no longer transfer."""
    Rule.objects.create(
        key="minor.may.minor",
        value="top_up,payment",
        unit="money acts",
        source="a decision of the board",
        effective_from=clock.now(),
    )
    rules.forget()


def test_a_child_receives_and_tops_up_and_sends_nothing(malee) -> None:
    somchai = people.somchai(satang=5_000)
    of_age_group(malee, "child")
    refused(ask_transfer(malee, somchai), "minor_may_not", 403)
    assert malee.post("top-ups", {"amount": "100.00"}).status_code == 201
    assert ask_transfer(somchai, malee).status_code == 201
    assert malee.balance == 100_000


def test_a_minor_pays_and_transfers_as_the_setting_says(malee) -> None:
    somchai = people.somchai()
    of_age_group(malee, "minor")
    assert ask_transfer(malee, somchai).status_code == 201
    no_transfers()
    refused(ask_transfer(malee, somchai), "minor_may_not", 403)


def test_a_quote_from_before_is_not_confirmed_when_the_setting_has_changed(malee) -> None:
    somchai = people.somchai()
    of_age_group(malee, "minor")
    quoted = ask_transfer(malee, somchai).json()
    no_transfers()
    proof = malee.proof(quoted["otp"]["otp_id"], quote_id=quoted["quote_id"])
    refused(malee.post("transfers", proof, key="minor-0001"), "minor_may_not", 403)
    assert (malee.balance, somchai.balance) == (100_000, 0)


def test_a_withdrawal_quoted_before_is_not_confirmed_either(malee) -> None:
    account = bank.link(malee)
    quoted = malee.post(
        "withdrawals/quotes", {"bank_account_id": str(account), "amount": "100.00"}
    ).json()
    of_age_group(malee, "minor")
    proof = malee.proof(quoted["otp"]["otp_id"], quote_id=quoted["quote_id"])
    refused(malee.post("withdrawals", proof, key="minor-0002"), "minor_may_not", 403)
    assert malee.balance == 100_000 and not Withdrawal.objects.exists()


def test_an_adult_may_do_everything(malee) -> None:
    allowed = customers.may_do(age_group="adult", now=clock.now())
    assert allowed == ("top_up", "payment", "transfer", "withdrawal")
