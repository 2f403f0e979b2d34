"""One report per business day, an alarm below 100 %, and the bank's own balance beside it."""

from __future__ import annotations

from datetime import date, timedelta

import psycopg2
import pytest
from django.db import transaction

from accounts.models.staff import Staff
from micropay.core import approval, clock
from micropay.core.actor import Actor
from micropay.core.models.approval import Approval
from micropay.core.models.calendar import Holiday
from micropay.core.models.evidence import Evidence
from micropay.core.models.message import Message
from tests.backoffice import member
from tests.wallet.ledger_samples import HOT_SHOP, move, wallet
from tests.wallet.races import together
from tests.wallet.report_samples import moved_to, opened_at
from wallet.data.ledger import FEE_INCOME, REDRESS_EXPENSE, SAFEGUARDED_BANK, UNMATCHED_RECEIPTS
from wallet.errors.safeguarding import DayNotOver, NotABusinessDay
from wallet.models.safeguarding import SafeguardingReport
from wallet.selectors import safeguarding as reads
from wallet.services import safeguarding
from wallet.tasks import report_safeguarding

pytestmark = pytest.mark.race

# A Thursday to the Wednesday after; nothing in it is a holiday.
THURSDAY, FRIDAY, SUNDAY = date(2026, 10, 1), date(2026, 10, 2), date(2026, 10, 4)
MONDAY, TUESDAY = date(2026, 10, 5), date(2026, 10, 6)
TASK = Actor.system("safeguarding")


@pytest.fixture
def thursday(race_db):
    """On Thursday Malee topped up 1,000, paid a shop 300 and a fee of 15; 40 came unmatched."""
    malee, shop = wallet(), wallet(account=HOT_SHOP)
    made = [
        move(SAFEGUARDED_BANK, malee, 1_000),
        move(malee, shop, 300),
        move(malee, FEE_INCOME, 15),
        move(SAFEGUARDED_BANK, UNMATCHED_RECEIPTS, 40),
    ]
    opened_at(race_db, clock.day_start(THURSDAY))
    moved_to(race_db, clock.day_start(THURSDAY) + timedelta(hours=9), *made)
    return malee


def short_on_friday(race_db, malee) -> None:
    """Friday: Malee is given 100 in redress which nobody has paid in."""
    given = move(REDRESS_EXPENSE, malee, 100)
    moved_to(race_db, clock.day_start(FRIDAY) + timedelta(hours=9), given)


def report(day: date, now=None) -> SafeguardingReport | None:
    return safeguarding.report(
        actor=TASK, day=day, now=now or clock.day_end(day) + timedelta(minutes=30)
    )


def acts(action: str) -> list[dict]:
    found = Evidence.objects.filter(action=f"wallet.safeguarding.{action}")
    return [one.detail for one in found.order_by("id")]


def test_a_report_names_what_is_owed_to_whom_and_what_the_bank_holds(thursday):
    made = report(THURSDAY)

    assert (made.customers, made.merchants, made.billers) == (685, 300, 0)
    assert (made.in_transit, made.unmatched_receipts) == (0, 40)
    assert (made.owed, made.safeguarded) == (1_025, 1_040)
    assert (made.cover, made.is_below) == (10_146, False)
    assert acts("report") == [{"day": "2026-10-01", "owed": 1_025, "held": 1_040}]
    assert acts("below") == []


def test_what_came_after_midnight_is_not_in_it(thursday, race_db):
    short_on_friday(race_db, thursday)
    assert report(THURSDAY, now=clock.now()).is_below is False
    assert report(FRIDAY, now=clock.now()).is_below is True


def test_a_day_is_reported_once(thursday):
    assert report(THURSDAY) is not None
    assert report(THURSDAY) is None
    assert SafeguardingReport.objects.count() == len(acts("report")) == 1


def test_reports_made_at_the_same_moment_are_one(thursday, race_db):
    short_on_friday(race_db, thursday)
    Staff.objects.update(email="")
    Staff.objects.filter(username="finance.kanya").update(email="kanya@example.co.th")

    outcomes = together(6, lambda _: report(FRIDAY))

    assert sum(one is not None for one in outcomes) == 1
    assert SafeguardingReport.objects.count() == len(acts("below")) == 1
    assert Message.objects.count() == 1


def test_the_control_without_the_unique_day_reports_twice(thursday, race_db):
    """Looking first is not enough: two look, and both find nothing."""
    owner = race_db.connect_owner()
    with owner.cursor() as cursor:
        cursor.execute(
            "SELECT conname FROM pg_constraint WHERE contype = 'u'"
            " AND conrelid = 'wallet_safeguardingreport'::regclass"
        )
        (name,) = cursor.fetchone()
        cursor.execute(f'ALTER TABLE wallet_safeguardingreport DROP CONSTRAINT "{name}"')
    owner.commit()
    first, second = race_db.connect(), race_db.connect()
    for session in (first, second):
        with session.cursor() as cursor:
            cursor.execute("SELECT FROM wallet_safeguardingreport WHERE day = %s", [THURSDAY])
            assert cursor.rowcount == 0
            cursor.execute(
                "INSERT INTO wallet_safeguardingreport (id, day, customers, merchants, billers,"
                " in_transit, unmatched_receipts, safeguarded, least_basis_points, is_below,"
                " made_at) VALUES (uuidv7(), %s, 0, 0, 0, 0, 0, 0, 10000, false, now())",
                [THURSDAY],
            )
    first.commit()
    second.commit()
    assert SafeguardingReport.objects.filter(day=THURSDAY).count() == 2


