"""The two sessions that no grant holds back."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest

from tests.wallet.forger import Forger
from tests.wallet.ledger_samples import superuser, wallet
from wallet.selectors import ledger as reads


@pytest.fixture(params=["owner", "superuser in replica mode"])
def forger(request, race_db):
    session = race_db.connect_owner() if request.param == "owner" else superuser(race_db)
    if request.param != "owner":
        with session.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica")
        session.commit()
    yield Forger(session)
    session.close()


@pytest.fixture
def people(race_db) -> tuple[UUID, UUID]:
    """Malee with 100 satang (one entry) and Somchai with nothing."""
    return wallet(satang=100), wallet()


@pytest.fixture
def untouched(people) -> Callable[[], None]:
    before = [reads.balance(account_id=person) for person in people]
    trial = reads.trial_balance()

    def check() -> None:
        assert [reads.balance(account_id=person) for person in people] == before
        assert reads.trial_balance() == trial

    return check
