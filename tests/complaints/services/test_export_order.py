"""Long files: ordered, made aside by a worker, whole or not at all, fetched by who ordered."""

from __future__ import annotations

import csv
import io
import os
from datetime import timedelta
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from django.db import connection

from complaints.errors import (
    OrderNotReady,
    PermitNotUsable,
    PermitOutgrown,
    TooManyPeople,
    TooMuchForPaper,
)
from complaints.models.report import CaseExport, ExportOrder
from complaints.selectors import register
from complaints.services import export, export_check, export_order, export_worker
from micropay.core import clock, sealed
from micropay.core.actor import Actor
from micropay.core.models.evidence import Evidence
from tests.complaints import reports
from tests.complaints.people import SUCHADA, filed
from tests.complaints.reports import SOMBAT, WARUNEE
from tests.wallet.risk_samples import set_rule

WORKER = Actor.system("make exports")


@pytest.fixture(autouse=True)
def _layouts(request: pytest.FixtureRequest) -> None:
    request.getfixturevalue("race_db" if request.node.get_closest_marker("race") else "db")
    reports.layouts()
    set_rule("complaint.export_at_once", 0)


def make(now: Any = None) -> ExportOrder | None:
    return export_worker.make_next(actor=WORKER, now=now or clock.now())


def fetched(row: ExportOrder, actor: Actor = WARUNEE, now: Any = None) -> bytes:
    _, content, _ = export_order.fetch(
        actor=actor, order_id=row.id, reason="for the file", now=now or clock.now()
    )
    return b"".join(content)


