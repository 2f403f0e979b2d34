"""What a request is answered with: the package that opens once, and the erasure."""

from __future__ import annotations

import json
import zipfile
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.test import override_settings

from accounts.models.customer import Customer
from consent.errors.request import (
    LinkSpent,
    UnderLegalHold,
)
from consent.models.record import PurposeDecision
from consent.models.request import DataPackage, Erasure
from consent.selectors import erasure_ledger
from consent.selectors import package as packages
from consent.services import (
    erasure,
    hold,
    package,
)
from micropay.core import approval, clock
from micropay.core.approval import SelfApproval
from micropay.core.models.message import Message
from tests.consent.people import CHECKER, MAKER
from tests.consent.request_samples import (
    asks,
    delivered,
    gives,
    may,
)
from tests.core.pdf_words import words_of
from tests.wallet import people_samples as people

pytestmark = pytest.mark.django_db


def test_the_package_holds_what_every_app_holds_and_opens_once() -> None:
    malee = people.malee()
    row = asks(malee, "access")
    delivered()
    row.refresh_from_db()
    assert (row.state, row.outcome) == ("answered", "done")
    sealed_file = packages.path_of(row.package.id).read_bytes()
    assert b"1112034563562" not in sealed_file and not zipfile.is_zipfile(BytesIO(sealed_file))
    link = package.give_link(
        actor=malee.actor, subject_id=malee.subject_id, number=row.number, now=clock.now()
    )
    assert link.token not in str(DataPackage.objects.values())
    name, pieces = package.open_link(actor=malee.actor, token=link.token, now=clock.now())
    archive = zipfile.ZipFile(BytesIO(b"".join(pieces)))
    assert name == f"{row.number}.zip" and archive.testzip() is None
    told = json.loads(archive.read("data.json"))
    assert told["sections"]["accounts_customer"][0]["national_id"] == "1112034563562"
    assert set(told["sections"]) == set(packages.sections())
    assert told["sections"]["wallet_wallet"] and told["sections"]["core_evidence"]
    printed = words_of(archive.read("data.pdf"))
    assert "1112034563562" in printed and malee.phone in printed
    with pytest.raises(LinkSpent):
        package.open_link(actor=malee.actor, token=link.token, now=clock.now())


def test_a_link_dies_after_its_minutes_and_the_package_after_its_days() -> None:
    malee = people.register()
    row = asks(malee, "copy")
    delivered()
    link = package.give_link(
        actor=malee.actor, subject_id=malee.subject_id, number=row.number, now=clock.now()
    )
    later = clock.now() + timedelta(minutes=16)
    with pytest.raises(LinkSpent):
        package.open_link(actor=malee.actor, token=link.token, now=later)
    path = packages.path_of(DataPackage.objects.get().id)
    assert path.exists()
    package.destroy_old(actor=MAKER, now=clock.now() + timedelta(days=8))
    assert not path.exists()
    assert DataPackage.objects.get().content_key is None


def test_a_package_has_the_files_a_person_handed_in(tmp_path: Any) -> None:
    malee = people.register()
    row = asks(malee, "access")
    assert package.make(actor=MAKER, request_id=row.id, now=clock.now()) is not None
    again = package.make(actor=MAKER, request_id=row.id, now=clock.now())
    assert again == DataPackage.objects.get(), "a second run makes nothing"


def test_an_erasure_says_what_went_what_stays_why_and_until_when(tmp_path: Any) -> None:
    malee = people.malee()
    Customer.objects.filter(pk=malee.customer_id).update(workplace="ตลาดจตุจักร")
    gives(malee, "marketing")
    delivered()
    row = asks(malee, "erasure")
    with override_settings(ERASURE_LEDGER_DIR=tmp_path):
        erasure.carry_out(actor=MAKER, request_id=row.id, reason="checked", now=clock.now())
        [line] = erasure_ledger.lines()
    row.refresh_from_db()
    customer = Customer.objects.get(pk=malee.customer_id)
    assert (row.state, row.outcome, customer.workplace) == ("answered", "partly", None)
    assert {"workplace", "consents_in_force", "words_of_messages"} <= set(row.gone)
    kept = {one["what"]: one for one in row.kept}
    assert {"identity", "wallet", "agreements"} <= set(kept)
    assert all(one["law"] for one in row.kept)
    assert customer.national_id == "1112034563562", "the contract keeps it"
    assert not may(malee, "marketing")
    assert clock.buddhist(row.backups_gone_on) in row.answer
    assert line.subject_id == str(malee.subject_id)
    assert Erasure.objects.get().line == 1
    sent = Message.objects.filter(subject_id=malee.subject_id, sent_at__isnull=False)
    assert {one.body for one in sent} == {""}


def test_a_legal_hold_stops_an_erasure_until_two_people_lift_it(tmp_path: Any) -> None:
    malee = people.register()
    row = asks(malee, "erasure")
    held = hold.place(
        actor=MAKER,
        subject_id=malee.subject_id,
        reference="พ.123/2569",
        ground="court order",
        reason="order received",
        now=clock.now(),
    )
    with override_settings(ERASURE_LEDGER_DIR=tmp_path):
        with pytest.raises(UnderLegalHold):
            erasure.carry_out(actor=MAKER, request_id=row.id, reason="x", now=clock.now())
        assert not Erasure.objects.exists() and not list(erasure_ledger.lines())
        asked = hold.ask_to_lift(actor=MAKER, hold_id=held.id, reason="done", now=clock.now())
        with pytest.raises(SelfApproval):
            approval.approve(approval_id=asked.id, actor=MAKER, reason="x", now=clock.now())
        approval.approve(approval_id=asked.id, actor=CHECKER, reason="ended", now=clock.now())
        erasure.carry_out(actor=MAKER, request_id=row.id, reason="x", now=clock.now())
    assert Erasure.objects.count() == 1


def test_the_record_of_consent_outlives_the_person(tmp_path: Any) -> None:
    malee = people.register()
    gives(malee, "marketing")
    with override_settings(ERASURE_LEDGER_DIR=tmp_path):
        erasure.carry_out(
            actor=MAKER, request_id=asks(malee, "erasure").id, reason="x", now=clock.now()
        )
    given = PurposeDecision.objects.filter(subject_id=malee.subject_id, purpose="marketing")
    assert [one.given for one in given.order_by("position")] == [True, False]
