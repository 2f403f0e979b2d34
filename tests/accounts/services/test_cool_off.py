"""Cool-offs: only small amounts move for a while after a change, and quotes cost nothing more."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError
from django.test.utils import CaptureQueriesContext

from accounts.models.cool_off import CoolOff
from accounts.selectors import cool_off as reads
from accounts.selectors import customer as customers
from accounts.services import cool_off
from micropay.core import clock
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.models.evidence import Evidence
from tests.accounts.app import MALEE, App
from tests.wallet import people_samples as people

SYSTEM = Actor.system("test")


def start(customer_id: UUID, now: datetime, cause: str = "new_device") -> datetime:
    with transaction.atomic():
        return cool_off.start(actor=SYSTEM, customer_id=customer_id, cause=cause, now=now)


@pytest.mark.django_db
def test_a_cool_off_ends_by_itself_and_leaves_its_cause() -> None:
    malee, now = App.installed().register(MALEE).customer_id, clock.now()
    until = start(malee, now)
    assert until == now + timedelta(hours=24)
    assert reads.until(customer_id=malee, now=until - timedelta(seconds=1)) == until
    assert reads.until(customer_id=malee, now=until) is None
    assert CoolOff.objects.get().cause == "new_device"
    assert Evidence.objects.get(action="accounts.cool_off.start").detail["cause"] == "new_device"


@pytest.mark.django_db
def test_a_shorter_one_never_cuts_a_longer_one_short() -> None:
    malee, now = App.installed().register(MALEE).customer_id, clock.now()
    longer = start(malee, now, "identity_changed")
    assert start(malee, now, "new_device") == longer
    assert CoolOff.objects.count() == 2


@pytest.mark.django_db
def test_nobody_unknown_cools_off() -> None:
    with pytest.raises(NotFound):
        start(UUID(int=1), clock.now())


@pytest.mark.django_db
def test_what_was_written_stays() -> None:
    start(App.installed().register(MALEE).customer_id, clock.now())
    with pytest.raises(DatabaseError), transaction.atomic():
        CoolOff.objects.update(until=clock.now() + timedelta(days=9))


@pytest.mark.django_db
def test_the_standing_brings_it_in_its_one_statement() -> None:
    malee, now = App.installed().register(MALEE).customer_id, clock.now()
    until = start(malee, now)
    for lock in (False, True):
        with CaptureQueriesContext(connection) as captured:
            standing = customers.standing(customer_ids=[malee], lock=lock)[malee]
        assert (standing.cool_off_until, len(captured)) == (until, 1)
    assert reads.most(standing=standing, now=now) == 500_000
    assert reads.most(standing=standing, now=until) is None


@pytest.mark.django_db
def test_no_large_amount_is_quoted_and_a_small_one_moves() -> None:
    malee, somchai = people.malee(satang=1_000_000), people.somchai()
    start(malee.customer_id, clock.now())
    body = {"phone": "0891112233", "amount": "5000.01"}
    answer = malee.post("transfers/quotes", body)
    assert (answer.status_code, answer.json()["code"]) == (403, "cool_off")
    assert answer.json()["most"] == answer.json()["left"] == "5000.00" and answer.json()["until"]
    quoted = malee.post("transfers/quotes", {**body, "amount": "5000.00"}).json()
    proof = malee.proof(quoted["otp"]["otp_id"], quote_id=quoted["quote_id"])
    assert malee.post("transfers", proof, key="cool-0001").status_code == 201
    assert somchai.balance == 500_000


@pytest.mark.django_db
def test_a_large_quote_from_before_is_not_confirmed() -> None:
    malee, _ = people.malee(satang=1_000_000), people.somchai()
    quoted = malee.post("transfers/quotes", {"phone": "0891112233", "amount": "6000.00"}).json()
    start(malee.customer_id, clock.now())
    count = people.postings()
    proof = malee.proof(quoted["otp"]["otp_id"], quote_id=quoted["quote_id"])
    answer = malee.post("transfers", proof, key="cool-0001")
    assert (answer.status_code, answer.json()["code"]) == (403, "cool_off")
    assert (people.postings(), malee.balance) == (count, 1_000_000)
