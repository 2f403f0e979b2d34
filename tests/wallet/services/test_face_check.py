"""Large movements ask for a check of the face, which the partner makes and says."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest

from micropay.core import clock
from micropay.core.actor import Actor
from micropay.core.models.evidence import Evidence
from tests.wallet import bank_samples as bank
from tests.wallet import limit_samples as limits
from tests.wallet import people_samples as people
from tests.wallet import risk_samples as risk
from wallet.errors.risk import FaceCheckNeeded, FaceCheckOver
from wallet.models.bank import Withdrawal
from wallet.models.face_check import FaceCheck
from wallet.services import face_check

pytestmark = pytest.mark.django_db


@pytest.fixture
def malee() -> people.Person:
    """Malee has 3,000 baht, and the measures are small: 1,000 at once, 1,500 a day."""
    risk.set_rule("face.single_satang", 100_000)
    risk.set_rule("face.day_total_satang", 150_000)
    return people.malee(satang=300_000)


def test_so_much_at_once_needs_a_check_and_moves_with_it(malee) -> None:
    somchai = people.somchai()
    quote = risk.quoted(malee, "1000.00")
    assert quote["face_check_id"] is not None
    count = people.postings()
    refused = risk.confirmed(malee, quote)
    assert (refused.status_code, refused.json()["code"]) == (403, "face_check_needed")
    assert (people.postings(), somchai.balance) == (count, 0)
    assert risk.partner_says(quote["face_check_id"]).status_code == 200
    assert malee.get(f"face-checks/{quote['face_check_id']}").json()["state"] == "passed"
    assert risk.confirmed(malee, quote).status_code == 201
    assert somchai.balance == 100_000


def test_one_satang_less_needs_none(malee) -> None:
    people.somchai()
    quote = risk.quoted(malee, "999.99")
    assert quote["face_check_id"] is None
    assert risk.confirmed(malee, quote).status_code == 201
    assert not FaceCheck.objects.exists()


def test_a_face_that_is_not_the_customers_moves_nothing(malee) -> None:
    somchai = people.somchai()
    quote = risk.quoted(malee, "1000.00")
    assert risk.partner_says(quote["face_check_id"], "failed").status_code == 200
    assert risk.confirmed(malee, quote).json()["code"] == "face_check_needed"
    # The first word stands.
    again = risk.partner_says(quote["face_check_id"], "passed")
    assert (again.status_code, again.json()["code"]) == (409, "face_check_decided")
    assert risk.partner_says(quote["face_check_id"], "failed").status_code == 200
    assert somchai.balance == 0


def test_a_check_counts_for_its_own_quote_alone(malee) -> None:
    people.somchai()
    first, second = risk.quoted(malee, "1000.00"), risk.quoted(malee, "1000.00")
    risk.partner_says(first["face_check_id"])
    assert risk.confirmed(malee, second).json()["code"] == "face_check_needed"


def test_the_days_sum_over_all_kinds_needs_one(malee) -> None:
    somchai = people.somchai()
    bank.withdraw(malee, bank.link(malee), 70_000)
    assert risk.confirmed(malee, risk.quoted(malee, "800.00")).status_code == 201
    quote = risk.quoted(malee, "0.01")
    assert quote["face_check_id"] is not None
    assert risk.confirmed(malee, quote, "send-0002").json()["code"] == "face_check_needed"
    assert somchai.balance == 80_000


def test_two_quotes_that_fit_alone_do_not_pass_the_days_sum_together(malee) -> None:
    somchai = people.somchai()
    first, second = risk.quoted(malee, "900.00"), risk.quoted(malee, "900.00")
    assert (first["face_check_id"], second["face_check_id"]) == (None, None)
    assert risk.confirmed(malee, first).status_code == 201
    late = risk.confirmed(malee, second, "send-0002")
    assert late.json()["code"] == "face_check_needed"
    assert somchai.balance == 90_000
    assert limits.used(malee, "transfer") == (90_000, 90_000)


def test_a_withdrawal_needs_it_before_anything_is_set_aside(malee) -> None:
    account = bank.link(malee)
    with pytest.raises(FaceCheckNeeded):
        bank.withdraw(malee, account, 100_000)
    assert not Withdrawal.objects.exists()
    assert limits.used(malee, "withdrawal") == (0, 0)


def test_only_the_partner_says_it_and_only_in_time(malee) -> None:
    people.somchai()
    quote = risk.quoted(malee, "1000.00")
    strange = risk.partner_says(quote["face_check_id"], secret=people.another_secret())
    assert strange.status_code == 401
    assert risk.partner_says(str(uuid4())).status_code == 404
    assert risk.partner_says(quote["face_check_id"], "perhaps").status_code == 400
    with pytest.raises(FaceCheckOver):
        face_check.decide(
            actor=Actor.system("bank"),
            check_id=quote["face_check_id"],
            passed=True,
            reference="FACE-1",
            now=clock.now() + timedelta(hours=1),
        )
    assert FaceCheck.objects.get().state == "asked"


def test_what_the_partner_said_is_on_record(malee) -> None:
    people.somchai()
    quote = risk.quoted(malee, "1000.00")
    risk.partner_says(quote["face_check_id"])
    row = Evidence.objects.get(action="wallet.face_check.decide")
    assert (row.subject_id, row.detail["outcome"]) == (malee.subject_id, "passed")


def test_a_strangers_check_is_nobodys(malee) -> None:
    people.somchai()
    quote = risk.quoted(malee, "1000.00")
    assert people.stranger().get(f"face-checks/{quote['face_check_id']}").status_code == 404
