"""Two people export one month at the same moment: one table is made, both get it."""

from __future__ import annotations

from threading import Barrier
from typing import Any

import pytest
from django.db import IntegrityError
from django.db.models.query import QuerySet

from consent.models.trend import TrendExport, TrendRelease
from consent.selectors import trend as reads
from consent.services import trend
from micropay.core import clock
from tests.conftest import RaceDatabase
from tests.consent.people import CHECKER, MAKER
from tests.wallet.races import together

pytestmark = pytest.mark.race


def export_twice(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Both count before either has written."""
    counted, count = Barrier(2), reads.table

    def both_count(*asked: Any) -> Any:
        found = count(*asked)
        counted.wait(10)
        return found

    monkeypatch.setattr(reads, "table", both_count)
    now = clock.now()

    def act(number: int) -> Any:
        try:
            return trend.export(
                actor=(MAKER, CHECKER)[number],
                topic="content",
                audience="public",
                month=reads.open_months(now)[0],
                reason="monthly",
                now=now,
            )
        except IntegrityError as error:
            return error

    return together(2, act)


def test_two_at_once_get_one_table(race_db: RaceDatabase, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = export_twice(monkeypatch)
    assert first == second and first.decode("utf-8-sig").startswith("content,people")
    assert (TrendRelease.objects.count(), TrendExport.objects.count()) == (1, 2)


def test_control_without_looking_again_only_the_database_refuses_the_second(
    race_db: RaceDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    def just_create(rows: Any, defaults: Any, **named: Any) -> Any:
        return rows.create(**named, **defaults), True

    monkeypatch.setattr(QuerySet, "get_or_create", just_create)
    done = export_twice(monkeypatch)
    assert sorted(type(one).__name__ for one in done) == ["IntegrityError", "bytes"]
    assert TrendRelease.objects.count() == 1
