"""A finding is put on paper for the customer, in Thai, once for each decision."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from complaints.data import Contact
from complaints.models.case import Case
from complaints.models.letter import Letter
from complaints.selectors import letter as reads
from complaints.services import authority, letter
from complaints.services import case as work
from complaints.services import clock as clocks
from micropay.core import clock
from micropay.core.errors import NotFound
from tests.complaints import talks
from tests.complaints.money import TIDA, case_of, deliver, malee, paid, words_of
from tests.complaints.people import SUCHADA, filed

pytestmark = pytest.mark.django_db


def found(case: Case, outcome: str, text: str = "ระบบตัดเงินซ้ำ จึงคืนเงินให้ท่าน") -> None:
    work.resolve(
        actor=TIDA, case_id=case.id, outcome=outcome, text=text, reason="checked", now=clock.now()
    )
    deliver()


def words(row: Letter) -> str:
    opened = letter.open_letter(actor=TIDA, letter=row, reason="look", now=clock.now())
    return words_of(opened.content)


def test_a_decision_is_told_in_a_thai_letter_with_outcome_money_and_where_to_turn() -> None:
    case = case_of(malee())
    paid(case, 123_456)
    found(case, "upheld")
    row = Letter.objects.get(kind="decision")
    text = words(row)
    for told in (case.number, "ผลการพิจารณา", "1,234.56", "1213"):
        assert told in text
    assert row in reads.to_customer(case)


@pytest.mark.parametrize("outcome", ["answered", "withdrawn"])
def test_an_answer_or_a_withdrawal_is_no_finding(outcome: str) -> None:
    found(case_of(malee()), outcome)
    assert not Letter.objects.exists()


def test_a_new_decision_has_a_letter_of_its_own_and_the_first_stays() -> None:
    case = case_of(malee())
    found(case, "not_upheld", "FIRST")
    work.change_state(actor=TIDA, case_id=case.id, state="open", reason="again", now=clock.now())
    found(case, "partly_upheld", "SECOND")
    first, second = Letter.objects.filter(kind="decision").order_by("id")
    assert "FIRST" in words(first) and "SECOND" not in words(first)
    assert "SECOND" in words(second)


def test_a_letter_made_late_still_says_what_was_decided_then() -> None:
    case = case_of(malee())
    work.resolve(
        actor=TIDA, case_id=case.id, outcome="upheld", text="THEN", reason="x", now=clock.now()
    )
    work.change_state(actor=TIDA, case_id=case.id, state="open", reason="again", now=clock.now())
    talks.decided(case, clock.now(), "not_upheld")
    deliver()
    first = Letter.objects.filter(kind="decision").order_by("id")[0]
    assert "THEN" in words(first)


def by_post(**values: Any) -> Case:
    given = {"channel": "letter", "contact": Contact(name="สุชาดา"), "now": clock.now()}
    return filed(**{**given, **values})


def replied(case: Case, text: str = "ได้รับจดหมายของท่านแล้ว") -> None:
    work.reply(
        actor=TIDA,
        case_id=case.id,
        text=text,
        wait_for_customer=False,
        reason="answer",
        now=clock.now(),
    )
    deliver()


def test_a_letter_is_answered_by_one_also_until_when_and_with_any_decision() -> None:
    case = by_post()
    replied(case)
    day = clock.bangkok_day(clock.now()) + timedelta(days=7)
    told = {"actor": TIDA, "case_id": case.id, "reason": "late", "now": clock.now()}
    clocks.tell_update(**told, text="ขอเวลาตรวจสอบ", expected_day=day)
    found(case, "answered", "ค่าธรรมเนียมเป็นศูนย์")
    reply, update, decision = reads.to_customer(case)
    assert [reply.kind, update.kind, decision.kind] == ["answer", "answer", "decision"]
    for part in (case.number, "ได้รับจดหมายของท่านแล้ว", "0-2697-5353"):
        assert part in words(reply)
    assert clock.day_words(day, "th") in words(update)
    assert "ค่าธรรมเนียมเป็นศูนย์" in words(decision)


def test_who_gave_no_other_way_is_answered_on_paper_and_others_are_not() -> None:
    replied(by_post(channel="phone", contact=Contact()))
    assert Letter.objects.count() == 1
    replied(by_post(channel="web", contact=SUCHADA))
    assert Letter.objects.count() == 1


def test_an_authority_is_answered_on_paper_that_the_customer_does_not_read() -> None:
    case = by_post(language="en")
    ticket = authority.note_ticket(
        actor=TIDA,
        case_id=case.id,
        authority="bot",
        reference="FCC 77/2569",
        received_on=clock.bangkok_day(clock.now()),
        due=None,
        reason="forwarded",
        now=clock.now(),
    )
    authority.answered(
        actor=TIDA, ticket_id=ticket.id, text="OUR VIEW", reason="sent", now=clock.now()
    )
    deliver()
    row = Letter.objects.get(kind="authority")
    for part in ("FCC 77/2569", "ธนาคารแห่งประเทศไทย (1213)", "OUR VIEW", case.number):
        assert part in words(row)
    assert row.language == "th" and row not in reads.to_customer(case)
    with pytest.raises(NotFound):
        reads.for_customer(case=case, letter_id=row.id)


def test_an_authority_that_was_answered_elsewhere_gets_no_paper() -> None:
    case = by_post()
    ticket = authority.note_ticket(
        actor=TIDA,
        case_id=case.id,
        authority="ocpb",
        reference="9/2569",
        received_on=clock.bangkok_day(clock.now()),
        due=None,
        reason="forwarded",
        now=clock.now(),
    )
    authority.answered(actor=TIDA, ticket_id=ticket.id, reason="by telephone", now=clock.now())
    deliver()
    assert not Letter.objects.exists()