@pytest.mark.parametrize("statement", ["UPDATE {} SET safeguarded = 9", "DELETE FROM {}"])
def test_a_report_is_never_changed_even_by_the_owner(thursday, race_db, statement):
    report(THURSDAY)
    owner = race_db.connect_owner()
    with owner.cursor() as cursor, pytest.raises(psycopg2.Error) as caught:
        cursor.execute(statement.format("wallet_safeguardingreport"))
    assert caught.value.pgcode == "MP900"


def test_a_day_that_is_not_over_and_a_sunday_are_refused(thursday):
    with pytest.raises(DayNotOver):
        report(FRIDAY, now=clock.day_end(FRIDAY) - timedelta(seconds=1))
    with pytest.raises(NotABusinessDay):
        report(SUNDAY)
    assert not SafeguardingReport.objects.exists()


def test_the_task_catches_up_and_runs_twice_without_harm(thursday, monkeypatch):
    Holiday.objects.create(day=MONDAY, name_th="วันหยุด", name_en="Holiday", source="test")
    wednesday = clock.day_end(TUESDAY) + timedelta(minutes=30)
    monkeypatch.setattr(clock, "now", lambda: wednesday)

    assert (report_safeguarding(), report_safeguarding()) == (3, 0)

    days = SafeguardingReport.objects.order_by("day").values_list("day", flat=True)
    assert list(days) == [THURSDAY, FRIDAY, TUESDAY]
    # A day added in the middle, since the holiday was taken back, is made good too.
    Holiday.objects.get(day=MONDAY).delete(using="owner")
    assert reads.missing(now=wednesday) == [MONDAY]


def test_a_ledger_without_postings_owes_no_report(race_db):
    assert reads.missing(now=clock.now()) == []
    assert report_safeguarding() == 0


def test_below_all_of_it_finance_and_compliance_are_told_and_it_is_seen(thursday, race_db):
    Staff.objects.update(email="")
    for name, role in (
        ("kanya", "finance"),
        ("arun", "compliance_officer"),
        ("nok", "agent"),
        ("gone", "finance"),
    ):
        staff = member(name, role)
        staff.email, staff.is_active = f"{name}@example.co.th", name != "gone"
        staff.save()
    short_on_friday(race_db, thursday)

    made = report(FRIDAY)

    assert (made.owed, made.safeguarded, made.cover) == (1_125, 1_040, 9_244)
    assert acts("below") == [{"day": "2026-10-02", "owed": 1_125, "held": 1_040}]
    told = {one.to: one.body for one in Message.objects.filter(channel="email")}
    assert set(told) == {"kanya@example.co.th", "arun@example.co.th"}
    assert "02/10/2569" in told["kanya@example.co.th"]
    assert "ขาดอยู่ 0.85 บาท" in told["kanya@example.co.th"]
    assert reads.days_below(clock.now()) == 1
    figures = reads.status(clock.day_end(FRIDAY))
    assert (figures["is_below"], figures["cover_basis_points"]) == (True, 9_244)


# The bank's own balance ---------------------------------------------------------------------------


def entered(day: date, balance: int) -> None:
    """Kanya enters it and Pim checks it."""
    with transaction.atomic():
        asked = safeguarding.ask_to_enter_closing(
            actor=Actor("staff", "kanya", "kanya"),
            day=day,
            balance=balance,
            reason="statement of the day",
            now=clock.now(),
        )
        approval.approve(
            approval_id=asked.id, actor=Actor("staff", "pim", "pim"), reason="same", now=clock.now()
        )


def line(day: date):
    return next(reads.lines(since=day, day=day))


def test_the_bank_balance_stands_beside_the_report_with_the_difference(thursday):
    report(THURSDAY)
    assert (line(THURSDAY).bank_closing, line(THURSDAY).difference) == (None, None)

    entered(THURSDAY, 1_100)

    assert (line(THURSDAY).bank_closing, line(THURSDAY).difference) == (1_100, 60)
    assert acts("below") == []


def test_a_correction_is_a_newer_row(thursday):
    report(THURSDAY)
    entered(THURSDAY, 1_100)
    entered(THURSDAY, 1_040)
    assert (line(THURSDAY).bank_closing, line(THURSDAY).difference) == (1_040, 0)


def test_a_bank_that_holds_less_than_is_owed_is_an_alarm(thursday):
    report(THURSDAY)
    entered(THURSDAY, 1_024)
    assert acts("below") == [{"day": "2026-10-01", "owed": 1_025, "held": 1_024}]


def test_nobody_checks_what_they_entered_and_nothing_stands_before(thursday):
    kanya = Actor("staff", "kanya", "kanya")
    report(THURSDAY)
    asked = safeguarding.ask_to_enter_closing(
        actor=kanya, day=THURSDAY, balance=1_040, reason="statement", now=clock.now()
    )
    with pytest.raises(approval.SelfApproval), transaction.atomic():
        approval.approve(approval_id=asked.id, actor=kanya, reason="same", now=clock.now())
    assert Approval.objects.get().state == "waiting"
    assert line(THURSDAY).bank_closing is None


def test_a_balance_of_a_day_that_is_not_over_is_refused(thursday):
    with pytest.raises(DayNotOver):
        safeguarding.ask_to_enter_closing(
            actor=TASK,
            day=clock.bangkok_day(clock.now()),
            balance=1,
            reason="too early",
            now=clock.now(),
        )
    assert not Approval.objects.exists()
