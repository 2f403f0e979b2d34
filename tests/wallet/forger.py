"""Somebody with a database session who does not use the doors."""

from __future__ import annotations

import psycopg2
from psycopg2.extensions import connection


class Forger:
    """Writes ledger rows by hand, without the door."""

    def __init__(self, session: connection) -> None:
        self.session = session

    def try_to(self, statement: str, given: object = None) -> str | None:
        """Run it and commit; the SQLSTATE of the refusal, None when it went through."""
        try:
            with self.session.cursor() as cursor:
                cursor.execute(statement, given)
            self.session.commit()
        except psycopg2.Error as error:
            self.session.rollback()
            return error.pgcode
        return None
