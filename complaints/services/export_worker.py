"""Long files of reports, as a worker makes them.

The row is there first. A worker takes it, writes aside, and says from a session of its own that it
is alive and how far it is. Only when the last byte is on the disk are record, key and state
written, together. Whatever is broken off before has no key, so it opens for nobody; it is begun
anew, and after rule ``complaint.export_tries`` the order has failed.
"""

from __future__ import annotations

import io
import logging
import os
import shutil
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import DatabaseError, connections, transaction
from django.db.models import Q

from complaints.errors import PermitNotUsable
from complaints.models.report import ExportOrder
from complaints.services.export_file import Wanted, write
from complaints.services.export_order import folder, leave_evidence, path_of
from complaints.states import FileKind, OrderState
from micropay.core import clock, locks, rules, sealed
from micropay.core.actor import Actor
from micropay.core.errors import Refusal
from micropay.core.tables import Count, Sink

_logger = logging.getLogger(__name__)
_BEAT_SECONDS = 5.0
_BUFFER = 1024 * 1024
_LOST = "worker_lost"
_ALIVE = """
UPDATE complaints_export_order
   SET rows_done = %s, claimed_until = clock_timestamp() + make_interval(secs => %s)
 WHERE id = %s AND state = 'making' AND attempts = %s
"""


class _TakenOver(RuntimeError):
    """Another worker has begun the file anew; what this one wrote is nothing."""


def make_next(*, actor: Actor, now: datetime) -> ExportOrder | None:
    """Make the file that waits longest; also one whose worker gave no sign of life. Returns its
    order, or None when nothing waits. ``actor`` is the platform; the file is its orderer's.
    """
    _fail_lost(actor, now)
    row = _claim(now)
    if row is None:
        return None
    try:
        with _alive(row, now) as count:
            _make(row, count, now)
    except _TakenOver:
        pass
    except Refusal as refusal:
        _give_up(row, refusal.code, actor, now)
    except Exception as error:
        _log(row.id, error)
        _put_back(row, type(error).__name__, actor, now)
    finally:
        _clear(row)
    row.refresh_from_db()
    return row


@transaction.atomic
def _fail_lost(actor: Actor, now: datetime) -> None:
    """Orders whose last try ended without a word: the worker was killed."""
    tries = rules.number("complaint.export_tries", at=now)
    lost = ExportOrder.objects.filter(
        state=OrderState.MAKING, claimed_until__lt=now, attempts__gte=tries
    )
    [rows] = locks.lock(lost)
    for row in rows:
        row.state, row.failure = OrderState.FAILED.value, _LOST
        row.save(update_fields=["state", "failure"])
        leave_evidence(verb="fail", row=row, actor=actor, now=now)


@transaction.atomic
def _claim(now: datetime) -> ExportOrder | None:
    lost = Q(state=OrderState.MAKING, claimed_until__lt=now)
    waiting = ExportOrder.objects.filter(Q(state=OrderState.WAITING) | lost)
    row = waiting.select_for_update(skip_locked=True, of=("self",)).order_by("ordered_at").first()
    if row is None:
        return None
    seconds = rules.number("complaint.export_claim_seconds", at=now)
    row.state, row.attempts, row.rows_done = OrderState.MAKING.value, row.attempts + 1, 0
    row.claimed_until = max(now, clock.now()) + timedelta(seconds=seconds)
    row.save(update_fields=["state", "attempts", "rows_done", "claimed_until"])
    return row


@contextmanager
def _alive(row: ExportOrder, now: datetime) -> Iterator[Count]:
    """While the file is written, a thread tells others so: the worker's own transaction shows
    nothing before its end.
    """
    count, done = Count(), threading.Event()
    seconds = rules.number("complaint.export_claim_seconds", at=now)
    # A worker that hangs is not alive for ever.
    longest = time.monotonic() + 2 * rules.number("complaint.export_seconds", at=now)

    def tell() -> None:
        session = connections.create_connection("default")
        try:
            while not done.wait(_BEAT_SECONDS) and time.monotonic() < longest:
                _tell_alive(session, [count.rows, seconds, row.id, row.attempts])
        finally:
            session.close()

    thread = threading.Thread(target=tell, daemon=True)
    thread.start()
    try:
        yield count
    finally:
        done.set()
        thread.join()


