"""Large files of reports: ordered, made by a worker, fetched, destroyed.

The row is there first. A worker takes it, writes aside, and says from a session of its own that it
is alive and how far it is. Only when the last byte is on the disk are record, key and state
written, together. Whatever is broken off before has no key, so it opens for nobody; it is begun
anew, and after rule ``complaint.export_tries`` the order has failed.
"""

from __future__ import annotations

import io
import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import DatabaseError, connections, transaction
from django.db.models import Q

from complaints.errors import OrderNotReady, PermitNotUsable
from complaints.models.report import CaseExport, ExportOrder
from complaints.selectors.register import Size
from complaints.services.export_file import Wanted, write
from complaints.states import ORDERS_UNDER_WAY, FileKind, OrderState
from micropay.core import clock, evidence, locks, rules, sealed
from micropay.core.actor import Actor
from micropay.core.errors import NotFound, Refusal
from micropay.core.tables import Count, Sink

_BEAT_SECONDS = 5.0
_BUFFER = 1024 * 1024
_DAY = timedelta(days=1)
_LOST = "worker_lost"
_ALIVE = """
UPDATE complaints_export_order
   SET rows_done = %s, claimed_until = clock_timestamp() + make_interval(secs => %s)
 WHERE id = %s AND state = 'making' AND attempts = %s
"""


class _TakenOver(RuntimeError):
    """Another worker has begun the file anew; what this one wrote is nothing."""


def order(*, actor: Actor, wanted: Wanted, size: Size, now: datetime) -> ExportOrder:
    """Write down that a file is wanted; a worker makes it. In the caller's transaction."""
    locks.require_transaction()
    row = ExportOrder.objects.create(
        layout=wanted.layout,
        file_kind=wanted.file_kind.value,
        since=wanted.since,
        day=wanted.day,
        permit=wanted.permit,
        reason=wanted.reason,
        actor_id=actor.id,
        actor_label=actor.label,
        ordered_at=now,
        rows_expected=size.rows,
    )
    _note("order", row, actor, now, row.reason)
    return row


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
        _give_up(row.id, refusal.code, actor, now)
    except Exception as error:
        # The text of an error may hold what was being written; its kind does not.
        _put_back(row.id, type(error).__name__, actor, now)
    finally:
        _clear(row)
    row.refresh_from_db()
    return row


@transaction.atomic
def fetch(
    *, actor: Actor, order_id: UUID, reason: str, now: datetime
) -> tuple[CaseExport, Iterator[bytes], bool]:
    """The finished file for who ordered it, as often as the download takes; whether it is the first
    time. Each time is on record. Raises NotFound, OrderNotReady.
    """
    [found] = locks.lock(ExportOrder.objects.filter(pk=order_id))
    if not found:
        raise NotFound
    row: ExportOrder = found[0]
    if row.actor_id != actor.id or not row.is_there(now) or row.export is None:
        raise OrderNotReady
    assert row.content_key is not None
    is_first = row.fetched_at is None
    row.fetched_at = row.fetched_at or now
    row.save(update_fields=["fetched_at"])
    _note("fetch", row, actor, now, reason)
    return row.export, sealed.read(path_of(row.id), row.content_key), is_first


def destroy_old(*, actor: Actor, now: datetime) -> int:
    """Destroy the files whose time is over, and pieces that no order knows. Returns how many."""
    over = ExportOrder.objects.filter(state=OrderState.READY, until__lte=now)
    gone = 0
    for order_id in list(over.values_list("id", flat=True)):
        with transaction.atomic():
            [[row]] = locks.lock(ExportOrder.objects.filter(pk=order_id))
            row.state, row.content_key = OrderState.GONE.value, None
            row.save(update_fields=["state", "content_key"])
            _note("destroy", row, actor, now)
        path_of(order_id).unlink(missing_ok=True)
        gone += 1
    return gone + _sweep(now)


def path_of(order_id: UUID) -> Path:
    """Where the encrypted content of an order lies."""
    return _folder() / f"{order_id}.sealed"


def _folder() -> Path:
    return Path(settings.PACKAGES_DIR) / "exports"


def _aside(row: ExportOrder) -> Path:
    """Where one attempt writes: the file, and the pieces of a workbook."""
    return _folder() / f"{row.id}.{row.attempts}"


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
        _note("fail", row, actor, now)


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
    wanted = Wanted(row.layout, kind, row.since, row.day, row.reason, row.permit, now, aside, count)
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
def _put_back(order_id: UUID, failure: str, actor: Actor, now: datetime) -> None:
    """An error: another try, while there are any."""
    [[row]] = locks.lock(ExportOrder.objects.filter(pk=order_id))
    if row.state != OrderState.MAKING:
        return
    row.failure, row.claimed_until = failure, None
    row.state = OrderState.WAITING.value
    if row.attempts >= rules.number("complaint.export_tries", at=now):
        row.state = OrderState.FAILED.value
        _note("fail", row, actor, now)
    row.save(update_fields=["failure", "claimed_until", "state"])


@transaction.atomic
def _give_up(order_id: UUID, failure: str, actor: Actor, now: datetime) -> None:
    """Trying again would be refused again."""
    [[row]] = locks.lock(ExportOrder.objects.filter(pk=order_id))
    row.state, row.failure = OrderState.FAILED.value, failure
    row.save(update_fields=["state", "failure"])
    _note("fail", row, actor, now)


def _clear(row: ExportOrder) -> None:
    shutil.rmtree(_aside(row), ignore_errors=True)


def _sweep(now: datetime) -> int:
    """What dead workers left, a day old: pieces of an attempt, and files without a row or key."""
    gone, states = 0, [OrderState.READY, *ORDERS_UNDER_WAY]
    ids = ExportOrder.objects.filter(state__in=states).values_list("id", flat=True)
    kept = {path_of(one).name for one in ids}
    for path in _folder().iterdir() if _folder().is_dir() else ():
        if path.name in kept or path.stat().st_mtime >= (now - _DAY).timestamp():
            continue
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
        gone += 1
    return gone


def _note(verb: str, row: ExportOrder, actor: Actor, now: datetime, reason: str = "") -> None:
    evidence.record(
        action=f"complaints.report.{verb}",
        actor=actor,
        now=now,
        object_type="complaints.ExportOrder",
        object_id=row.id,
        reason=reason,
        detail={
            "layout": str(row.layout),
            "since": str(row.since),
            "day": str(row.day),
            "rows": row.rows_expected,
            "open": row.permit_id is not None,
            "attempts": row.attempts,
            "failure": row.failure,
            "export": str(row.export_id or ""),
        },
    )
