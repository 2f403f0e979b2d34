"""The two sessions that no grant holds back."""

from __future__ import annotations

import pytest

from tests.wallet.forger import Forger
from tests.wallet.ledger_samples import superuser


@pytest.fixture(params=["owner", "superuser in replica mode"])
def forger(request, race_db):
    session = race_db.connect_owner() if request.param == "owner" else superuser(race_db)
    if request.param != "owner":
        with session.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica")
        session.commit()
    yield Forger(session)
    session.close()
