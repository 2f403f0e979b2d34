"""Who shares a phone or an account with a customer is a link: attested, told, removable."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction

from accounts.errors.customer import PurposeOff
from accounts.models.contact_person import ContactPerson
from accounts.models.customer import Customer
from accounts.selectors import contact_person as contacts
from accounts.selectors import device_signal
from micropay.core.models.message import Message
from tests.accounts.app import MALEE, STRANGER, App
from tests.accounts.web.test_preference import MINE, at_home, mine, named
from tests.consent.story import consent_to

pytestmark = pytest.mark.django_db


@pytest.fixture
def malee() -> App:
    return App.installed().register(MALEE)


@pytest.mark.parametrize("kind", ["shared_device", "shared_account"])
def test_who_shares_is_named_under_its_own_purpose_and_takes_themselves_out(malee, kind) -> None:
    consent_to(mine(malee).subject_id, "third_person_contact")
    with pytest.raises(PurposeOff):
        named(malee, kind=kind)
    consent_to(mine(malee).subject_id, "shared_use")
    contact_id = named(malee, kind=kind)
    row = ContactPerson.objects.get()
    assert (row.purpose, bool(row.ground)) == ("shared_use", True)
    assert Message.objects.latest("created_at").to == STRANGER.e164
    assert device_signal.named_as_sharing(customer_id=malee.customer_id) == 1
    client = at_home(STRANGER)
    client.post(f"{MINE}remove/", {"contact": str(contact_id)})
    row.refresh_from_db()
    assert (row.removed_by, row.name, row.phone) == ("person", None, None)
    assert device_signal.named_as_sharing(customer_id=malee.customer_id) == 0


def test_withdrawing_takes_them_out_and_the_package_never_had_their_values(malee) -> None:
    consent_to(mine(malee).subject_id, "shared_use")
    named(malee, kind="shared_device")
    [row] = contacts.personal_rows(mine(malee).subject_id)
    assert row["kind"] == "shared_device" and STRANGER.e164 not in str(row)
    assert "Anan" not in str(row)
    consent_to(mine(malee).subject_id, "shared_use", given=False)
    assert ContactPerson.objects.get().removed_by == "withdrawal"


def test_a_link_without_purpose_or_ground_cannot_be_whoever_writes(malee) -> None:
    consent_to(mine(malee).subject_id, "shared_use")
    named(malee, kind="shared_account")
    for empty in ({"purpose": ""}, {"ground": ""}, {"kind": "neighbour"}):
        with pytest.raises(DatabaseError), transaction.atomic():
            ContactPerson.objects.update(**empty)
    assert Customer.objects.count() == 1
