"""The schedule is walked: each line that ends has its executor, and each really takes away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import transaction
from django.test import override_settings

from accounts.models.credential import Otp
from accounts.models.customer import Customer
from consent.models.request import LegalHold
from consent.models.retention import RetentionCategory, RetentionRun
from consent.services import hold
from consent.services.retention import run_all
from consent.states.retention import RetentionAct
from micropay.core import approval, clock, rights
from micropay.core.actor import Actor
from tests.accounts.api import test_device_feature as positions
from tests.accounts.app import Person
from tests.architecture import test_story
from tests.consent.people import CHECKER, MAKER

PREECHA = Person("ปรีชา", "ใจกล้า", "0827778888", "1101700231071")
NIGHT = Actor.system("retention")
# So that what is kept for a shorter time goes before what holds it.
NIGHTS = [timedelta(days=days) for days in (400, 800, 6 * 366, 40 * 366)]


@pytest.fixture(autouse=True)
def _a_ledger_of_its_own(tmp_path: Path) -> Iterator[None]:
    with override_settings(ERASURE_LEDGER_DIR=tmp_path, PACKAGES_DIR=tmp_path / "packages"):
        yield


def no_court_asks_any_more() -> None:
    for row in LegalHold.objects.filter(lifted_at=None):
        asked = hold.ask_to_lift(actor=MAKER, hold_id=row.id, reason="over", now=clock.now())
        with transaction.atomic():
            approval.approve(approval_id=asked.id, actor=CHECKER, reason="over", now=clock.now())


def somebody_left() -> None:
    """Preecha sent a position that never went out, and closed his account."""
    positions.position_sent(PREECHA)
    left = Customer.objects.with_phone(PREECHA.e164)
    left.update(state="closed", closed_at=clock.now())


@pytest.mark.django_db
def test_every_line_of_the_schedule_has_an_executor_that_takes_something() -> None:
    test_story.tell()
    somebody_left()
    no_court_asks_any_more()
    # Proof goes by the database's own clock, so these rows are aged instead.
    Otp.objects.update(created_at=clock.now() - timedelta(days=400))
    gone = Counter({"proof": run_all(actor=NIGHT, now=clock.now())["proof"]})
    for after in NIGHTS:
        gone.update(run_all(actor=NIGHT, now=clock.now() + after))
    ends = RetentionCategory.objects.exclude(act=RetentionAct.KEEP)
    lines = set(ends.values_list("code", flat=True))
    assert set(rights.retentions()) == lines
    assert {code for code in lines if not gone[code]} == set()
    faults = RetentionRun.objects.exclude(fault="").exclude(category="proof")
    assert list(faults.values_list("category", "fault")) == []
    again = run_all(actor=NIGHT, now=clock.now() + NIGHTS[-1])
    assert {code: number for code, number in again.items() if number} == {}
