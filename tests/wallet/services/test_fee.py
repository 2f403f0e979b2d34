"""Fees: VAT, bounds, versions, and the thirty days the database keeps."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import uuid4

import psycopg2
import pytest
from django.db import DatabaseError, connection, transaction

from micropay.core import approval, clock, outbox, rules
from micropay.core.actor import Actor
from micropay.core.models.message import Message
from micropay.core.models.outbox import OutboxItem
from micropay.core.models.rule import Rule
from tests.wallet import people_samples as people
from wallet.data.fee import FeeBand, NewFee
from wallet.errors.fee import FeeAnnouncedTooLate, FeeBandsWrong, FeeDateTaken
from wallet.models.fee import FeeNotice, FeeVersion
from wallet.selectors import fee as fees
from wallet.services import fee, fee_notice
from wallet.states.movement import FeeService

FINANCE = Actor(kind="staff", id="1", label="finance.kanya")
CHECKER = Actor(kind="staff", id="2", label="compliance.arun")
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


INSERT = (
    "INSERT INTO wallet_feeversion (id, service, number, announced_at, effective_from,"
    " flat_satang, basis_points, min_satang, bands, conditions_th, conditions_en, actor_id)"
    " VALUES (%s, 'transfer', {number}, {announced}, {effective}, {flat}, 0, 0, {bands},"
    " '', '', '')"
)
# The document's own words: no change takes effect sooner than 30 days after its announcement.
ALLOWED = {
    "number": 2,
    "announced": "now()",
    "effective": "now() + interval '30 days'",
    "flat": 0,
    "bands": "'[]'",
}
FORBIDDEN = (
    {"effective": "now() + interval '29 days 23 hours'"},
    {"announced": "now() - interval '31 days'", "effective": "now()"},
    {"number": 7},
    {"number": 0},
    {"bands": "'{}'"},
)


@pytest.mark.race
def test_the_database_refuses_it_whoever_writes(race_db) -> None:
    for writer in (race_db.connect(), race_db.connect_owner()):
        with writer.cursor() as cursor:
            for change in FORBIDDEN:
                with pytest.raises(psycopg2.Error) as refused:
                    cursor.execute(INSERT.format(**{**ALLOWED, **change}), [str(uuid4())])
                assert refused.value.pgcode in {"MP200", "23514"}
                writer.rollback()
            cursor.execute(INSERT.format(**ALLOWED), [str(uuid4())])
            writer.rollback()


def switch(value: str) -> None:
    """What the rule about lower fees says from an hour ago on."""
    Rule.objects.create(
        key="fee.lower_at_once",
        value=value,
        unit="on or off",
        source="test",
        effective_from=clock.now() - timedelta(hours=1),
    )
    rules.forget()


CHEAPER = NewFee(FeeService.BILL_PAYMENT, "ถูกลง", "cheaper", flat_satang=300)
BOUNDED = replace(CHEAPER, flat_satang=0, basis_points=1)
BANDED = replace(CHEAPER, bands=(FeeBand(tier="enhanced"),))


@pytest.mark.django_db
def test_a_lower_fee_waits_thirty_days_too_unless_the_rule_is_on() -> None:
    with pytest.raises(FeeAnnouncedTooLate):
        announce(CHEAPER, in_days=1)
    switch("on")
    assert announce(CHEAPER, in_days=1).number == 2


@pytest.mark.django_db
@pytest.mark.parametrize("fee", [DEARER, BOUNDED, BANDED])
def test_the_rule_frees_no_fee_that_somebody_could_pay_more_under(fee: NewFee) -> None:
    switch("on")
    with pytest.raises(FeeAnnouncedTooLate):
        announce(fee, in_days=1)


@pytest.mark.django_db
def test_the_database_holds_the_rule_to_the_same() -> None:
    switch("on")
    lower = {**ALLOWED, "effective": "now()"}
    with connection.cursor() as cursor:
        cursor.execute(INSERT.format(**lower), [str(uuid4())])
        with pytest.raises(DatabaseError), transaction.atomic():
            dearer = {**lower, "number": 3, "flat": 1}
            cursor.execute(INSERT.format(**dearer), [str(uuid4())])


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("tier", "amount", "expected"),
    [
        ("standard", 4_999_999, 700),
        ("standard", 5_000_000, 900),
        ("enhanced", 100, 100),
        ("enhanced", 5_000_000, 100),
        ("", 5_000_000, 900),
    ],
)
def test_a_tier_and_an_amount_can_have_a_price_of_their_own(
    tier: str, amount: int, expected: int
) -> None:
    bands = (
        FeeBand(from_satang=5_000_000, flat_satang=900),
        FeeBand(tier="enhanced", flat_satang=100),
    )
    version = announce(replace(DEARER, bands=bands))
    at = version.effective_from
    found = fees.quote(service=FeeService.BILL_PAYMENT, amount=amount, at=at, tier=tier)
    assert found.fee == expected


@pytest.mark.django_db
@pytest.mark.parametrize(
    "bands",
    [
        (FeeBand(flat_satang=1),),
        (FeeBand(tier="golden"),),
        (FeeBand(from_satang=-1),),
        (FeeBand(from_satang=5, min_satang=9, max_satang=8),),
        (FeeBand(from_satang=5, basis_points=10_001),),
        (FeeBand(from_satang=5), FeeBand(from_satang=5, flat_satang=1)),
    ],
)
def test_a_band_that_makes_no_sense_is_refused(bands: tuple[FeeBand, ...]) -> None:
    with pytest.raises(FeeBandsWrong):
        announce(replace(DEARER, bands=bands))
    assert FeeVersion.objects.filter(service=FeeService.BILL_PAYMENT).count() == 1


@pytest.mark.django_db
def test_a_fee_is_announced_by_two_people() -> None:
    now = clock.now()
    with transaction.atomic():
        asked = fee.ask(
            actor=FINANCE,
            fee=replace(DEARER, bands=(FeeBand(tier="enhanced"),)),
            effective_from=now + timedelta(days=31),
            reason="new contract",
            now=now,
        )
    say_yes = partial(approval.approve, approval_id=asked.id, reason="agreed with the bank")
    with pytest.raises(approval.SelfApproval), transaction.atomic():
        say_yes(actor=FINANCE, now=now)
    with transaction.atomic():
        say_yes(actor=CHECKER, now=now)
    version = FeeVersion.objects.get(service=FeeService.BILL_PAYMENT, number=2)
    assert (version.flat_satang, version.prices()[1].tier) == (700, "enhanced")
    assert version.announced_at == now


@pytest.mark.django_db
def test_the_notice_runs_from_the_second_yes() -> None:
    now = clock.now()
    with transaction.atomic():
        asked = fee.ask(
            actor=FINANCE,
            fee=DEARER,
            effective_from=now + timedelta(days=31),
            reason="new contract",
            now=now,
        )
    with pytest.raises(FeeAnnouncedTooLate), transaction.atomic():
        approval.approve(
            approval_id=asked.id,
            actor=CHECKER,
            reason="forgot this one",
            now=now + timedelta(days=2),
        )
    assert FeeVersion.objects.filter(service=FeeService.BILL_PAYMENT).count() == 1


@pytest.mark.django_db
def test_every_customer_is_told_once_of_a_coming_fee_in_batches() -> None:
    malee, somchai, stranger = people.malee(), people.somchai(), people.stranger()
    version = announce()
    system = Actor.system("outbox")
    told = {"actor": system, "version_id": version.id, "now": clock.now()}
    assert fee_notice.tell_next(**told) == 3
    assert fee_notice.tell_next(**told) == 0
    sent = Message.objects.filter(template="wallet.fee_announced")
    assert {one.subject_id for one in sent} == {
        person.subject_id for person in (malee, somchai, stranger)
    }
    assert "การชำระบิล" in sent[0].body
    assert clock.buddhist(clock.bangkok_day(version.effective_from)) in sent[0].body


@pytest.mark.django_db
def test_a_batch_queues_the_next_until_nobody_is_left() -> None:
    for person in (people.malee, people.somchai, people.stranger):
        person()
    now = clock.now()
    Rule.objects.create(
        key="fee.notice_batch", value="2", unit="customers", source="test", effective_from=now
    )
    rules.forget()
    announce()
    for _round in range(3):
        for item_id in OutboxItem.objects.filter(
            topic="wallet.fee_announced", done_at=None
        ).values_list("id", flat=True):
            outbox.deliver(item_id=item_id, now=clock.now())
    assert FeeNotice.objects.count() == 3
    assert not OutboxItem.objects.filter(topic="wallet.fee_announced", done_at=None).exists()
