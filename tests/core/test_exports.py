"""Files for spreadsheets: exact, harmless, recorded before they leave."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from django.db import connection, transaction

from micropay.core import clock, exports, streaming, tables
from micropay.core.actor import Actor
from micropay.core.locks import OutsideTransaction
from micropay.core.models.evidence import Evidence

KANYA = Actor(kind="staff", id="7", label="finance.kanya")


def written(*rows: list[tables.Cell]) -> exports.Export:
    return exports.write_csv(
        actor=KANYA,
        report="wallet.TrialBalance",
        name="trial.csv",
        header=["บัญชี", "ยอด"],
        rows=iter(rows),
        reason="month end",
        detail={"day": "2026-10-31"},
        now=clock.now(),
    )


def cells(export: exports.Export) -> list[list[str]]:
    return list(csv.reader(io.StringIO(export.file.read().decode("utf-8-sig"), newline="")))


@pytest.mark.django_db
def test_the_export_is_recorded_with_rows_and_digest():
    export = written(["a", 1], ["b", 2])
    content = export.file.read()

    act = Evidence.objects.get(action="core.export.csv")
    assert (act.actor_label, act.reason, act.object_type) == (
        "finance.kanya",
        "month end",
        "wallet.TrialBalance",
    )
    assert act.detail == {
        "file": "trial.csv",
        "rows": 2,
        "sha256": hashlib.sha256(content).hexdigest(),
        "day": "2026-10-31",
    }
    assert (export.rows, export.sha256) == (2, act.detail["sha256"])


@pytest.mark.django_db
def test_thai_opens_in_a_spreadsheet_and_an_empty_report_has_its_header():
    export = written()
    assert export.file.read() == "\ufeffบัญชี,ยอด\r\n".encode()
    assert export.rows == 0


@pytest.mark.django_db
@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+66",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "＝1",
        "－1",
        "=cmd|' /C'!A0",
    ],
)
def test_text_never_starts_a_formula(text):
    assert cells(written([text, 1]))[1] == [f"'{text}", "1"]


@pytest.mark.django_db
def test_numbers_stay_numbers_and_quotes_are_kept():
    row = ['a "b", c\nd', Decimal("-0.50"), -3, date(2026, 10, 31), None]
    assert cells(written(row))[1] == ['a "b", c\nd', "-0.50", "-3", "2026-10-31", ""]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("satang", "shown"), [(0, "0.00"), (5, "0.05"), (-100, "-1.00"), (10**15, "10000000000000.00")]
)
def test_satang_become_baht_exactly(satang, shown):
    assert str(exports.baht(satang)) == shown


@pytest.mark.django_db
def test_a_large_file_leaves_memory_and_is_whole():
    export = written(*([str(number) * 50, number] for number in range(20_000)))
    assert export.rows == 20_000
    assert len(cells(export)) == 20_001


@pytest.mark.django_db
def test_an_export_that_fails_half_way_leaves_nothing():
    def rows() -> Iterator[list[tables.Cell]]:
        yield ["a", 1]
        raise RuntimeError

    with pytest.raises(RuntimeError), transaction.atomic():
        exports.write_csv(
            actor=KANYA,
            report="r",
            name="n",
            header=["h"],
            rows=rows(),
            reason="why",
            detail={},
            now=clock.now(),
        )
    assert not Evidence.objects.filter(action="core.export.csv").exists()


@pytest.mark.django_db
def test_rows_come_in_order_through_a_cursor_of_the_server(django_assert_num_queries):
    with django_assert_num_queries(1 + 4 + 1):
        found = list(streaming.rows("SELECT generate_series(1, %s)", [30], batch=10))
    assert found == [(number,) for number in range(1, 31)]


@pytest.mark.race
def test_streaming_needs_a_transaction(race_db):
    with pytest.raises(OutsideTransaction):
        next(streaming.rows("SELECT 1"))


@pytest.mark.django_db
def test_the_database_writes_the_same_file_as_python():
    asked = tables.Query("SELECT n || E' \\r\\n\"x', n FROM generate_series(1, %s) n", [2_500])
    rows = [[f'{n} \r\n"x', n] for n in range(1, 2_501)]
    digests = set()
    for given in (asked, rows):
        sink = tables.Sink(io.BytesIO())
        assert tables.csv(sink, ["words", "number"], given, end=UUID(int=1)) == 2_500
        digests.add((sink.size, sink.sha256))
    assert len(digests) == 1


@pytest.mark.django_db
@pytest.mark.parametrize("first", ["", *tables._FORMULA, "a", "9", "'", '"', "ก", "﹣"])
@pytest.mark.parametrize("blanks", ["", "  "])
def test_what_is_harmless_in_python_is_harmless_in_the_database(first: str, blanks: str):
    text = f"{blanks}{first}x" if first else blanks
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {tables.harmless_in_sql('%(text)s::text')}", {"text": text})
        assert cursor.fetchone() == (tables.harmless(text),)
