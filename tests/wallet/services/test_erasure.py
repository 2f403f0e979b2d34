"""What of the wallet goes when a person asks to be erased, and what the law keeps."""

from __future__ import annotations

import pytest
from django.db import transaction

from micropay.core import clock
from micropay.core.actor import Actor
from micropay.core.models.file import StoredFile
from tests.core import file_samples
from tests.wallet.people_samples import malee, postings, somchai
from tests.wallet.standing_samples import set_up
from wallet.models.favourite import Favourite
from wallet.models.picture import KeptPicture
from wallet.services import erasure

pytestmark = pytest.mark.django_db


def test_favourites_and_pictures_go_orders_and_requests_stay() -> None:
    person, friend = malee(), somchai()
    person.post("favourites", {"phone": friend.phone, "alias": "พี่"})
    friend.post("favourites", {"phone": person.phone, "alias": "มาลี"})
    person.post("money-requests", {"phone": friend.phone, "amount": "5.00"})
    path, kind = "/api/v1/pictures?kind=bill", "image/jpeg"
    person.api.generic("POST", path, file_samples.picture(), content_type=kind)
    set_up(person, friend)
    before = postings()
    with transaction.atomic():
        done = erasure.erase(
            actor=Actor.system("erasure"), subject_id=person.subject_id, now=clock.now()
        )
    assert done.gone == ("favourites", "kept_pictures")
    assert [one.what for one in done.kept] == ["wallet", "standing_orders", "money_requests"]
    assert (Favourite.objects.get().customer_id, postings()) == (friend.customer_id, before)
    assert (KeptPicture.objects.count(), StoredFile.objects.get().state) == (0, "erased")
