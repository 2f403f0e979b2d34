"""Two workers reach for one ordered file at the same moment."""

from __future__ import annotations

from datetime import timedelta
from threading import Barrier

import pytest

from complaints.models.report import CaseExport, ExportOrder
from complaints.services import export_worker
from complaints.states import OrderState
from micropay.core import clock
from micropay.core.actor import Actor
from tests.complaints import reports
from tests.complaints.people import filed
from tests.wallet.races import together
from tests.wallet.risk_samples import set_rule

pytestmark = pytest.mark.race
WORKER = Actor.system("make exports")


@pytest.fixture
def ordered(race_db) -> ExportOrder:
    reports.layouts()
    set_rule("complaint.export_at_once", 0)
    filed(clock.now())
    day = clock.bangkok_day(clock.now())
    return reports.ordered(now=clock.now(), since=day, day=day)


def both_make() -> list[object]:
    return together(2, lambda _: export_worker.make_next(actor=WORKER, now=clock.now()))


def test_of_two_workers_one_makes_the_file(ordered: ExportOrder) -> None:
    assert sorted(both_make(), key=str) == sorted([ordered, None], key=str)
    ordered.refresh_from_db()
    assert (ordered.state, ordered.attempts, CaseExport.objects.count()) == ("ready", 1, 1)


def test_control_without_the_claims_lock_both_begin_the_same_file(
    ordered: ExportOrder, monkeypatch
) -> None:
    """The control. Each spoils what the other began; no half-made file is handed out even so."""
    both = Barrier(2, timeout=20)

    def unlocked(now) -> ExportOrder:
        row = ExportOrder.objects.get(state=OrderState.WAITING)
        both.wait()
        row.state, row.attempts = OrderState.MAKING.value, 1
        row.claimed_until = clock.now() + timedelta(seconds=60)
        row.save(update_fields=["state", "attempts", "claimed_until"])
        return row

    monkeypatch.setattr(export_worker, "_claim", unlocked)
    assert both_make() == [ordered, ordered]
    assert CaseExport.objects.count() <= 1
    ordered.refresh_from_db()
    assert (ordered.state == "ready") == CaseExport.objects.exists()
