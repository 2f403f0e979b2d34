"""Requests of data subjects: taken, clocks, refusals by two people, and what is done at once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import transaction

from accounts.models.customer import Customer
from consent.errors.request import (
    GroundDoesNotApply,
    RequestClosed,
    RequestExtended,
    RequestIncomplete,
    RequestKindDiffers,
    RequestUnknown,
)
from consent.models.request import DataRequest, Stop
from consent.selectors import right
from consent.services import request as requests
from consent.services import (
    request_answer,
    request_at_once,
    request_refusal,
)
from micropay.core import approval, clock, rules
from micropay.core.approval import SelfApproval
from micropay.core.models.calendar import Holiday
from tests.consent.people import CHECKER, MAKER
from tests.consent.request_samples import (
    asks,
    gives,
    last_words_to,
    may,
    refused,
)
from tests.wallet import people_samples as people

pytestmark = pytest.mark.django_db


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
