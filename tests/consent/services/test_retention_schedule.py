"""The schedule is walked: each line that ends has its executor, and each really takes away."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import override_settings

from accounts.models.credential import Otp
from consent.models.retention import RetentionCategory, RetentionRun
from consent.services.retention import run_all
from consent.states.retention import RetentionAct
from micropay.core import clock
from micropay.core.actor import Actor
from micropay.core.models.message import Message
from tests.accounts.api import test_device_feature as positions
from tests.accounts.app import Person
from tests.architecture import test_story

PREECHA = Person("ปรีชา", "ใจกล้า", "0827778888", "1101700231071")
NIGHT = Actor.system("retention")
AFTER_EVERYTHING = timedelta(days=40 * 366)


@pytest.fixture(autouse=True)
def _a_ledger_of_its_own(tmp_path: Path) -> Iterator[None]:
    with override_settings(ERASURE_LEDGER_DIR=tmp_path, PACKAGES_DIR=tmp_path / "packages"):
        yield


def ends(category: RetentionCategory) -> bool:
    return category.act != RetentionAct.KEEP


@pytest.mark.django_db
def test_in_forty_years_every_line_of_the_schedule_took_something_and_a_second_night_nothing() -> (
    None
):
    test_story.tell()
    positions.position_sent(PREECHA)
    # Proof goes by the database's own clock, so these rows are aged instead.
    Otp.objects.update(created_at=clock.now() - timedelta(days=400))
    assert run_all(actor=NIGHT, now=clock.now())["proof"] > 0
    written = Message.objects.filter(emptied_at=None).count()
    run_all(actor=NIGHT, now=clock.now() + AFTER_EVERYTHING)
    runs = {
        run.category_id: run
        for run in RetentionRun.objects.filter(ran_at__gt=clock.now() + timedelta(days=1))
    }
    lines = {one.code for one in RetentionCategory.objects.all() if ends(one)}
    assert set(runs) == lines
    assert {code for code, run in runs.items() if run.fault} <= {"proof"}
    assert {code for code, run in runs.items() if not run.gone} <= {"proof"}
    assert Message.objects.filter(emptied_at=None).count() < written
    again = run_all(actor=NIGHT, now=clock.now() + AFTER_EVERYTHING)
    assert {code: gone for code, gone in again.items() if gone} == {}
