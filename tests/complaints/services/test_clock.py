"""The clocks of a case while it is worked on: pauses, told days, and a calendar that changes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection, transaction

from complaints.errors import CaseClosed, DayNotPossible
from complaints.models.case import Case
from complaints.models.due import CasePause, DueChange
from complaints.services import case as work
from complaints.services import clock as clocks
from complaints.states import Clock, DueCause
from micropay.core import approval, calendar_change, outbox
from micropay.core.actor import Actor
from micropay.core.models.calendar import Holiday
from micropay.core.models.evidence import Evidence
from micropay.core.models.history import History
from micropay.core.models.outbox import OutboxItem
from tests.backoffice import member
from tests.complaints.people import NOW, VISITOR, filed, reload, sent_to

pytestmark = pytest.mark.django_db

WHY = "needs the slip"
# NOW is Wednesday 18 November; the due days are the 25th and 11 December (10 December is one of
# rest).
PROGRESS, RESOLVE = date(2026, 11, 25), date(2026, 12, 11)


def tida() -> Actor:
    return Actor(kind="staff", id="agent.tida", label="agent.tida")


def ask(case: Case, at: datetime) -> Case:
    work.reply(
        actor=tida(),
        case_id=case.id,
        text="ขอสลิป",
        wait_for_customer=True,
        reason=WHY,
        now=at,
    )
    return reload(case)


def answer(case: Case, at: datetime) -> Case:
    work.add_information(actor=VISITOR, case_id=case.id, text="ส่งแล้ว", now=at)
    return reload(case)


def moved(case: Case) -> list[tuple[str, date | None, date | None, str]]:
    rows = DueChange.objects.filter(case=case).order_by("id")
    return [(one.clock, one.before, one.after, one.cause) for one in rows]


def test_while_the_customer_is_to_answer_only_their_own_day_is_due() -> None:
    case = ask(filed(), NOW)
    assert case.owed() == {Clock.ANSWER: date(2026, 12, 2)}
    assert (case.waiting_until, case.next_due) == (date(2026, 12, 2), date(2026, 12, 2))


def test_whole_days_of_waiting_are_added_to_the_decision_and_what_was_due_is_kept() -> None:
    case = ask(filed(), NOW)
    # Answered on Tuesday the 24th: Thursday, Friday and Monday were the customer's.
    case = answer(case, NOW + timedelta(days=6))
    assert (case.state, case.waiting_until) == ("open", None)
    assert case.resolve_due == date(2026, 12, 16)
    assert moved(case) == [("resolve", RESOLVE, date(2026, 12, 16), "pause")]
    row = Evidence.objects.get(action="complaints.case.due_moved")
    assert row.detail["resolve"] == "2026-12-11 > 2026-12-16"


def test_an_answer_on_the_next_day_moves_nothing() -> None:
    case = answer(ask(filed(), NOW), NOW + timedelta(days=1))
    assert case.resolve_due == RESOLVE
    assert moved(case) == []


def test_a_contested_decision_gets_back_the_days_it_stood() -> None:
    case = filed()
    work.resolve(
        actor=tida(), case_id=case.id, outcome="not_upheld", text="ไม่พบ", reason=WHY, now=NOW
    )
    assert reload(case).owed() == {}
    case = answer(case, NOW + timedelta(days=30))
    # From 19 November to 17 December nineteen business days were not ours to use.
    assert case.resolve_due == date(2027, 1, 11)
    assert case.next_due == case.resolve_due


def test_a_customer_who_does_not_answer_is_not_waited_for_for_ever() -> None:
    case = ask(filed(), NOW)
    evening = datetime(2026, 12, 2, 16, 59, tzinfo=UTC)
    work.stop_waiting(actor=Actor.system("watch"), case_id=case.id, now=evening)
    assert reload(case).state == "waiting_customer"
    work.stop_waiting(
        actor=Actor.system("watch"), case_id=case.id, now=evening + timedelta(minutes=2)
    )
    case = reload(case)
    assert (case.state, case.waiting_until) == ("open", None)
    assert case.resolve_due is not None and case.resolve_due > RESOLVE
    assert not CasePause.objects.filter(case=case, until=None).exists()


def test_a_told_day_is_due_instead_and_reaches_the_customer() -> None:
    case = filed()
    day = date(2026, 12, 4)
    clocks.tell_update(
        actor=tida(),
        case_id=case.id,
        text="รอคำตอบธนาคาร",
        expected_day=day,
        reason=WHY,
        now=NOW,
    )
    case = reload(case)
    assert (case.resolve_due, case.expected_day, case.progress_at) == (day, day, NOW)
    assert moved(case) == [("resolve", RESOLVE, day, "update")]
    assert sent_to("suchada@example.com")[-1].body == "รอคำตอบธนาคาร"


@pytest.mark.parametrize("day", [date(2026, 11, 18), date(2026, 12, 12), date(2020, 1, 1)])
def test_a_day_that_is_over_or_too_far_is_refused_and_nothing_is_sent(day: date) -> None:
    case = filed()
    sent = len(sent_to("suchada@example.com"))
    with pytest.raises(DayNotPossible):
        clocks.tell_update(
            actor=tida(), case_id=case.id, text="x", expected_day=day, reason=WHY, now=NOW
        )
    assert reload(case).resolve_due == RESOLVE
    assert len(sent_to("suchada@example.com")) == sent


def test_of_a_decided_case_no_day_is_told() -> None:
    case = filed()
    work.resolve(actor=tida(), case_id=case.id, outcome="upheld", text="x", reason=WHY, now=NOW)
    with pytest.raises(CaseClosed):
        clocks.tell_update(
            actor=tida(),
            case_id=case.id,
            text="x",
            expected_day=date(2026, 12, 1),
            reason=WHY,
            now=NOW,
        )


# A new day of rest ------------------------------------------------------------------------------


def announce(day: date, change: str = calendar_change.ADD, now: datetime = NOW) -> None:
    """Two officers change the calendar; the queue then does what it is told."""
    maker, checker = (Actor("staff", name, name) for name in ("kanya", "pim"))
    wish = calendar_change.Wish(change, day, "วันหยุดพิเศษ", "Special holiday", "Cabinet")
    asked = calendar_change.ask(actor=maker, wish=wish, reason="announced", now=now)
    with transaction.atomic():
        approval.approve(approval_id=asked.id, actor=checker, reason="checked", now=now)
    while items := list(OutboxItem.objects.filter(topic=clocks.CALENDAR_CHANGED, done_at=None)):
        for item in items:
            outbox.deliver(item_id=item.id, now=now)
            item.refresh_from_db()
            assert item.done_at is not None, item.last_error


def test_a_day_of_rest_added_mid_flight_moves_open_clocks_and_keeps_what_they_were() -> None:
    case, letter = filed(), filed(channel="letter")
    announce(date(2026, 11, 24))
    case, letter = reload(case), reload(letter)
    assert case.resolve_due == date(2026, 12, 14)
    assert moved(case) == [("resolve", RESOLVE, date(2026, 12, 14), "calendar")]
    # A letter was acknowledged by its e-mail address; calendar days do not move.
    assert (case.progress_due, case.next_due) == (PROGRESS, PROGRESS)
    step = Evidence.objects.get(action="complaints.case.due_moved", object_id=str(case.id))
    assert (step.actor_kind, step.detail["cause"]) == ("system", "calendar")
    assert History.objects.filter(table_name="core_holiday", row_id="2026-11-24").exists()


def test_taking_the_day_away_again_gives_the_old_day_back() -> None:
    case = filed()
    announce(date(2026, 11, 24))
    announce(date(2026, 11, 24), calendar_change.REMOVE)
    case = reload(case)
    assert case.resolve_due == RESOLVE
    assert [one[2] for one in moved(case)] == [date(2026, 12, 14), RESOLVE]


def test_what_was_met_decided_or_promised_stays() -> None:
    promised, decided, praise = filed(), filed(), filed(kind="compliment")
    day = date(2026, 12, 4)
    clocks.tell_update(
        actor=tida(), case_id=promised.id, text="x", expected_day=day, reason=WHY, now=NOW
    )
    work.resolve(actor=tida(), case_id=decided.id, outcome="upheld", text="x", reason=WHY, now=NOW)
    announce(date(2026, 11, 24))
    assert reload(promised).resolve_due == day
    assert reload(decided).resolve_due == RESOLVE
    assert reload(praise).resolve_due is None


def test_the_customers_own_day_moves_with_the_calendar_too() -> None:
    case = ask(filed(), NOW)
    announce(date(2026, 11, 24))
    assert reload(case).waiting_until == date(2026, 12, 3)


def test_a_waiting_clock_counts_pause_and_new_day_together() -> None:
    case = ask(filed(), NOW)
    announce(date(2026, 11, 23))
    case = answer(case, NOW + timedelta(days=6))
    # Thursday and Friday were the customer's, Monday became a day of rest.
    assert case.resolve_due == date(2026, 12, 16)


def test_many_cases_are_counted_anew_in_batches(monkeypatch) -> None:
    monkeypatch.setattr(clocks, "_BATCH", 2)
    cases = [filed() for _ in range(5)]
    announce(date(2026, 11, 24))
    assert {reload(case).resolve_due for case in cases} == {date(2026, 12, 14)}
    assert OutboxItem.objects.filter(topic=clocks.CALENDAR_CHANGED).count() == 3


def test_counting_anew_twice_changes_nothing_the_second_time() -> None:
    case = filed()
    announce(date(2026, 11, 24))
    with transaction.atomic():
        clocks.calendar_changed(
            actor=Actor.system("again"), day=date(2026, 11, 24), after=None, now=NOW
        )
    assert len(moved(case)) == 1


@pytest.mark.parametrize(
    ("change", "day"),
    [
        ("add", date(2026, 11, 17)),
        ("add", date(2026, 12, 10)),
        ("remove", date(2026, 11, 24)),
        ("remove", date(2026, 4, 13)),
    ],
    ids=["a day that is over", "a day of rest already", "no day of rest", "one that is over"],
)
def test_a_change_of_the_calendar_that_is_none_is_refused(change: str, day: date) -> None:
    before = Holiday.objects.count()
    with pytest.raises(calendar_change.HolidayNotPossible):
        announce(day, change)
    assert Holiday.objects.count() == before


def test_nobody_moves_the_calendar_alone() -> None:
    kanya = Actor("staff", "kanya", "kanya")
    wish = calendar_change.Wish("add", date(2026, 11, 24), "วันหยุด", "Rest", "Cabinet")
    asked = calendar_change.ask(actor=kanya, wish=wish, reason="announced", now=NOW)
    with pytest.raises(approval.SelfApproval), transaction.atomic():
        approval.approve(approval_id=asked.id, actor=kanya, reason="me too", now=NOW)
    assert not Holiday.objects.filter(day=date(2026, 11, 24)).exists()


def test_a_refund_clock_starts_with_the_finding_and_moves_with_the_calendar() -> None:
    case = filed()
    with transaction.atomic():
        row = Case.objects.select_for_update().get(pk=case.pk)
        clocks.start_refund(row, tida(), NOW)
        clocks.save(row, "refund_due", "refund_at")
    assert reload(case).refund_due == date(2026, 11, 25)
    announce(date(2026, 11, 24))
    case = reload(case)
    assert case.refund_due == date(2026, 11, 26)
    assert moved(case)[0] == ("refund", None, date(2026, 11, 25), DueCause.STARTED.value)


@pytest.mark.parametrize(
    "verb",
    ["UPDATE complaints_due_change SET cause = 'pause'", "DELETE FROM complaints_due_change"],
)
def test_what_a_day_was_is_never_changed(verb: str) -> None:
    answer(ask(filed(), NOW), NOW + timedelta(days=6))
    with (
        pytest.raises(Exception, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(verb)


def test_a_decision_on_a_case_that_waited_keeps_one_pause() -> None:
    case = ask(filed(), NOW)
    work.resolve(
        actor=member("agent.one", "agent").actor(),
        case_id=case.id,
        outcome="answered",
        text="x",
        reason=WHY,
        now=NOW + timedelta(days=2),
    )
    assert CasePause.objects.filter(case=case).count() == 1
    assert reload(case).waiting_until is None
