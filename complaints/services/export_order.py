"""Long files of reports: ordered, fetched by who ordered them, destroyed when time is over."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import transaction

from complaints.errors import OrderNotReady
from complaints.models.report import CaseExport, ExportOrder
from complaints.selectors.register import Size
from complaints.services.export_file import Wanted
from complaints.states import ORDERS_UNDER_WAY, OrderState
from micropay.core import evidence, locks, sealed
from micropay.core.actor import Actor
from micropay.core.errors import NotFound

_DAY = timedelta(days=1)


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
    leave_evidence(verb="order", row=row, actor=actor, now=now, reason=row.reason)
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
    leave_evidence(verb="fetch", row=row, actor=actor, now=now, reason=reason)
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
            leave_evidence(verb="destroy", row=row, actor=actor, now=now)
        path_of(order_id).unlink(missing_ok=True)
        gone += 1
    return gone + _sweep(now)


def path_of(order_id: UUID) -> Path:
    """Where the encrypted content of an order lies."""
    return folder() / f"{order_id}.sealed"


def folder() -> Path:
    """Where all of them lie."""
    return Path(settings.PACKAGES_DIR) / "exports"


def _sweep(now: datetime) -> int:
    """What dead workers left, a day old: pieces of an attempt, and files without a row or key."""
    gone, states = 0, [OrderState.READY, *ORDERS_UNDER_WAY]
    ids = ExportOrder.objects.filter(state__in=states).values_list("id", flat=True)
    kept = {path_of(one).name for one in ids}
    for path in folder().iterdir() if folder().is_dir() else ():
        if path.name in kept or path.stat().st_mtime >= (now - _DAY).timestamp():
            continue
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
        gone += 1
    return gone


def leave_evidence(
    *, verb: str, row: ExportOrder, actor: Actor, now: datetime, reason: str = ""
) -> None:
    """One row about an order (``complaints.report.<verb>``), in the present transaction."""
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
