"""Guessing the code of a new number from many connections: the count comes first."""

from __future__ import annotations

import threading

import pytest

from accounts.errors.identity_change import NumberCodeOver, NumberCodeWrong
from accounts.models.customer import Customer
from accounts.models.identity_number import NumberCode
from tests.accounts import identity as people
from tests.accounts.app import MALEE, App
from tests.accounts.services.test_identity_number import another, tell
from tests.accounts.services.test_proof_races import in_threads


@pytest.mark.race
def test_guesses_at_once_are_three_comparisons(race_db) -> None:
    malee = Customer.objects.get(pk=App.installed().register(MALEE).customer_id)
    change = people.requested(malee)
    wrong = another(people.sent(change))
    outcomes = in_threads(8, lambda: tell(change, wrong))
    assert [type(one) for one in outcomes].count(NumberCodeWrong) == 3
    assert {type(one) for one in outcomes} == {NumberCodeWrong, NumberCodeOver}
    assert NumberCode.objects.get().attempts == 3


@pytest.mark.race
def test_control_counting_after_looking_compares_every_guess(race_db) -> None:
    malee = Customer.objects.get(pk=App.installed().register(MALEE).customer_id)
    people.sent(people.requested(malee))
    everybody_has_looked, compared = threading.Barrier(8), []

    def naive() -> None:
        code = NumberCode.objects.get()
        everybody_has_looked.wait()
        if code.attempts < 3:
            compared.append(1)
            NumberCode.objects.update(attempts=code.attempts + 1)

    assert in_threads(8, naive) == [None] * 8
    assert len(compared) == 8
