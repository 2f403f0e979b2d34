"""Warnings before a day is over, and who is told after it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from accounts.models.staff import Staff
from complaints.models.due import Alarm
from complaints.services import alarm
from complaints.services import case as work
from micropay.core.actor import Actor
from micropay.core.models.evidence import Evidence
from micropay.core.models.message import Message
from tests.backoffice import member
from tests.complaints.people import NOW, filed, reload, sent_to

pytestmark = pytest.mark.django_db

# Progress is due on Wednesday 25 November.
TUESDAY = datetime(2026, 11, 24, 2, tzinfo=UTC)
MONDAY = TUESDAY - timedelta(days=1)
THURSDAY = TUESDAY + timedelta(days=2)
FRIDAY = TUESDAY + timedelta(days=3)
NEXT_MONDAY = TUESDAY + timedelta(days=6)


def colleague(name: str, role: str) -> Staff:
    one = member(name, role)
    one.email = f"{name}@micropay.example"
    one.save()
    return one


def watch(now: datetime) -> int:
    return alarm.watch(actor=Actor.system("watch clocks"), now=now)


def mails(one: Staff) -> list[str]:
    return [sent.body for sent in sent_to(one.email)]


def test_whoever_has_the_case_is_warned_a_business_day_ahead_and_once() -> None:
    tida = colleague("tida", "agent")
    case = filed()
    work.assign(actor=tida.actor(), case_id=case.id, staff_id=tida.id, reason="mine", now=NOW)
    assert watch(MONDAY) == 0
    assert watch(TUESDAY) == 1
    assert watch(TUESDAY + timedelta(hours=1)) == 0
    [mail] = mails(tida)
    assert case.number in mail and "25/11/2569" in mail
    assert reload(case).escalated_to is None


def test_a_case_that_nobody_has_warns_the_senior_agents() -> None:
    prasit, tida = colleague("prasit", "senior_agent"), colleague("tida", "agent")
    filed()
    watch(TUESDAY)
    assert (len(mails(prasit)), mails(tida)) == (1, [])


def test_of_somebody_who_left_the_senior_agents_are_warned() -> None:
    prasit, tida = colleague("prasit", "senior_agent"), colleague("tida", "agent")
    case = filed()
    work.assign(actor=tida.actor(), case_id=case.id, staff_id=tida.id, reason="mine", now=NOW)
    Staff.objects.filter(pk=tida.pk).update(is_active=False)
    watch(TUESDAY)
    assert (len(mails(prasit)), mails(tida)) == (1, [])


def test_an_alarm_that_finds_nobody_waits_for_somebody() -> None:
    filed()
    Staff.objects.update(is_active=False)
    watch(TUESDAY)
    assert [one.to for one in Message.objects.filter(template="complaints.clocks")] == []
    assert Alarm.objects.get().told_at is None
    prasit = colleague("prasit", "senior_agent")
    watch(TUESDAY + timedelta(hours=1))
    assert len(mails(prasit)) == 1
    watch(TUESDAY + timedelta(hours=2))
    assert (len(mails(prasit)), Alarm.objects.count()) == (1, 1)


def test_a_late_clock_goes_up_the_ladder() -> None:
    prasit, pim = colleague("prasit", "senior_agent"), colleague("pim", "compliance_officer")
    case = filed()
    watch(TUESDAY)
    watch(THURSDAY)
    assert reload(case).escalated_to == "senior_agent"
    watch(FRIDAY)
    assert (len(mails(prasit)), mails(pim)) == (2, [])
    watch(NEXT_MONDAY)
    assert (len(mails(prasit)), len(mails(pim))) == (2, 1)
    assert reload(case).escalated_to == "compliance_officer"
    assert list(Alarm.objects.order_by("id").values_list("rung", flat=True)) == [
        "warning",
        "senior_agent",
        "compliance_officer",
    ]
    rows = Evidence.objects.filter(action="complaints.case.escalated").order_by("id")
    assert [row.detail["to"] for row in rows] == ["warning", "senior_agent", "compliance_officer"]


def test_a_clock_found_long_late_is_told_to_all_rungs_at_once_in_one_mail_each() -> None:
    pim = colleague("pim", "compliance_officer")
    numbers = [filed().number for _ in range(3)]
    assert watch(NOW + timedelta(days=60)) == 3 * 2 * 3
    [mail] = mails(pim)
    assert all(number in mail for number in numbers)


def test_what_was_done_in_time_raises_nothing() -> None:
    colleague("prasit", "senior_agent")
    case = filed()
    work.reply(
        actor=Actor("staff", "tida", "tida"),
        case_id=case.id,
        text="x",
        wait_for_customer=False,
        reason="done",
        now=MONDAY,
    )
    assert watch(THURSDAY) == 0


def test_a_run_that_died_before_its_mails_is_made_good_by_the_next(monkeypatch) -> None:
    prasit = colleague("prasit", "senior_agent")
    filed()

    def dies(now: datetime) -> None:
        raise RuntimeError

    with monkeypatch.context() as broken:
        broken.setattr(alarm, "_tell_all", dies)
        with pytest.raises(RuntimeError):
            watch(TUESDAY)
    assert mails(prasit) == []
    watch(TUESDAY)
    assert len(mails(prasit)) == 1


def test_a_wait_that_is_over_ends_and_the_case_is_owed_again() -> None:
    case = filed()
    work.reply(
        actor=Actor("staff", "tida", "tida"),
        case_id=case.id,
        text="ขอสลิป",
        wait_for_customer=True,
        reason="asked",
        now=NOW,
    )
    watch(datetime(2026, 12, 2, 9, tzinfo=UTC))
    assert reload(case).state == "waiting_customer"
    watch(datetime(2026, 12, 3, 9, tzinfo=UTC))
    assert reload(case).state == "open"


def test_a_long_queue_is_walked_to_its_end(monkeypatch) -> None:
    monkeypatch.setattr(alarm, "_BATCH", 2)
    for _ in range(5):
        filed()
    assert watch(TUESDAY) == 5
