"""The customer's own folder: kept encrypted, scanned, tied to a payment, limited, erased."""

from __future__ import annotations

from typing import Any

import pytest

from micropay.core import clock, rules
from micropay.core.actor import Actor
from micropay.core.models.file import StoredFile
from tests.accounts.services.test_profile import scanned
from tests.core import file_samples
from tests.wallet import merchant_samples as shops
from tests.wallet.people_samples import Person, malee, postings, stranger
from wallet.models.picture import KeptPicture
from wallet.selectors import picture as reads
from wallet.services import picture

pytestmark = pytest.mark.django_db


def keep(person: Person, content: bytes | None = None, query: str = "kind=bill") -> Any:
    return person.api.generic(
        "POST",
        f"/api/v1/pictures?{query}",
        file_samples.picture() if content is None else content,
        content_type="image/jpeg",
    )


def test_a_picture_is_kept_encrypted_listed_opened_and_erased() -> None:
    person = malee()
    kept = keep(person, query="kind=bill&title=ค่าน้ำ")
    assert kept.status_code == 201, kept.json()
    picture_id = kept.json()["id"]
    scanned(StoredFile.objects.get())
    [shown] = person.get("pictures").json()["pictures"]
    assert (shown["kind"], shown["title"], shown["state"]) == ("bill", "ค่าน้ำ", "clean")
    opened = person.get(f"pictures/{picture_id}")
    assert (opened.status_code, opened["Content-Type"]) == (200, "image/jpeg")
    assert opened["Cache-Control"] == "no-store"
    assert person.api.delete(f"/api/v1/pictures/{picture_id}").status_code == 204
    assert person.get(f"pictures/{picture_id}").status_code == 404
    assert (StoredFile.objects.get().state, KeptPicture.objects.count()) == ("erased", 0)


def test_what_the_scanner_has_not_seen_does_not_open() -> None:
    person = malee()
    picture_id = keep(person).json()["id"]
    if StoredFile.objects.get().state == "quarantined":
        assert person.get(f"pictures/{picture_id}").json()["code"] == "file_not_scanned"


def test_a_picture_goes_with_a_payment_of_ones_own() -> None:
    person, other = malee(), stranger()
    receipt = shops.pay(person, shops.registered(), "20.00").reference
    before = postings()
    mine = keep(person, query=f"kind=slip&reference={receipt}").json()
    keep(person)
    [shown] = person.get(f"pictures?reference={receipt}").json()["pictures"]
    assert (shown["id"], shown["reference"]) == (mine["id"], receipt)
    assert keep(other, query=f"kind=slip&reference={receipt}").status_code == 404
    assert KeptPicture.objects.count() == 2
    loose = {"kind": "other", "title": "", "reference": ""}
    changed = person.api.put(f"/api/v1/pictures/{mine['id']}", loose, format="json").json()
    assert (changed["kind"], changed["reference"]) == ("other", "")
    assert postings() == before, "a slip is never a reason to credit"


def test_somebody_elses_picture_is_nobodys() -> None:
    person, other = malee(), stranger()
    picture_id = keep(person).json()["id"]
    assert other.get(f"pictures/{picture_id}").status_code == 404
    assert other.api.delete(f"/api/v1/pictures/{picture_id}").status_code == 404
    body = {"kind": "other"}
    answer = other.api.put(f"/api/v1/pictures/{picture_id}", body, format="json")
    assert answer.status_code == 404
    assert other.get("pictures").json()["pictures"] == []


@pytest.mark.parametrize("rule", ["picture.most", "picture.most_bytes"])
def test_a_full_folder_takes_no_more_and_stores_nothing(
    rule: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = malee()
    assert keep(person).status_code == 201
    size = person.get("pictures").json()["used"]
    most = "1" if rule == "picture.most" else str(size + 1)
    known = rules.text
    monkeypatch.setattr(
        rules, "text", lambda key, *, at: most if key == rule else known(key, at=at)
    )
    answer = keep(person)
    assert (answer.status_code, answer.json()["code"]) == (409, "picture_folder_full")
    assert StoredFile.objects.count() == 1


@pytest.mark.parametrize(
    ("content", "query", "status"),
    [
        (b"", "kind=bill", 422),
        (b"not a picture", "kind=bill", 422),
        (None, "kind=passport", 400),
        (None, "", 400),
        (None, "kind=bill&reference=R1", 404),
        (None, "kind=bill&other=1", 400),
    ],
    ids=str,
)
def test_what_is_wrong_is_refused_and_stores_nothing(content, query: str, status: int) -> None:
    answer = keep(malee(), content, query)
    assert answer.status_code in {status, 400, 415}, answer.json()
    assert (KeptPicture.objects.count(), StoredFile.objects.count()) == (0, 0)


def test_the_package_names_the_pictures_and_the_end_of_the_account_erases_them() -> None:
    person = malee()
    keep(person, query="kind=qr&title=ร้าน")
    [row] = reads.personal_rows(person.subject_id)
    assert (row["kind"], row["label"]) == ("qr", "ร้าน")
    erased = picture.drop_all(
        actor=Actor.system("test"), customer_id=person.customer_id, now=clock.now()
    )
    assert (erased, StoredFile.objects.get().state) == (1, "erased")
