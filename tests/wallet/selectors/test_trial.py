"""The trial balance at any day: every kind, every account, debits equal credits, holds apart."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import transaction

from micropay.core import clock
from tests.wallet.hold_samples import authorise, capture
from tests.wallet.ledger_samples import HOT_SHOP, move, post, wallet
from tests.wallet.report_samples import folded_at, held_at, moved_to, opened_at
from wallet.data.ledger import FEE_INCOME, SAFEGUARDED_BANK, Leg
from wallet.data.trial import Turnover
from wallet.selectors import ledger_past, trial
from wallet.services import ledger
from wallet.states.ledger import AccountKind

pytestmark = pytest.mark.race

FRIDAY, SATURDAY, MONDAY = date(2026, 10, 2), date(2026, 10, 3), date(2026, 10, 5)
MORNING = timedelta(hours=9)
MOMENT = timedelta(microseconds=1)


@pytest.fixture
def three_days(race_db):
    """Friday: Malee tops up 1,000 and pays a busy shop 300 with a fee of 15, which is folded.
    Saturday, its last moment: 50 more to the shop. Monday: 20 more, and a hold of 70.
    """
    malee, shop = wallet(), wallet(account=HOT_SHOP)
    top_up = move(SAFEGUARDED_BANK, malee, 1_000)
    paid = post([Leg(malee, -315), Leg(shop, 300), Leg(FEE_INCOME, 15)])
    with transaction.atomic():
        for account in (shop, FEE_INCOME):
            ledger.fold(account_id=account)
    late = move(malee, shop, 50)
    later = move(malee, shop, 20)
    hold = authorise(malee, 70)
    opened_at(race_db, clock.day_start(date(2026, 10, 1)))
    moved_to(race_db, clock.day_start(FRIDAY) + MORNING, top_up, paid)
    folded_at(race_db, clock.day_start(FRIDAY) + MORNING + MOMENT)
    moved_to(race_db, clock.day_end(SATURDAY) - MOMENT, late)
    moved_to(race_db, clock.day_start(MONDAY) + MORNING, later)
    held_at(race_db, clock.day_start(MONDAY) + MORNING, hold.hold_id)
    return malee, shop


def turnovers(since: date, day: date) -> dict[AccountKind, Turnover]:
    return {line.kind: line.turnover for line in trial.by_kind(since=since, day=day)}


def test_a_day_begins_where_the_day_before_ended(three_days):
    friday, saturday = turnovers(FRIDAY, FRIDAY), turnovers(SATURDAY, SATURDAY)

    assert friday[AccountKind.CUSTOMER] == Turnover(0, 315, 1_000, 685, 0)
    assert friday[AccountKind.MERCHANT] == Turnover(0, 0, 300, 300, 0)
    assert friday[AccountKind.FEE_INCOME] == Turnover(0, 0, 15, 15, 0)
    assert friday[AccountKind.SAFEGUARDED_BANK] == Turnover(0, 1_000, 0, -1_000, 0)
    assert saturday[AccountKind.CUSTOMER] == Turnover(685, 50, 0, 635, 0)
    assert saturday[AccountKind.MERCHANT] == Turnover(300, 0, 50, 350, 0)
    assert saturday[AccountKind.FEE_INCOME] == Turnover(15, 0, 0, 15, 0)


@pytest.mark.parametrize("day", [FRIDAY, SATURDAY, MONDAY])
def test_it_sums_to_zero_and_debits_equal_credits(three_days, day):
    found = turnovers(FRIDAY, day).values()
    assert sum(one.closing for one in found) == 0
    assert sum(one.debits for one in found) == sum(one.credits for one in found) > 0
    for one in found:
        assert one.closing == one.opening - one.debits + one.credits


def test_each_account_agrees_with_its_own_past(three_days):
    malee, shop = three_days
    for day in (FRIDAY, SATURDAY, MONDAY):
        with transaction.atomic():
            found = {one.account_id: one for one in trial.accounts(since=day, day=day)}
        for account in (malee, shop, FEE_INCOME, SAFEGUARDED_BANK):
            at_end = ledger_past.balance_at(account_id=account, at=clock.day_end(day))
            assert found[account].turnover.closing == at_end


def test_a_hold_counts_from_the_day_it_was_made(three_days):
    assert turnovers(MONDAY, MONDAY)[AccountKind.CUSTOMER].held == 70
    assert turnovers(SATURDAY, SATURDAY)[AccountKind.CUSTOMER].held == 0


def test_a_hold_captured_today_was_still_held_yesterday(three_days, race_db):
    malee, shop = three_days
    hold = authorise(malee, 30)
    held_at(race_db, clock.day_start(SATURDAY), hold.hold_id)
    capture(hold, Leg(shop, 20))

    assert turnovers(SATURDAY, SATURDAY)[AccountKind.CUSTOMER].held == 30
    assert turnovers(MONDAY, MONDAY)[AccountKind.CUSTOMER].held == 100
    today = clock.bangkok_day(clock.now())
    assert turnovers(today, today)[AccountKind.CUSTOMER].held == 70


def test_an_account_opened_later_is_not_in_it(three_days, race_db):
    somchai = wallet(satang=5)
    with transaction.atomic():
        found = {one.account_id for one in trial.accounts(since=MONDAY, day=MONDAY)}
    assert somchai not in found
    customers = next(
        one for one in trial.by_kind(since=MONDAY, day=MONDAY) if one.kind == AccountKind.CUSTOMER
    )
    assert customers.accounts == 1


def test_before_the_first_posting_everything_is_zero(three_days):
    thursday = date(2026, 10, 1)
    assert {one.closing for one in turnovers(thursday, thursday).values()} == {0}


def test_accounts_of_a_kind_come_page_by_page(three_days):
    others = {wallet() for _ in range(4)}
    today = clock.bangkok_day(clock.now())
    pages = [
        trial.of_kind(kind=AccountKind.CUSTOMER, since=FRIDAY, day=today, after=after, limit=2)
        for after in (0, 2, 4)
    ]
    assert [len(page) for page in pages] == [2, 2, 1]
    assert {one.account_id for page in pages for one in page} == {three_days[0], *others}


def test_only_the_period_is_read(three_days, race_db):
    """The database has an index on time for it."""
    owner = race_db.connect_owner()
    with owner.cursor() as cursor:
        cursor.execute("SET enable_seqscan = off")
        cursor.execute(
            "EXPLAIN SELECT sum(amount) FROM wallet_ledger_entry WHERE posted_at >= now()"
        )
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert "ledger_entry_posted_at" in plan
