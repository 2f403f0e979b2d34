"""Limits: counted with the money, by day and month of Bangkok, and never unlimited."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg2
import pytest
from django.db import DatabaseError, connection, transaction

from accounts.states import Tier
from micropay.core import approval, clock
from micropay.core.approval import SelfApproval
from micropay.core.models.evidence import Evidence
from tests.wallet import limit_samples as samples
from tests.wallet import people_samples as people
from wallet.data.limit import NewLimit, Use
from wallet.errors import limit as errors
from wallet.models.limit import Limit
from wallet.selectors import limit as reads
from wallet.services import limit, movement, transfer
from wallet.states.movement import LimitKind, MovementKind

pytestmark = pytest.mark.django_db

# 23:59:59 in Bangkok on the last day of 2026, and one second later.
EVE = datetime(2026, 12, 31, 16, 59, 59, tzinfo=UTC)
NEW_YEAR = EVE + timedelta(seconds=1)
# The same inside a month.
NIGHT = datetime(2026, 12, 10, 16, 59, 59, tzinfo=UTC)
WRITES = ["DELETE FROM {}", "TRUNCATE {}", "INSERT INTO {0} SELECT * FROM {0}"]


def quote(payer: people.Person, satang: int, now: datetime | None = None) -> Any:
    return transfer.ask_quote(
        actor=payer.actor,
        principal=payer.principal,
        phone="+66891112233",
        amount=satang,
        note="",
        now=now or clock.now(),
    )


def confirm(payer: people.Person, view: Any, key: str, now: datetime | None = None) -> Any:
    return movement.confirm(
        actor=payer.actor,
        principal=payer.principal,
        kind=MovementKind.TRANSFER,
        quote_id=view.quote_id,
        given=payer.given(view.otp_id),
        idempotency_key=key,
        now=now or clock.now(),
    )


def send(payer: people.Person, satang: int, key: str) -> Any:
    return confirm(payer, quote(payer, satang), key)


def take(payer: people.Person, satang: int, now: datetime, kind: str = "withdrawal") -> None:
    with transaction.atomic():
        limit.take(
            use=Use(payer.wallet.id, Tier.STANDARD, LimitKind(kind), satang),
            now=now,
        )


def room(payer: people.Person, now: datetime, kind: str = "withdrawal") -> Any:
    return reads.room(wallet_id=payer.wallet.id, tier=Tier.STANDARD, kind=LimitKind(kind), now=now)


# --- refused early, and again where the money moves ------------------------------------------


@pytest.mark.parametrize(
    ("limits", "refusal", "told"),
    [
        ((9_999, 20_000, 30_000), errors.AmountOverLimit, {"most": "99.99"}),
        ((20_000, 20_000, 30_000), errors.DayLimitReached, {"most": "200.00", "left": "50.00"}),
        ((20_000, 24_999, 24_999), errors.DayLimitReached, {"most": "249.99", "left": "99.99"}),
    ],
)
def test_quote_and_confirmation_refuse_with_the_same_words(limits, refusal, told) -> None:
    malee, somchai = people.malee(), people.somchai()
    send(malee, 15_000, "first-001")
    view = quote(malee, 10_000)
    samples.set_limit("transfer", once=limits[0], day=limits[1], month=limits[2])
    count = people.postings()
    with pytest.raises(refusal) as early:
        quote(malee, 10_000)
    with pytest.raises(refusal) as late:
        confirm(malee, view, "second-01")
    assert early.value.params == late.value.params
    assert told.items() <= early.value.params.items()
    assert (people.postings(), somchai.balance) == (count, 15_000)
    assert samples.used(malee, "transfer") == (15_000, 15_000)


def test_the_month_is_refused_with_what_is_left_and_the_first_of_the_next() -> None:
    malee = people.malee()
    samples.set_limit("withdrawal", once=1_000, day=2_000, month=2_500, now=NIGHT)
    take(malee, 1_000, NIGHT)
    take(malee, 1_000, NIGHT + timedelta(days=1))
    with pytest.raises(errors.MonthLimitReached) as refused:
        take(malee, 501, NIGHT + timedelta(days=2))
    assert refused.value.params == {
        "kind": "withdrawal",
        "most": "25.00",
        "left": "5.00",
        "resets_at": "2027-01-01T00:00:00+07:00",
    }
    take(malee, 500, NIGHT + timedelta(days=2))


def test_each_kind_is_counted_by_itself_and_without_the_fee() -> None:
    malee, _ = people.malee(), people.somchai()
    send(malee, 10_000, "send-0001")
    bill = {"paycode": "|099400016550100\r123456789012\r670429\r0", "amount": "10.00"}
    quoted = malee.post("payments/quotes", bill).json()
    assert quoted["fee"] == "5.00"
    body = malee.proof(quoted["otp"]["otp_id"], quote_id=quoted["quote_id"])
    assert malee.post("payments", body, key="pay-00001").status_code == 201
    assert samples.used(malee, "transfer") == (10_000, 10_000)
    assert samples.used(malee, "payment") == (1_000, 1_000)


def test_a_replay_uses_nothing_twice() -> None:
    malee, _ = people.malee(), people.somchai()
    view = quote(malee, 10_000)
    first = confirm(malee, view, "send-0001")
    assert confirm(malee, view, "send-0001").receipt == first.receipt
    assert samples.used(malee, "transfer") == (10_000, 10_000)


# --- midnight in Bangkok ------------------------------------------------------------------------


def test_a_day_ends_at_midnight_in_bangkok() -> None:
    malee = people.malee()
    samples.set_limit("withdrawal", once=1_000, day=1_000, month=9_000, now=NIGHT)
    take(malee, 1_000, NIGHT)
    with pytest.raises(errors.DayLimitReached) as refused:
        take(malee, 1, NIGHT)
    assert refused.value.params["resets_at"] == "2026-12-11T00:00:00+07:00"
    take(malee, 1_000, NIGHT + timedelta(seconds=1))
    assert samples.used(malee, "withdrawal") == (1_000, 2_000)


def test_a_month_ends_with_its_last_day() -> None:
    malee = people.malee()
    samples.set_limit("withdrawal", once=1_000, day=1_000, month=1_000, now=EVE)
    take(malee, 1_000, EVE)
    assert room(malee, EVE).month_left == 0
    assert room(malee, NEW_YEAR).month_left == 1_000
    take(malee, 1_000, NEW_YEAR)
    assert samples.used(malee, "withdrawal") == (1_000, 1_000)


def test_a_slow_clock_does_not_bring_yesterday_back() -> None:
    malee = people.malee()
    samples.set_limit("withdrawal", once=1_000, day=1_000, month=9_000, now=NIGHT)
    take(malee, 1_000, NIGHT + timedelta(seconds=1))
    with pytest.raises(errors.DayLimitReached):
        take(malee, 1, NIGHT)
    assert room(malee, NIGHT).day_left == 0


# --- failing closed ----------------------------------------------------------------------------


def test_without_a_limit_nothing_moves() -> None:
    malee = people.malee()
    with pytest.raises(errors.LimitNotSet):
        take(malee, 1, clock.now(), kind="payout")
    with pytest.raises(errors.LimitNotSet):
        room(malee, clock.now(), kind="payout")
    assert samples.used(malee, "payout") == (0, 0)


def test_a_limit_of_zero_lets_nothing_pass() -> None:
    malee = people.malee()
    samples.set_limit("withdrawal", once=0, day=0, month=0)
    with pytest.raises(errors.AmountOverLimit):
        take(malee, 1, clock.now())


def test_a_limit_counts_from_its_day_on() -> None:
    malee = people.malee()
    tomorrow = NIGHT + timedelta(seconds=1)
    wish = NewLimit(Tier.STANDARD, LimitKind.WITHDRAWAL, 1, 1, 1, samples.SOURCE, tomorrow)
    samples.approved(
        limit.ask_limit(actor=samples.MAKER, wish=wish, reason="asked for", now=NIGHT), NIGHT
    )
    take(malee, 1_000, NIGHT)
    with pytest.raises(errors.AmountOverLimit):
        take(malee, 2, tomorrow)


# --- giving back -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given_back_at", "left"),
    [
        # The same day; the next day of the month (only the month remembers); the next month.
        (NIGHT, (400, 400)),
        (NIGHT + timedelta(days=1), (1_000, 1_400)),
        (NIGHT + timedelta(days=30), (1_000, 1_000)),
    ],
)
def test_what_comes_back_frees_the_day_and_month_it_was_used_in(given_back_at, left) -> None:
    malee = people.malee()
    take(malee, 1_000, NIGHT)
    if given_back_at != NIGHT:
        take(malee, 1_000, given_back_at)
    with transaction.atomic():
        limit.give_back(
            wallet_id=malee.wallet.id, kind=LimitKind.WITHDRAWAL, amount=600, used_at=NIGHT
        )
    assert samples.used(malee, "withdrawal") == left


def test_giving_back_more_than_was_used_makes_no_room_beyond_the_limit() -> None:
    malee = people.malee()
    take(malee, 1_000, NIGHT)
    with transaction.atomic():
        limit.give_back(
            wallet_id=malee.wallet.id, kind=LimitKind.WITHDRAWAL, amount=5_000, used_at=NIGHT
        )
    assert samples.used(malee, "withdrawal") == (0, 0)


# --- who may change what -------------------------------------------------------------------------


def test_a_day_may_not_allow_more_than_a_month() -> None:
    for once, day, month in ((2, 1, 3), (1, 3, 2), (-1, 2, 3)):
        with pytest.raises(errors.LimitNotConsistent):
            samples.set_limit("transfer", once=once, day=day, month=month)


def test_a_change_needs_a_second_person_and_leaves_evidence() -> None:
    now = clock.now()
    wish = NewLimit(Tier.BASIC, LimitKind.TRANSFER, 1, 2, 3, samples.SOURCE, now)
    asked = limit.ask_limit(actor=samples.MAKER, wish=wish, reason="asked for", now=now)
    count = Limit.objects.count()
    with pytest.raises(SelfApproval):
        approval.approve(approval_id=asked, actor=samples.MAKER, reason="mine", now=now)
    assert Limit.objects.count() == count
    samples.approved(asked, now)
    made = Limit.objects.get(approval_id=asked)
    assert (made.tier, made.kind, made.per_transaction) == ("basic", "transfer", 1)
    assert Evidence.objects.filter(action="wallet.limit.change", object_id=made.id).count() == 1


def test_an_approval_makes_one_row_and_only_an_approved_one_does() -> None:
    now = clock.now()
    wish = NewLimit(Tier.BASIC, LimitKind.TRANSFER, 1, 2, 3, samples.SOURCE, now)
    asked = limit.ask_limit(actor=samples.MAKER, wish=wish, reason="asked for", now=now)
    with pytest.raises(DatabaseError, match="no approval"), transaction.atomic():
        apply(asked, now)
    samples.approved(asked, now)
    with pytest.raises(DatabaseError, match="unique"), transaction.atomic():
        apply(asked, now)


def apply(asked: Any, now: datetime) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT wallet_apply_limit(%s, %s)", [asked, now])


@pytest.mark.parametrize("table", ["wallet_limit", "wallet_balancecap", "wallet_limitusage"])
@pytest.mark.parametrize(
    "statement", ["DELETE FROM {}", "TRUNCATE {}", "INSERT INTO {0} SELECT * FROM {0}"]
)
def test_the_runtime_role_writes_limits_and_usage_through_functions_only(table, statement) -> None:
    refused = pytest.raises(DatabaseError, match="permission denied")
    with refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement.format(table))


@pytest.mark.race
@pytest.mark.parametrize("table", ["wallet_limit", "wallet_balancecap"])
def test_not_even_the_owner_edits_a_limit(race_db, table) -> None:
    owner = race_db.connect_owner()
    for statement in (f"UPDATE {table} SET source = ''", f"DELETE FROM {table}"):
        with pytest.raises(psycopg2.DatabaseError, match="its rows are evidence"), owner:
            owner.cursor().execute(statement)
