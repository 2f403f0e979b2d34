"""Acts at the same moment, and functions with a protection taken out for the controls."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection, connections

from tests.conftest import RaceDatabase
from wallet.errors import ledger as errors


def together(count: int, act: Callable[[int], object]) -> list[object]:
    """Start ``count`` threads at one moment; what each returned or was refused with."""
    start = Barrier(count)

    def run(number: int) -> object:
        try:
            start.wait()
            return act(number)
        except errors.LedgerRefusal as refusal:
            return refusal
        finally:
            connections.close_all()

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(run, range(count)))


def until_waiting(session) -> None:
    """Return when this session waits for a lock that another holds."""
    for _ in range(200):
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT FROM pg_stat_activity WHERE pid = %s AND wait_event_type = 'Lock'",
                [session.info.backend_pid],
            )
            if cursor.rowcount:
                return
        time.sleep(0.01)
    raise AssertionError("It did not wait.")


def changed(race_db: RaceDatabase, function: str, *changes: tuple[str, str]) -> None:
    """Replace parts of a function, as the owner, in this test's own database."""
    owner = race_db.connect_owner()
    with owner.cursor() as cursor:
        cursor.execute("SELECT pg_get_functiondef(%s::regproc)", [function])
        text = cursor.fetchone()[0]
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new)
        cursor.execute(text)
    owner.commit()
