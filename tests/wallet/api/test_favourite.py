"""Favourites: a payee under a name of one's own, once, and so many."""

from __future__ import annotations

import pytest

from micropay.core import rules
from tests.wallet.people_samples import malee, somchai, stranger
from wallet.models.favourite import Favourite
from wallet.selectors import favourite as reads

pytestmark = pytest.mark.django_db


def test_a_favourite_is_kept_paid_renamed_and_dropped() -> None:
    person, friend = malee(), somchai()
    kept = person.post("favourites", {"phone": friend.phone, "alias": "พี่ชาย"})
    assert kept.status_code == 201
    mine = kept.json()["id"]
    quote = person.post("transfers/quotes", {"favourite_id": mine, "amount": "5.00"}).json()
    assert quote["payee_name"] == kept.json()["payee_name"]
    renamed = person.api.put(f"/api/v1/favourites/{mine}", {"alias": "สมชาย"}, format="json")
    assert renamed.json()["alias"] == "สมชาย"
    [shown] = person.get("favourites").json()["favourites"]
    assert shown["alias"] == "สมชาย"
    [row] = reads.personal_rows(person.subject_id)
    assert row["alias"] == "สมชาย"
    assert person.api.delete(f"/api/v1/favourites/{mine}").status_code == 204
    assert person.get("favourites").json() == {"favourites": []}
    gone = person.post("transfers/quotes", {"favourite_id": mine, "amount": "5.00"})
    assert gone.json()["code"] == "payee_unknown"


def test_a_favourite_stays_payable_when_the_payee_is_found_by_phone_no_more() -> None:
    person, friend = malee(), somchai(findable=False)
    kept = person.post("favourites", {"wallet_number": friend.wallet.number, "alias": "พี่"}).json()
    body = {"favourite_id": kept["id"], "amount": "5.00"}
    assert person.post("transfers/quotes", body).status_code == 201


def test_alias_and_payee_are_unique_and_the_number_is_limited() -> None:
    person, friend, other = malee(), somchai(), stranger()
    person.post("favourites", {"phone": friend.phone, "alias": "Bro"})
    again = person.post("favourites", {"phone": friend.phone, "alias": "New"})
    assert again.json()["code"] == "favourite_kept"
    number = other.wallet.number
    same = person.post("favourites", {"wallet_number": number, "alias": "bro"})
    assert same.json()["code"] == "favourite_alias_taken"
    assert Favourite.objects.count() == 1


def test_somebody_elses_favourite_is_nobodys() -> None:
    person, friend = malee(), somchai()
    mine = person.post("favourites", {"phone": friend.phone, "alias": "Bro"}).json()["id"]
    assert friend.api.delete(f"/api/v1/favourites/{mine}").status_code == 404
    assert (
        friend.api.put(f"/api/v1/favourites/{mine}", {"alias": "x"}, format="json").status_code
        == 404
    )
    body = {"favourite_id": mine, "amount": "5.00"}
    assert friend.post("transfers/quotes", body).json()["code"] == "payee_unknown"


def test_more_than_the_rule_allows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    person, friend, other = malee(), somchai(), stranger()
    person.post("favourites", {"phone": friend.phone, "alias": "Bro"})
    known = rules.text
    monkeypatch.setattr(
        rules, "text", lambda key, *, at: "1" if key == "favourite.most" else known(key, at=at)
    )
    answer = person.post("favourites", {"wallet_number": other.wallet.number, "alias": "Sis"})
    assert answer.json()["code"] == "too_many_favourites"