def rows_of(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def fill(count: int = 3) -> None:
    for _ in range(count):
        filed()


def order(**values: Any) -> ExportOrder:
    return reports.ordered(**{"now": clock.now(), **values})


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_long_file_is_ordered_made_and_fetched_whole(kind: str) -> None:
    fill()
    row = order(file_kind=kind)
    assert (row.state, row.rows_expected, CaseExport.objects.count()) == ("waiting", 3, 0)
    with pytest.raises(OrderNotReady):
        fetched(row)
    assert make() == row
    assert make() is None
    row.refresh_from_db()
    content = fetched(row)
    assert (row.state, row.rows_done, row.export.rows) == ("ready", 3, 3)
    assert row.export.size == len(content)
    found = export_check.check(
        actor=SOMBAT, sha256="", content=io.BytesIO(content), reason="asked", now=clock.now()
    )
    assert (found.export, found.is_intact) == (row.export, True)


def test_its_content_lies_encrypted_and_opens_for_who_ordered_it_only() -> None:
    fill(1)
    row = make_one()
    sealed_ = export_order.path_of(row.id).read_bytes()
    assert b"C-25" not in sealed_
    with pytest.raises(OrderNotReady):
        fetched(row, SOMBAT)
    assert rows_of(fetched(row))[-1][:2] == ["END", "1"]
    acts = Evidence.objects.filter(action="complaints.report.fetch")
    assert [one.actor_id for one in acts] == ["warunee"]


def make_one() -> ExportOrder:
    row = order()
    make()
    row.refresh_from_db()
    return row


def test_after_its_time_the_file_is_destroyed() -> None:
    fill(1)
    row = make_one()
    later = clock.now() + timedelta(hours=25)
    with pytest.raises(OrderNotReady):
        fetched(row, now=later)
    assert export_order.destroy_old(actor=WORKER, now=later) >= 1
    row.refresh_from_db()
    assert (row.state, row.content_key) == ("gone", None)
    assert not export_order.path_of(row.id).exists()
    assert CaseExport.objects.count() == 1


def test_what_breaks_off_is_never_whole_and_is_begun_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    fill()
    row = order(file_kind="xlsx")

    def breaking(*args: Any) -> Any:
        yield ("C-1",)
        raise OSError("no space left")

    with monkeypatch.context() as broken:
        broken.setattr(register, "rows", breaking)
        make()
    row.refresh_from_db()
    assert (row.state, row.attempts, row.failure) == ("waiting", 1, "OSError")
    assert (CaseExport.objects.count(), export_order.path_of(row.id).exists()) == (0, False)
    assert not (export_order.path_of(row.id).parent / f"{row.id}.1").exists()
    make()
    row.refresh_from_db()
    assert (row.state, row.attempts, row.failure) == ("ready", 2, "")
    assert fetched(row).startswith(b"PK")


def test_after_as_many_tries_as_the_rule_says_it_has_failed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fill(1)
    row = order()
    monkeypatch.setattr(register, "statement", lambda *_: 1 / 0)
    for _ in range(3):
        make()
    row.refresh_from_db()
    assert (row.state, row.failure, row.attempts) == ("failed", "ZeroDivisionError", 3)
    assert make() is None
    assert Evidence.objects.filter(action="complaints.report.fail").count() == 1


def lost(row: ExportOrder, attempts: int) -> None:
    """Its worker was killed: nothing was said, its time ran out."""
    ExportOrder.objects.filter(pk=row.pk).update(
        state="making", attempts=attempts, claimed_until=clock.now() - timedelta(seconds=1)
    )


def test_the_file_of_a_killed_worker_is_taken_up_again() -> None:
    fill()
    row = order()
    lost(row, 1)
    assert make() == row
    row.refresh_from_db()
    assert (row.state, row.attempts) == ("ready", 2)


def test_a_file_whose_workers_keep_dying_has_failed() -> None:
    fill(1)
    row = order()
    lost(row, 3)
    assert make() is None
    row.refresh_from_db()
    assert (row.state, row.failure) == ("failed", "worker_lost")


def test_a_worker_that_was_given_up_does_not_finish(monkeypatch: pytest.MonkeyPatch) -> None:
    fill()
    row = order()
    whole = register.statement

    def slow(*args: Any) -> Any:
        ExportOrder.objects.filter(pk=row.pk).update(attempts=2)
        return whole(*args)

    monkeypatch.setattr(register, "statement", slow)
    make()
    row.refresh_from_db()
    assert (row.state, row.attempts) == ("making", 1)
    assert CaseExport.objects.count() == 0


@pytest.mark.parametrize("error", [PermitNotUsable, OSError])
def test_a_worker_that_was_given_up_spoils_nothing_of_the_next(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    """Another worker is at the file by the time the first one breaks off."""
    fill()
    row = order()

    def slow(*args: Any) -> Any:
        ExportOrder.objects.filter(pk=row.pk).update(attempts=2)
        raise error

    monkeypatch.setattr(export_worker, "_make", slow)
    make()
    row.refresh_from_db()
    assert (row.state, row.attempts, row.failure) == ("making", 2, "")
    assert row.claimed_until is not None
    assert not Evidence.objects.filter(action="complaints.report.fail").exists()


def test_what_dead_workers_leave_is_swept_after_a_day() -> None:
    fill(1)
    place = export_order.path_of(order().id)
    ours, piece = place.parent / "old.sealed", place.parent / "x.1"
    piece.mkdir(parents=True)
    ours.write_bytes(b"x")
    for path in (ours, piece):
        os.utime(path, (0, 0))
    export_order.destroy_old(actor=WORKER, now=clock.now())
    assert (ours.exists(), piece.exists()) == (False, False)


def permitted(now: Any = None) -> Any:
    return reports.granted(reports.permit(now=now or clock.now()), now or clock.now())


def test_an_open_file_is_ordered_by_its_permit_and_shows_the_person() -> None:
    fill(1)
    permit = permitted()
    made = export.take_open(actor=WARUNEE, permit_id=permit.id, reason="x" * 5, now=clock.now())
    assert (made.file, made.order.permit) == (None, permit)
    make()
    made.order.refresh_from_db()
    assert made.order.export.permit == permit
    assert SUCHADA.name in fetched(made.order).decode()
    with pytest.raises(PermitNotUsable):
        export.take_open(actor=WARUNEE, permit_id=permit.id, reason="x" * 5, now=clock.now())


def test_a_permit_is_for_as_many_cases_as_were_agreed_to() -> None:
    fill(1)
    permit = permitted()
    assert (permit.rows, permit.people) == (1, 1)
    fill(1)
    with pytest.raises(PermitOutgrown):
        export.take_open(actor=WARUNEE, permit_id=permit.id, reason="x" * 5, now=clock.now())
    permit.refresh_from_db()
    assert (permit.state, ExportOrder.objects.count()) == ("granted", 0)


def test_nobody_is_asked_to_agree_to_more_people_than_the_guard_lets_out() -> None:
    fill(2)
    set_rule("data_use.exported_per_hour", 1)
    with pytest.raises(TooManyPeople):
        reports.permit(now=clock.now())


def test_paper_is_refused_before_anything_is_ordered() -> None:
    fill(2)
    set_rule("complaint.report_pdf_rows", 1)
    with pytest.raises(TooMuchForPaper):
        order(file_kind="pdf")
    assert not ExportOrder.objects.exists()


@pytest.mark.race
def test_while_it_is_made_others_see_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    fill(2)
    row = order(file_kind="xlsx")
    monkeypatch.setattr(export_worker, "_BEAT_SECONDS", 0.02)
    whole, seen, go_on = register.rows, Event(), Event()

    def halting(*args: Any) -> Any:
        rows = whole(*args)
        yield next(rows)
        seen.set()
        assert go_on.wait(10)
        yield from rows

    monkeypatch.setattr(register, "rows", halting)
    worker = Thread(target=_in_a_worker)
    worker.start()
    assert seen.wait(10)
    for _ in range(500):
        row.refresh_from_db()
        if row.rows_done:
            break
    assert (row.state, row.rows_done, row.content_key) == ("making", 1, None)
    # Another worker finds nothing to do.
    assert make() is None
    go_on.set()
    worker.join()
    row.refresh_from_db()
    assert (row.state, row.rows_done) == ("ready", 2)


def _in_a_worker() -> None:
    try:
        make()
    finally:
        connection.close()


def test_a_sealed_file_without_its_key_opens_for_nobody(tmp_path: Path) -> None:
    writer = sealed.Writer(tmp_path / "x")
    with writer:
        writer.write(b"half a file")
    other = sealed.Writer(tmp_path / "y")
    other.close()
    with pytest.raises(sealed.SealBroken):
        b"".join(sealed.read(tmp_path / "x", other.key))
