"""Two workers tell of one version: nobody is told twice, and without the lock somebody would be."""

from __future__ import annotations

from threading import Barrier
from typing import Any

import pytest

from consent.models.announcement import Announcement, Telling
from micropay.core import locks, ports
from micropay.core.models.message import Message
from tests.accounts.app import SOMCHAI, App
from tests.conftest import RaceDatabase
from tests.consent.services.test_announcement import announced, step
from tests.wallet.races import together

TOLD = "consent.policy_coming"


def somchai_waits() -> Announcement:
    """The list is made, nobody was told yet."""
    App.installed().register(SOMCHAI)
    row = announced()
    while row.gathered_at is None:
        step(row)
        row.refresh_from_db()
    assert Telling.objects.get().state == "waiting"
    return row


@pytest.mark.race
def test_two_workers_tell_nobody_twice(race_db: RaceDatabase) -> None:
    row = somchai_waits()
    together(2, lambda number: [step(row) for _ in range(3)])
    assert Message.objects.filter(template=TOLD).count() == 1
    row.refresh_from_db()
    assert row.finished_at is not None


@pytest.mark.race
def test_control_without_the_lock_somebody_is_told_twice(
    race_db: RaceDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = somchai_waits()
    looked, read = Barrier(2), ports.addresses

    def both_look(people: Any) -> Any:
        looked.wait(10)
        return read(people)

    monkeypatch.setattr(locks, "lock", lambda *asked: [list(one) for one in asked])
    monkeypatch.setattr(ports, "addresses", both_look)
    together(2, lambda number: step(row))
    assert Message.objects.filter(template=TOLD).count() == 2