def _tell_alive(session: object, values: list[object]) -> None:
    try:
        with session.cursor() as cursor:  # type: ignore[attr-defined]
            cursor.execute(_ALIVE, values)
    except DatabaseError:
        # The next one may come through; the claim bears some that do not.
        session.close()  # type: ignore[attr-defined]


@transaction.atomic
def _make(row: ExportOrder, count: Count, now: datetime) -> None:
    if row.permit is not None and (row.permit.until is None or row.permit.until < now):
        raise PermitNotUsable
    aside = _aside(row)
    aside.mkdir(mode=0o700, parents=True, exist_ok=True)
    kind = FileKind(row.file_kind)
    wanted = Wanted(row.layout, kind, row.since, row.day, row.reason, row.permit, now, count)
    writer: Any = sealed.Writer(aside / "file")
    with io.BufferedWriter(writer, _BUFFER) as file:
        made = write(
            actor=Actor("staff", row.actor_id, row.actor_label),
            wanted=wanted,
            sink=Sink(file),
            now=now,
        )
    [[locked]] = locks.lock(ExportOrder.objects.filter(pk=row.pk))
    if (locked.state, locked.attempts) != (OrderState.MAKING, row.attempts):
        raise _TakenOver
    _put_in_place(aside / "file", path_of(row.id))
    hours = rules.number("complaint.export_keep_hours", at=now)
    locked.state, locked.rows_done = OrderState.READY.value, made.rows
    locked.export, locked.content_key, locked.failure = made, writer.key, ""
    locked.until = max(now, clock.now()) + timedelta(hours=hours)
    locked.save()


def _put_in_place(written: Path, place: Path) -> None:
    """The file is on the disk already; its name has to be as well before its row says so."""
    written.rename(place)
    folder = os.open(place.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


@transaction.atomic
def _put_back(mine: ExportOrder, failure: str, actor: Actor, now: datetime) -> None:
    """An error: another try, while there are any."""
    for row in _still_mine(mine):
        row.failure, row.claimed_until = failure, None
        row.state = OrderState.WAITING.value
        if row.attempts >= rules.number("complaint.export_tries", at=now):
            row.state = OrderState.FAILED.value
            leave_evidence(verb="fail", row=row, actor=actor, now=now)
        row.save(update_fields=["failure", "claimed_until", "state"])


@transaction.atomic
def _give_up(mine: ExportOrder, failure: str, actor: Actor, now: datetime) -> None:
    """Trying again would be refused again."""
    for row in _still_mine(mine):
        row.state, row.failure = OrderState.FAILED.value, failure
        row.save(update_fields=["state", "failure"])
        leave_evidence(verb="fail", row=row, actor=actor, now=now)


def _still_mine(mine: ExportOrder) -> list[ExportOrder]:
    """The order, locked; none when another worker took it over, which alone says what comes of
    it.
    """
    [rows] = locks.lock(
        ExportOrder.objects.filter(pk=mine.pk, state=OrderState.MAKING, attempts=mine.attempts)
    )
    return rows


def _log(order_id: UUID, error: Exception) -> None:
    """Kind and place of an error; its text may hold what was being written."""
    *_, last = traceback.extract_tb(error.__traceback__)
    where = f"{last.filename}:{last.lineno}"
    _logger.error("Export %s broke off: %s at %s", order_id, type(error).__name__, where)


def _clear(row: ExportOrder) -> None:
    shutil.rmtree(_aside(row), ignore_errors=True)


def _aside(row: ExportOrder) -> Path:
    """Where one attempt writes."""
    return folder() / f"{row.id}.{row.attempts}"
