"""Fees: VAT, bounds, versions, and the thirty days the database keeps."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import psycopg2
import pytest

from micropay.core import clock
from micropay.core.actor import Actor
from tests.wallet import people_samples as people
from wallet.data.fee import NewFee
from wallet.errors.fee import FeeAnnouncedTooLate, FeeDateTaken
from wallet.models.fee import FeeVersion
from wallet.selectors import fee as fees
from wallet.services import fee
from wallet.states import FeeService

FINANCE = Actor(kind="staff", id="1", label="finance.kanya")
DEARER = NewFee(FeeService.BILL_PAYMENT, "ใหม่", "new", flat_satang=700)


def announce(new: NewFee = DEARER, *, in_days: float = 31) -> FeeVersion:
    now = clock.now()
    return fee.announce(
        actor=FINANCE, fee=new, effective_from=now + timedelta(days=in_days), now=now
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("service", "amount", "expected"),
    [
        (FeeService.TRANSFER, 100_000, (0, 0)),
        (FeeService.QR_PAYMENT, 100_000, (0, 0)),
        (FeeService.BILL_PAYMENT, 1, (500, 33)),
        (FeeService.WITHDRAWAL, 100_000, (1_500, 98)),
    ],
)
def test_first_fees_include_vat(service: FeeService, amount: int, expected: Any) -> None:
    found = fees.quote(service=service, amount=amount, at=clock.now())
    assert (found.fee, found.vat) == expected
    assert found.before_vat + found.vat == found.fee


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("amount", "expected"), [(100, 200), (10_000, 200), (20_050, 301), (1_000_000, 1_000)]
)
def test_a_percentage_has_bounds_and_rounds_half_up(amount: int, expected: int) -> None:
    new = NewFee(FeeService.TOPUP, "ก", "a", basis_points=150, min_satang=200, max_satang=1_000)
    version = announce(new)
    found = fees.quote_of_version(version_id=version.id, amount=amount, at=clock.now())
    assert found.fee == expected


@pytest.mark.django_db
def test_a_change_takes_effect_after_its_notice_and_a_quote_never_outlives_the_fee() -> None:
    version = announce()
    today = fees.quote(service=FeeService.BILL_PAYMENT, amount=1, at=clock.now())
    assert (today.fee, today.until) == (500, version.effective_from)
    later = fees.quote(service=FeeService.BILL_PAYMENT, amount=1, at=version.effective_from)
    assert (later.fee, later.until) == (700, None)


@pytest.mark.django_db
def test_a_quote_ends_with_its_fee(time_machine) -> None:
    malee = people.malee()
    version = announce()
    body = {"paycode": "|099400016550100\r123456789012\r670429\r0", "amount": "1.00"}
    usual = malee.post("payments/quotes", body).json()
    assert usual["fee"] == "5.00"
    session = people.Session.objects.filter(customer_id=malee.customer_id)
    time_machine.move_to(version.effective_from - timedelta(seconds=10))
    session.update(access_expires_at=version.effective_from + timedelta(days=1))
    short = malee.post("payments/quotes", body).json()
    assert datetime.fromisoformat(short["expires_at"]) == version.effective_from


@pytest.mark.django_db
@pytest.mark.parametrize("in_days", [-1, 0, 29.999])
def test_a_change_announced_too_late_is_refused(in_days: float) -> None:
    with pytest.raises(FeeAnnouncedTooLate):
        announce(in_days=in_days)
    assert FeeVersion.objects.filter(service=FeeService.BILL_PAYMENT).count() == 1


@pytest.mark.django_db
def test_two_versions_do_not_begin_at_one_moment() -> None:
    now = clock.now()
    for refusal in (None, FeeDateTaken):
        act = {"actor": FINANCE, "fee": DEARER, "effective_from": now + timedelta(days=40)}
        if refusal is None:
            fee.announce(**act, now=now)
        else:
            with pytest.raises(refusal):
                fee.announce(**act, now=now)


FORBIDDEN = (
    (2, "now()", "now() + interval '29 days'"),
    (2, "now() - interval '31 days'", "now()"),
    (1, "now()", "now()"),
    (7, "now()", "now() + interval '31 days'"),
    (0, "now()", "now()"),
)


@pytest.mark.race
def test_the_database_refuses_it_whoever_writes(race_db) -> None:
    for connection in (race_db.connect(), race_db.connect_owner()):
        for number, announced, effective in FORBIDDEN:
            with connection.cursor() as cursor, pytest.raises(psycopg2.Error):
                cursor.execute(
                    "INSERT INTO wallet_feeversion (id, service, number, announced_at,"
                    " effective_from, flat_satang, basis_points, min_satang, conditions_th,"
                    " conditions_en, actor_id) VALUES (%s, 'transfer', %s,"
                    f" {announced}, {effective}, 0, 0, 0, '', '', '')",
                    [str(uuid4()), number],
                )
            connection.rollback()
        connection.close()
