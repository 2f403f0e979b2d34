"""Requests of data subjects: taken, clocks, refusals by two people, and what is done at once."""

from __future__ import annotations

import json
import zipfile
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.db import transaction
from django.test import override_settings

from accounts.models.customer import Customer
from consent.data.record import Circumstances
from consent.data.request import Asked, Identified
from consent.errors.request import (
    GroundDoesNotApply,
    LinkSpent,
    RequestClosed,
    RequestExtended,
    RequestIncomplete,
    RequestKindDiffers,
    RequestUnknown,
    UnderLegalHold,
)
from consent.models.record import PurposeDecision
from consent.models.request import DataPackage, DataRequest, Erasure, Stop
from consent.selectors import erasure_ledger, right
from consent.selectors import package as packages
from consent.selectors import purpose as purposes
from consent.services import (
    erasure,
    hold,
    package,
    request_answer,
    request_at_once,
    request_refusal,
)
from consent.services import request as requests
from consent.services.record import decide_purpose
from micropay.core import approval, clock, outbox, rules
from micropay.core.approval import SelfApproval
from micropay.core.models.calendar import Holiday
from micropay.core.models.message import Message
from micropay.core.models.outbox import OutboxItem
from tests.consent.people import CHECKER, MAKER
from tests.wallet import people_samples as people
from tests.wallet.people_samples import Person

pytestmark = pytest.mark.django_db
AT_DESK = Identified("agent", "บัตรประชาชนตัวจริงที่สาขา", "branch")
BY_CODE = Identified("otp", channel="app")


def asks(person: Person, kind: str, *fields: str, details: str = "", **how: Any) -> DataRequest:
    return requests.take(
        actor=person.actor,
        subject_id=person.subject_id,
        asked=Asked(kind, fields, details),
        identified=how.get("identified", BY_CODE),
        now=how.get("now", clock.now()),
    )


def delivered() -> None:
    for item in OutboxItem.objects.filter(done_at=None):
        outbox.deliver(item_id=item.id, now=clock.now())


def last_words_to(person: Person) -> str:
    return Message.objects.filter(subject_id=person.subject_id).order_by("-id")[0].body


def refused(row: DataRequest, ground: str, **who: Any) -> DataRequest:
    asked = request_refusal.ask_to_refuse(
        actor=MAKER,
        request_id=row.id,
        ground=ground,
        words="ขออภัย",
        reason="looked into it",
        now=clock.now(),
    )
    approval.approve(
        approval_id=asked.id, actor=who.get("by", CHECKER), reason="agreed", now=clock.now()
    )
    row.refresh_from_db()
    return row


def test_a_request_has_thirty_days_an_erasure_ninety_and_the_person_is_told() -> None:
    malee = people.register()
    access, erase = asks(malee, "access"), asks(malee, "erasure")
    today = clock.bangkok_day(clock.now())
    assert timedelta(days=24) < access.due_on - today <= timedelta(days=30)
    assert timedelta(days=84) < erase.due_on - today <= timedelta(days=90)
    assert erase.number in last_words_to(malee)
    assert clock.buddhist(erase.due_on) in last_words_to(malee)


def test_the_last_day_is_never_a_day_on_which_nobody_works() -> None:
    malee = people.register()
    row = asks(malee, "access")
    Holiday.objects.create(day=row.due_on, name_th="หยุด", name_en="New", source="cabinet")
    assert requests.recompute_due(actor=MAKER, now=clock.now()) == 1
    before, _ = row.due_on, row.refresh_from_db()
    assert (row.due_before, row.due_on < before) == (before, True)
    assert requests.recompute_due(actor=MAKER, now=clock.now()) == 0


def test_asking_the_same_twice_is_one_request() -> None:
    malee = people.register()
    assert asks(malee, "access").id == asks(malee, "access").id
    assert DataRequest.objects.count() == 1


def test_the_clock_is_extended_once_with_a_reason_the_person_reads() -> None:
    malee = people.register()
    row = asks(malee, "erasure")
    longer = requests.extend(
        actor=MAKER, request_id=row.id, reason="ต้องตรวจเอกสาร", now=clock.now()
    )
    assert longer.due_before == row.due_on < longer.due_on
    assert "ต้องตรวจเอกสาร" in last_words_to(malee)
    with pytest.raises(RequestExtended):
        requests.extend(actor=MAKER, request_id=row.id, reason="again", now=clock.now())


def test_a_refusal_takes_two_people_and_names_ground_limit_and_regulator() -> None:
    malee = people.register()
    row = asks(malee, "erasure")
    with pytest.raises(SelfApproval):
        refused(row, "kept_by_law", by=MAKER)
    row.refresh_from_db()
    assert row.state == "open"
    waiting = approval.Approval.objects.get(object_id=str(row.id))
    approval.approve(approval_id=waiting.id, actor=CHECKER, reason="yes", now=clock.now())
    row.refresh_from_db()
    assert (row.state, row.ground_id) == ("refused", "kept_by_law")
    assert "กฎหมายให้เก็บ" in row.answer and "pdpc.or.th" in row.answer
    with pytest.raises(RequestClosed):
        requests.extend(actor=MAKER, request_id=row.id, reason="late", now=clock.now())


