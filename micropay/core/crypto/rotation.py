"""Moving every encrypted column and blind index to the newest keys while people work.

A batch is read and computed without a lock, then written in one short transaction that passes over
rows somebody else holds and writes a row only if nothing of it has changed since. So it waits for
nobody, a value written meanwhile stays, and two runs at once or a run that died do no harm.

It runs as the owner role: rows that are evidence let nobody else put a new ciphertext in the place
of an old one (decision 0050).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import IntegrityError, connections, transaction

from micropay.core import clock, evidence, roles
from micropay.core.actor import Actor
from micropay.core.crypto import blind, canary, fields, keys, sealed
from micropay.core.crypto.sealed import SealedTable

Values = tuple[str | None, ...]
_SLOW_SECONDS = 120.0
_NAP_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class Renewal:
    """One row: what was read and what shall stand there."""

    key: Any
    old: Values
    new: Values


@dataclass(slots=True)
class Outcome:
    """What a pass over a table met. ``busy`` rows were held or changed by somebody else."""

    table: str
    rows: int = 0
    renewed: int = 0
    busy: int = 0
    damaged: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        return not (self.renewed or self.busy or self.damaged)


Tell = Callable[[Outcome], None]


class TransactionsStillOpen(RuntimeError):
    """A writing transaction older than this run does not end."""


def rotate(*, actor: Actor, batch: int, tell: Tell) -> list[Outcome]:
    """Renew until a whole pass finds nothing on older keys, then move the canaries.

    Returns the last pass's outcomes; damaged values stay as they are, and so do the canaries then.
    Raises TransactionsStillOpen. Leaves evidence at the start and at the end.
    """
    found = sealed.tables()
    _leave_evidence("start", actor, {"tables": len(found)})
    renewed: dict[str, int] = {}
    while True:
        _wait_for_writers()
        outcomes = [one_pass(table, batch=batch, tell=tell) for table in found]
        for one in outcomes:
            renewed[one.table] = renewed.get(one.table, 0) + one.renewed
        if not any(one.renewed or one.busy for one in outcomes):
            break
    damaged = sum(len(one.damaged) for one in outcomes)
    with transaction.atomic():
        if not damaged:
            canary.renew()
        _leave_evidence("finish", actor, {"renewed": renewed, "damaged": damaged})
    return outcomes


def one_pass(table: SealedTable, *, batch: int, tell: Tell, writes: bool = True) -> Outcome:
    """Go through a table once, in the order of its key. Without ``writes`` it only counts."""
    outcome, after = Outcome(table.name), None
    while rows := read(table, after, batch):
        after = rows[-1][0]
        outcome.rows += len(rows)
        renewals = [one for one in (_renewal(table, row, outcome) for row in rows) if one]
        if writes:
            _write_all(table, renewals, outcome)
        else:
            outcome.renewed += len(renewals)
        tell(outcome)
    return outcome


def read(table: SealedTable, after: Any, batch: int) -> list[tuple[Any, ...]]:
    """The next rows as they are stored: key, then the table's columns."""
    names = ", ".join(_quote(name) for name in (table.key, *table.columns))
    where = "" if after is None else f"WHERE {_quote(table.key)} > %s"
    key, name = _quote(table.key), _quote(table.name)
    statement = f"SELECT {names} FROM {name} {where} ORDER BY {key} LIMIT {batch:d}"  # noqa: S608
    with connections[roles.OWNER].cursor() as cursor:
        cursor.execute(statement, [] if after is None else [after])
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows


def renew(table: SealedTable, old: Values) -> Values:
    """A row's columns under the newest keys. Raises WrongKey for a value that does not open."""
    row = dict(zip(table.columns, old, strict=True))
    plain: dict[str, str | None] = {}
    for column, label in table.labels.items():
        token = row[column]
        if token is None:
            plain[column] = None
        else:
            row[column], plain[column] = fields.renew(label, token)
    for index in table.indexes:
        label, value = table.labels[index.source], plain[index.source]
        wanted = blind.columns(index.column, label, value)
        if row[index.next_column] != wanted[index.next_column]:
            row[index.next_column] = wanted[index.next_column]
        elif len(keys.blind_index_keys()) == 1:
            # The older key is gone: its hash goes too, replaced by what stands beside it.
            row[index.column] = wanted[index.column]
    return tuple(row[column] for column in table.columns)


