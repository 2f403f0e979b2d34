"""Where phones are: told under the purpose of preventing fraud alone, shown to whoever decides."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import transaction

from consent.data.request import Asked, Identified
from consent.services import request
from micropay.core import clock
from micropay.core.actor import Actor
from tests.backoffice import member, signed_in
from tests.wallet import risk_samples as risk
from tests.wallet.people_samples import Person, malee
from wallet.models.mule import RiskCase, RiskRule
from wallet.models.phone_place import PhonePlace
from wallet.selectors import phone_place as reads
from wallet.services import erasure, mule, phone_place

pytestmark = pytest.mark.django_db
PLATFORM = Actor.system("places of phones")
BANGKOK = {"latitude": "13.756331", "longitude": "100.501765"}
CHIANG_MAI = {"latitude": "18.787747", "longitude": "98.993128"}


@pytest.fixture
def person() -> Person:
    """Malee, after the notice has named a phone's place."""
    risk.set_rule("fraud.place_signal", "on")
    return malee()


def tell(person: Person, place: dict[str, str], minutes: int = 0) -> None:
    phone_place.tell(
        actor=person.actor,
        principal=person.principal,
        now=clock.now() + timedelta(minutes=minutes),
        **place,
    )


def object_to_it(person: Person) -> None:
    request.take(
        actor=person.actor,
        subject_id=person.subject_id,
        asked=Asked("objection", ("fraud_prevention",)),
        identified=Identified("otp"),
        now=clock.now(),
    )


def look(minutes: int) -> list[RiskCase]:
    RiskRule.objects.exclude(pk="far-apart").update(active=False)
    mule.look(actor=PLATFORM, now=clock.now() + timedelta(minutes=minutes))
    return list(RiskCase.objects.all())


def test_nothing_is_taken_until_the_notice_names_it() -> None:
    somebody = malee()
    answer = somebody.post("wallet/places", BANGKOK)
    assert (answer.status_code, answer.json()["code"]) == (403, "purpose_not_active")
    assert not PhonePlace.objects.exists()


def test_a_place_is_kept_to_about_a_kilometre_and_encrypted(person: Person) -> None:
    assert person.post("wallet/places", BANGKOK).status_code == 204
    assert PhonePlace.objects.get().place == "13.76,100.50"
    assert "100.5" not in risk.stored("wallet_phoneplace")


def test_a_second_word_within_minutes_is_not_kept(person: Person) -> None:
    for _ in range(3):
        assert person.post("wallet/places", BANGKOK).status_code == 204
    assert PhonePlace.objects.count() == 1


def test_whoever_objects_is_not_asked_again_and_loses_what_was_kept(person: Person) -> None:
    tell(person, BANGKOK)
    object_to_it(person)
    assert person.post("wallet/places", BANGKOK).json()["code"] == "purpose_not_active"
    assert phone_place.forget(actor=PLATFORM, now=clock.now()) == 1
    assert not PhonePlace.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"latitude": "๑๓.๗๕", "longitude": "100.50"},
        {"latitude": "91.0", "longitude": "0.0"},
        {"latitude": "1e1", "longitude": "0.0"},
        {"latitude": 13.75, "longitude": 100.5},
    ],
)
def test_what_is_no_place_is_refused(person: Person, wrong: dict) -> None:
    assert person.post("wallet/places", wrong).status_code == 400
    assert not PhonePlace.objects.exists()


def test_two_distant_places_within_hours_are_found_and_shown_to_the_reviewer(
    person: Person,
) -> None:
    tell(person, BANGKOK)
    tell(person, CHIANG_MAI, minutes=30)
    [case] = look(40)
    assert (case.customer_id, case.purpose) == (person.customer_id, "fraud_prevention")
    assert 560 <= case.facts["km_apart"] <= 600
    assert [signal["place"] for signal in case.signals] == ["13.8, 100.5", "18.8, 99.0"]
    agent = signed_in(member("nok", "agent"))
    page = agent.get(f"/admin/wallet/riskcase/{case.pk}/change/").content.decode()
    assert "18.8, 99.0" in page and "fraud_prevention" in page


def test_near_or_old_places_say_nothing(person: Person) -> None:
    tell(person, BANGKOK)
    tell(person, {"latitude": "13.80", "longitude": "100.60"}, minutes=30)
    tell(person, CHIANG_MAI, minutes=300)
    assert look(310) == []


def test_places_of_whoever_objected_are_not_looked_at(person: Person) -> None:
    tell(person, BANGKOK)
    tell(person, CHIANG_MAI, minutes=30)
    object_to_it(person)
    assert look(40) == []


def test_they_are_forgotten_after_their_days_and_on_erasure(person: Person) -> None:
    tell(person, BANGKOK)
    [row] = reads.personal_rows(person.subject_id)
    assert row["place"] == "13.76,100.50"
    assert phone_place.forget(actor=PLATFORM, now=clock.now() + timedelta(days=29)) == 0
    assert phone_place.forget(actor=PLATFORM, now=clock.now() + timedelta(days=31)) == 1
    tell(person, BANGKOK)
    with transaction.atomic():
        done = erasure.erase(actor=PLATFORM, subject_id=person.subject_id, now=clock.now())
    assert "phone_places" in done.gone
    assert not PhonePlace.objects.exists()
