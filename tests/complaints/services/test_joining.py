"""Two cases that are one, and one case that is two."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from complaints.data import Contact
from complaints.errors import CaseClosed, MergeRefused, NotSamePerson, RedressUnsettled
from complaints.models.case import Case
from complaints.selectors import duplicate, mark
from complaints.selectors.case import steps_for_customer
from complaints.services import joining
from micropay.core import clock
from micropay.core.models.evidence import Evidence
from micropay.core.models.message import Message
from tests.complaints.money import TIDA, case_of, malee, paid_bill, proposed
from tests.complaints.people import NOW, SUCHADA, filed, reload, sent_to
from tests.complaints.worked import WHY, resolved

pytestmark = pytest.mark.django_db


def test_duplicates_are_found_across_channels_by_contact_and_payment() -> None:
    her = malee()
    receipt = paid_bill(her)
    at = clock.now()
    case = case_of(her, movement_reference=receipt)
    by_phone = filed(at, channel="phone", contact=Contact(phone=her.phone))
    by_payment = case_of(her, channel="app", movement_reference=receipt)
    filed(at, contact=Contact(phone="+66811111111"))
    filed(at - timedelta(days=200), contact=Contact(phone=her.phone))
    assert set(duplicate.of(case)) == {by_phone, by_payment}


def merge(case: Case, into: Case) -> None:
    joining.merge(actor=TIDA, case_id=case.id, into=into.id, reason=WHY, now=NOW)


def test_of_two_cases_that_are_one_the_other_goes_on_with_the_earlier_day() -> None:
    older, newer = filed(NOW - timedelta(days=7)), filed(channel="email")
    merge(older, newer)
    older, newer = reload(older), reload(newer)
    assert (older.state, older.outcome, older.merged_into) == ("closed", "merged", newer)
    assert newer.resolve_due == date(2026, 12, 2)
    assert steps_for_customer(newer)[-1].text == older.text
    assert not older.owed()


def test_cases_of_different_people_are_never_merged() -> None:
    case, other = filed(), filed(contact=Contact(phone="+66811111111"))
    with pytest.raises(NotSamePerson):
        merge(case, other)
    assert reload(case).state == "open"


def test_what_cannot_be_merged() -> None:
    case, decided = filed(), resolved(filed())
    with pytest.raises(MergeRefused):
        merge(case, case)
    with pytest.raises(MergeRefused):
        merge(case, decided)
    close_me = filed()
    merge(close_me, case)
    with pytest.raises(CaseClosed):
        merge(close_me, case)
    her = malee()
    with_money = case_of(her)
    proposed(with_money, 100)
    with pytest.raises(RedressUnsettled):
        merge(with_money, case_of(her))


def test_a_case_that_tells_of_two_things_becomes_two() -> None:
    case = filed(NOW - timedelta(days=2))
    made = joining.split(
        actor=TIDA,
        case_id=case.id,
        kind="enquiry",
        category="fee",
        text="ถามค่าธรรมเนียม",
        reason=WHY,
        now=NOW,
    )
    assert (made.split_from, made.subject_id, made.channel) == (case, case.subject_id, "web")
    assert (made.received_at, made.contact_phone) == (case.received_at, SUCHADA.phone)
    steps = Evidence.objects.filter(action="complaints.case.split")
    assert {row.detail.get("to") or row.detail.get("from") for row in steps} == {
        case.number,
        made.number,
    }


def test_the_customer_is_told_where_a_merged_case_goes_on_and_sees_it() -> None:
    case, other = filed(), filed()
    merge(case, other)
    told = sent_to("suchada@example.com")[-1]
    assert (told.template, mark.write(other) in told.title) == ("complaints.merged", True)
    assert case.number in told.body and other.number in told.body
    assert steps_for_customer(case)[-1].detail == {"into": other.number}


def test_nobody_is_told_of_a_merge_that_was_refused() -> None:
    case, other = filed(), filed(contact=Contact(phone="+66811111111"))
    before = Message.objects.count()
    with pytest.raises(NotSamePerson):
        merge(case, other)
    assert Message.objects.count() == before