@pytest.mark.parametrize(
    ("kind", "ground"),
    [("erasure", "not_practicable"), ("access", "kept_by_law"), ("access", "no_such")],
)
def test_a_ground_refuses_only_what_the_law_lets_it(kind: str, ground: str) -> None:
    row = asks(people.register(), kind)
    with pytest.raises(GroundDoesNotApply):
        refused(row, ground)
    assert not approval.Approval.objects.exists()


def test_too_many_is_a_setting_and_not_a_feeling() -> None:
    malee = people.register()
    for _ in range(rules.number("request.too_many_per_year", at=clock.now())):
        row = asks(malee, "access")
        with pytest.raises(GroundDoesNotApply):
            refused(row, "too_many")
        requests.take_back(
            actor=malee.actor, subject_id=malee.subject_id, number=row.number, now=clock.now()
        )
    assert refused(asks(malee, "access"), "too_many").state == "refused"


def test_another_persons_request_is_as_unknown_as_none() -> None:
    malee, stranger = people.register(), people.stranger()
    row = asks(malee, "access")
    for number in (row.number, "D-2569-00000-00000", "x"):
        with pytest.raises(RequestUnknown):
            requests.take_back(
                actor=stranger.actor,
                subject_id=stranger.subject_id,
                number=number,
                now=clock.now(),
            )
    row.refresh_from_db()
    assert row.is_open


def test_a_change_of_id_or_phone_is_answered_with_the_way_to_customer_service() -> None:
    malee = people.register()
    row = asks(malee, "rectification", "national_id")
    assert (row.state, row.outcome) == ("answered", "way_to_service")
    assert "0-2697-5353" in row.answer
    assert Customer.objects.get(pk=malee.customer_id).national_id == "1112034563562"


def test_another_correction_waits_for_the_staff_and_says_what_is_wrong() -> None:
    malee = people.register()
    with pytest.raises(RequestIncomplete):
        asks(malee, "rectification", "address")
    row = asks(malee, "rectification", "address", details="บ้านเลขที่ 99/2")
    done = request_answer.answer(
        actor=MAKER,
        request_id=row.id,
        outcome="done",
        words="แก้ไขแล้ว",
        reason="checked the papers",
        now=clock.now(),
    )
    assert (done.state, done.answer) == ("answered", "แก้ไขแล้ว")
    with pytest.raises(RequestKindDiffers):
        request_answer.answer(
            actor=MAKER,
            request_id=asks(malee, "erasure").id,
            outcome="done",
            words="x",
            reason="nothing was done",
            now=clock.now(),
        )


def gives(person: Person, purpose: str) -> None:
    words = purposes.text_in_force(purpose, "th", clock.now())
    decide_purpose(
        actor=person.actor,
        subject_id=person.subject_id,
        purpose=purpose,
        given=True,
        language="th",
        text_sha256=words.sha256,
        how=Circumstances(channel="app"),
        now=clock.now(),
    )


def may(person: Person, purpose: str) -> bool:
    return purposes.is_active(person.subject_id, purpose, clock.now())


def test_a_withdrawal_is_done_at_once() -> None:
    malee = people.register()
    gives(malee, "marketing")
    row = asks(malee, "withdrawal", "marketing")
    assert (row.state, may(malee, "marketing")) == ("answered", False)


def test_an_objection_stops_the_use_until_two_people_find_compelling_grounds() -> None:
    malee = people.register()
    assert may(malee, "fraud_prevention")
    row = asks(malee, "objection", "fraud_prevention")
    assert (row.state, may(malee, "fraud_prevention")) == ("open", False)
    refused(row, "compelling")
    assert may(malee, "fraud_prevention")


def test_an_objection_to_marketing_needs_nobodys_judgement() -> None:
    malee = people.register()
    gives(malee, "marketing")
    row = asks(malee, "objection", "marketing")
    assert (row.state, may(malee, "marketing")) == ("answered", False)
    gives(malee, "marketing")
    assert may(malee, "marketing"), "a fresh yes counts"


def test_a_restriction_holds_until_the_person_lifts_it() -> None:
    malee = people.register()
    asks(malee, "restriction", "device_data")
    assert not may(malee, "device_data")
    with pytest.raises(RequestKindDiffers):
        asks(malee, "restriction", "service_operation")
    ended = request_at_once.lift_stops(
        actor=malee.actor, subject_id=malee.subject_id, purpose="device_data", now=clock.now()
    )
    assert (ended, may(malee, "device_data")) == (1, True)


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
    assert archive.read("data.pdf").startswith(b"%PDF")
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


def test_taking_a_request_back_ends_what_it_began() -> None:
    malee = people.register()
    row = asks(malee, "objection", "fraud_prevention")
    request_refusal.ask_to_refuse(
        actor=MAKER,
        request_id=row.id,
        ground="compelling",
        words="",
        reason="to be seen",
        now=clock.now(),
    )
    with transaction.atomic():
        requests.take_back(
            actor=malee.actor, subject_id=malee.subject_id, number=row.number, now=clock.now()
        )
    assert may(malee, "fraud_prevention")
    assert Stop.objects.filter(lifted_at=None).count() == 0
    assert approval.Approval.objects.get().state == "expired"


def test_numbers_are_read_as_people_type_them() -> None:
    number = right.write_number(2569, 12345)
    assert right.read_number(f" {number.lower().replace('-', ' ')} ") == number
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    assert right.read_number(wrong) is None
