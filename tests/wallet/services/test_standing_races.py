"""Two workers at one standing order; the control shows the race without the lock."""

from __future__ import annotations

import pytest

from tests.conftest import RaceDatabase
from tests.wallet.people_samples import malee, somchai
from tests.wallet.races import together
from tests.wallet.standing_samples import PLATFORM, at_seven, set_up, today
from wallet.models.movement import Movement
from wallet.models.standing_order import StandingOrder, StandingRun
from wallet.services import standing_run

pytestmark = pytest.mark.race


def run_by_four(order: StandingOrder) -> list[object]:
    def act(_: int) -> object:
        try:
            return standing_run.run(actor=PLATFORM, order_id=order.id, now=at_seven(today()))
        except Exception as error:  # what the control runs into
            return error

    return together(4, act)


def test_four_workers_at_once_transfer_once(race_db: RaceDatabase) -> None:
    payer, payee = malee(), somchai()
    order = set_up(payer, payee, first_on=today())
    assert sorted(run_by_four(order)) == [False, False, False, True]
    assert (payer.balance, payee.balance) == (90_000, 10_000)
    assert StandingRun.objects.count() == 1


def test_control_without_lock_and_keys_several_workers_transfer(
    race_db: RaceDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    payer, payee = malee(), somchai()
    order = set_up(payer, payee, first_on=today())
    monkeypatch.setattr(standing_run.locks, "lock", lambda *found: [list(rows) for rows in found])
    given = iter(range(1000))
    known = standing_run.move.by_quote
    monkeypatch.setattr(
        standing_run.move,
        "by_quote",
        lambda **told: known(**{**told, "idempotency_key": f"no-key-{next(given)}"}),
    )
    owner = race_db.connect_owner()
    with owner.cursor() as cursor:
        cursor.execute("ALTER TABLE wallet_standingrun DROP CONSTRAINT standing_run_once")
    owner.commit()
    run_by_four(order)
    assert Movement.objects.count() > 1
    assert payee.balance > 10_000
