"""A new number is shown to be the customer's by a code that was sent to it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from accounts.errors.identity_change import (
    IdentityChangeClosed,
    IdentityChangeNotYours,
    IdentityNumberNotProved,
    NumberCodeOver,
    NumberCodesSpent,
    NumberCodeWrong,
)
from accounts.models.customer import Customer
from accounts.models.identity_change import IdentityChange
from accounts.models.identity_number import NumberCode
from accounts.services import identity_number as numbers
from micropay.core import clock
from micropay.core.models.evidence import Evidence
from micropay.core.models.message import Message
from tests.accounts import identity as people
from tests.accounts.app import MALEE, App

pytestmark = pytest.mark.django_db


@pytest.fixture
def malee() -> Customer:
    return Customer.objects.get(pk=App.installed().register(MALEE).customer_id)


def tell(change: IdentityChange, code: str, now=None) -> None:
    """The agent types in what the customer read out."""
    numbers.prove(
        actor=change.maker.actor(),
        change_id=change.id,
        code=code,
        reason=people.WHY,
        now=now or clock.now(),
    )


def another(code: str) -> str:
    return f"{(int(code) + 1) % 10**6:06d}"


def unproved(customer: Customer) -> IdentityChange:
    """Checked and with evidence; nobody has shown who holds the number."""
    change = people.requested(customer)
    people.checked(change)
    people.attached(change)
    return change


def test_the_code_goes_to_the_new_number_and_is_kept_nowhere(malee) -> None:
    code = people.sent(people.requested(malee))
    told = Message.objects.get(template="accounts.identity_number_code")
    assert told.to == people.NEW_PHONE_E164
    assert code not in str(list(NumberCode.objects.values()))
    assert code not in str(list(Evidence.objects.values()))


def test_a_change_of_number_is_not_handed_in_without_it(malee) -> None:
    change = unproved(malee)
    with pytest.raises(IdentityNumberNotProved):
        people.submitted(change)
    with pytest.raises(NumberCodeWrong) as refused:
        tell(change, another(people.sent(change)))
    assert refused.value.params == {"attempts_left": 2}
    with pytest.raises(IdentityNumberNotProved):
        people.submitted(change)
    change.refresh_from_db()
    assert (change.state, change.approval) == ("open", None)
    people.proved(change)
    assert people.submitted(change).state == "submitted"


def test_a_national_id_needs_no_code_and_takes_none(malee) -> None:
    change = people.handed_in(malee, field="national_id", value=people.NEW_ID)
    assert change.state == "submitted" and not NumberCode.objects.exists()


def test_no_code_is_sent_for_a_national_id(malee) -> None:
    change = people.requested(malee, field="national_id", value=people.NEW_ID)
    with pytest.raises(IdentityChangeClosed):
        people.sent(change)
    assert not Message.objects.filter(template="accounts.identity_number_code").exists()


def test_three_wrong_answers_end_a_code_even_the_right_one(malee) -> None:
    change = people.requested(malee)
    code = people.sent(change)
    for _ in range(3):
        with pytest.raises(NumberCodeWrong):
            tell(change, another(code))
    with pytest.raises(NumberCodeOver):
        tell(change, code)
    assert Evidence.objects.filter(action="accounts.identity_change.refuse_number").count() == 3


def test_an_older_code_and_one_that_expired_prove_nothing(malee) -> None:
    change = people.requested(malee)
    older, newer = people.sent(change), people.sent(change)
    if older != newer:
        with pytest.raises(NumberCodeWrong):
            tell(change, older)
    with pytest.raises(NumberCodeOver):
        tell(change, newer, now=clock.now() + timedelta(minutes=6))
    tell(change, newer)


def test_a_code_proves_once(malee) -> None:
    change = people.requested(malee)
    code = people.sent(change)
    tell(change, code)
    with pytest.raises(NumberCodeOver):
        tell(change, code)


@pytest.mark.parametrize("code", ["", "12345", "๑๒๓๔๕๖", "abcdef"])
def test_what_is_no_code_is_a_wrong_one(malee, code: str) -> None:
    change = people.requested(malee)
    people.sent(change)
    with pytest.raises(NumberCodeWrong):
        tell(change, code)


def test_five_codes_are_sent_for_a_request_and_no_more(malee) -> None:
    change = people.requested(malee)
    for _ in range(5):
        people.sent(change)
    with pytest.raises(NumberCodesSpent):
        people.sent(change)
    assert NumberCode.objects.count() == 5


def test_only_the_maker_sends_and_enters(malee) -> None:
    change = people.requested(malee)
    stranger = people.wit().actor()
    given = {"change_id": change.id, "reason": "helping", "now": clock.now()}
    with pytest.raises(IdentityChangeNotYours):
        numbers.send_code(actor=stranger, **given)
    code = people.sent(change)
    with pytest.raises(IdentityChangeNotYours):
        numbers.prove(actor=stranger, code=code, **given)
    assert NumberCode.objects.get().attempts == 0
