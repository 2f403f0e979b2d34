"""Reading a long result row by row: memory stays flat, whatever its length."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

from micropay.core import locks
from micropay.core.ids import new_id


def rows(statement: str, params: Any = None, *, batch: int = 2_000) -> Iterator[tuple[Any, ...]]:
    """The rows of a query in order, ``batch`` at a time through a cursor of the server.

    The cursor sees the database as it was at the first row and ends with the transaction at the
    latest. Raises OutsideTransaction. (Django's own ``iterator()`` reads all rows at once here:
    server-side cursors that outlive a transaction are switched off for the connection pooler.)
    """
    locks.require_transaction()
    name = f"rows_{new_id().hex}"
    with connection.cursor() as cursor:
        cursor.execute(f"DECLARE {name} NO SCROLL CURSOR FOR {statement}", params)
        while True:
            cursor.execute(f"FETCH {batch} FROM {name}")
            found = cursor.fetchall()
            yield from found
            if len(found) < batch:
                break
        cursor.execute(f"CLOSE {name}")


@contextmanager
def by_the_server() -> Iterator[None]:
    """Inside, ``iterator()`` of this thread's querysets reads batch by batch from the server.

    Safe behind a connection pooler because the transaction outlives the cursors. Raises
    OutsideTransaction.
    """
    locks.require_transaction()
    kept = connection.settings_dict
    connection.settings_dict = {**kept, "DISABLE_SERVER_SIDE_CURSORS": False}
    try:
        yield
    finally:
        connection.settings_dict = kept
