"""Move every encrypted column and blind index to the newest keys."""

from __future__ import annotations

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connections

from micropay.core import roles
from micropay.core.actor import Actor
from micropay.core.crypto import rotation, sealed
from micropay.core.crypto.rotation import Outcome

_BAR = 30


class Command(BaseCommand):
    """``manage.py rotate_keys [--check]``: docs/runbooks/rotate-keys.md says when.

    Safe to stop and to repeat, also by two at once, while people work.
    """

    help = "Re-encrypt every column and fill every blind index with the newest keys."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="only say what is left")
        parser.add_argument("--batch", type=int, default=200, help="rows written at once")

    def handle(self, *args: Any, **options: Any) -> None:
        if roles.OWNER not in connections.databases:
            raise CommandError("Set DATABASE_OWNER_URL: only the owner role rotates keys.")
        bars = _Bars(self)
        outcomes = self._check(bars) if options["check"] else self._rotate(bars, options["batch"])
        bars.end()
        damaged = [line for one in outcomes for line in one.damaged]
        for line in damaged:
            self.stdout.write(line)
        left = sum(one.renewed for one in outcomes)
        if damaged or left:
            raise CommandError(
                f"{left} rows are on older keys, {len(damaged)} do not open or collide:"
                " keep the older keys."
            )
        self.stdout.write("Nothing is left on older keys.")

    def _rotate(self, bars: _Bars, batch: int) -> list[Outcome]:
        try:
            return rotation.rotate(
                actor=Actor.system("rotate_keys"), batch=max(1, batch), tell=bars.show
            )
        except rotation.TransactionsStillOpen:
            raise CommandError(
                "A writing transaction older than this run does not end. Run it again later."
            ) from None

    def _check(self, bars: _Bars) -> list[Outcome]:
        return [
            rotation.one_pass(table, batch=1000, tell=bars.show, writes=False)
            for table in sealed.tables()
        ]


class _Bars:
    """A bar per table and pass; on a terminal it moves, elsewhere only its end is written."""

    def __init__(self, command: BaseCommand) -> None:
        self._out = command.stdout
        self._moves = command.stdout.isatty()
        self._outcome: Outcome | None = None
        self._total, self._since = 0, 0.0

    def show(self, outcome: Outcome) -> None:
        if outcome is not self._outcome:
            self.end()
            self._outcome, self._since = outcome, time.monotonic()
            self._total = _rows(outcome.table)
        if self._moves:
            self._out.write("\r" + self._line(outcome), ending="")

    def end(self) -> None:
        if self._outcome is not None:
            self._out.write(("\r" if self._moves else "") + self._line(self._outcome))
            self._outcome = None

    def _line(self, one: Outcome) -> str:
        total = max(self._total, one.rows, 1)
        full = _BAR * one.rows // total
        pace = one.rows / max(time.monotonic() - self._since, 0.001)
        return (
            f"{one.table:<28}[{'#' * full}{'.' * (_BAR - full)}] {one.rows:,}/{total:,}"
            f"  renewed {one.renewed:,}  busy {one.busy:,}  {pace:,.0f} rows/s"
        )


def _rows(table: str) -> int:
    with connections[roles.OWNER].cursor() as cursor:
        cursor.execute(f'SELECT count(*) FROM "{table}"')  # noqa: S608
        return int(cursor.fetchone()[0])