def write(table: SealedTable, renewals: Sequence[Renewal]) -> int:
    """Write a batch in one transaction. Returns how many rows were still as they had been read."""
    held = "UPDATE" if table.indexes else "NO KEY UPDATE"
    key, name = _quote(table.key), _quote(table.name)
    with (
        transaction.atomic(using=roles.OWNER),
        connections[roles.OWNER].cursor() as cursor,
    ):
        cursor.execute(
            f"SELECT {key} FROM {name} WHERE {key} = ANY (%s::{table.key_type}[])"  # noqa: S608
            f" ORDER BY {key} FOR {held} SKIP LOCKED",
            [[str(one.key) for one in renewals]],
        )
        free = {row[0] for row in cursor.fetchall()}
        ours = [one for one in renewals if one.key in free]
        if not ours:
            return 0
        cursor.execute(_update(table), _arrays(ours))
        return int(cursor.rowcount)


def _write_all(table: SealedTable, renewals: list[Renewal], outcome: Outcome) -> None:
    """Write a batch; when an index of it is taken, row by row, so that the row is found."""
    if not renewals:
        return
    try:
        written = write(table, renewals)
    except IntegrityError:
        written = sum(_write_one(table, one, outcome) for one in renewals)
    outcome.renewed += written
    outcome.busy += len(renewals) - written


def _write_one(table: SealedTable, renewal: Renewal, outcome: Outcome) -> int:
    try:
        return write(table, [renewal])
    except IntegrityError:
        outcome.damaged.append(f"{table.name} {renewal.key}: another row has the same value")
        outcome.busy -= 1
        return 0


def _renewal(table: SealedTable, row: tuple[Any, ...], outcome: Outcome) -> Renewal | None:
    key, old = row[0], row[1:]
    try:
        new = renew(table, old)
    except fields.WrongKey as error:
        outcome.damaged.append(f"{table.name} {key}: {error}")
        return None
    return None if new == old else Renewal(key, old, new)


def _update(table: SealedTable) -> str:
    """One UPDATE for a batch. A row counts as unchanged when all its columns are as read."""
    columns = table.columns
    arrays = ", ".join(["%s::text[]"] * (2 * len(columns)))
    names = ", ".join(f"old{n}, new{n}" for n in range(len(columns)))
    changes = ", ".join(f"{_quote(one)} = read.new{n}" for n, one in enumerate(columns))
    unchanged = " AND ".join(
        f"stored.{_quote(one)} IS NOT DISTINCT FROM read.old{n}" for n, one in enumerate(columns)
    )
    return (
        f"UPDATE {_quote(table.name)} AS stored SET {changes}"  # noqa: S608
        f" FROM unnest(%s::{table.key_type}[], {arrays}) AS read (key, {names})"
        f" WHERE stored.{_quote(table.key)} = read.key AND {unchanged}"
    )


def _arrays(renewals: list[Renewal]) -> list[list[str | None]]:
    """The batch column by column, as ``_update`` names them."""
    arrays: list[list[str | None]] = [[str(one.key) for one in renewals]]
    for place in range(len(renewals[0].old)):
        arrays.append([one.old[place] for one in renewals])
        arrays.append([one.new[place] for one in renewals])
    return arrays


def _wait_for_writers() -> None:
    """Wait until every transaction that has written by now is over: it may have used older keys."""
    with connections[roles.OWNER].cursor() as cursor:
        cursor.execute("SELECT pg_snapshot_xmax(pg_current_snapshot())::text")
        (horizon,) = cursor.fetchone()
        deadline = time.monotonic() + _SLOW_SECONDS
        while time.monotonic() < deadline:
            cursor.execute("SELECT pg_snapshot_xmin(pg_current_snapshot()) >= %s::xid8", [horizon])
            if cursor.fetchone()[0]:
                return
            time.sleep(_NAP_SECONDS)
    raise TransactionsStillOpen


def _leave_evidence(verb: str, actor: Actor, detail: dict[str, Any]) -> None:
    with transaction.atomic():
        evidence.record(
            action=f"core.keys.rotate_{verb}", actor=actor, now=clock.now(), detail=detail
        )


def _quote(name: str) -> str:
    return connections[roles.OWNER].ops.quote_name(name)
