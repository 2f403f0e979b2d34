"""A statement is taken in whole, once, and only if it is one; else nothing of it is stored."""

from __future__ import annotations

import io
import tracemalloc
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from micropay.core import clock
from micropay.core.models.evidence import Evidence
from micropay.core.xmlstream import Caps
from tests.wallet.statement_samples import (
    KANYA,
    NAMESPACE,
    Line,
    amount,
    balance,
    camt,
    entry,
    table,
    taken_in,
    today,
    tomorrow,
)
from wallet.errors.reconciliation import (
    StatementDayNotOver,
    StatementDoesNotAddUp,
    StatementDoesNotFollow,
    StatementFormula,
    StatementImported,
    StatementOfAnotherAccount,
    StatementRefused,
    StatementTooLarge,
    StatementUnreadable,
    StatementWrong,
)
from wallet.models.reconciliation import BankDifference, BankLine, BankMatch, BankStatement
from wallet.selectors.bank_statement import camt as camt_reader
from wallet.services import bank_statement

pytestmark = pytest.mark.django_db
TWO = (Line(50_000, "SB1", "RENT", "มาลี"), Line(-100, "F1"))


def stored() -> tuple[int, ...]:
    kinds = (BankStatement, BankLine, BankMatch, BankDifference)
    return tuple(kind.objects.count() for kind in kinds)


def refused(content: bytes, *, now: Any = None) -> StatementRefused | StatementImported:
    """The refusal of a file, after which everything is as it was."""
    before = stored(), Evidence.objects.count()
    with pytest.raises((StatementRefused, StatementImported)) as caught:
        taken_in(content, now=now)
    assert (stored(), Evidence.objects.count()) == before
    return caught.value


@pytest.mark.parametrize("content", [camt(*TWO), table(*TWO)], ids=["camt", "csv"])
def test_a_statement_is_stored_with_its_sums_and_what_people_wrote_is_closed(content) -> None:
    made = taken_in(content)
    assert (made.received, made.paid, made.closing, made.lines) == (50_000, 100, 49_900, 2)
    line = BankLine.objects.get(number=1)
    assert line.written["name"] == "มาลี"
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(l::text, '') FROM wallet_bankline l")
        assert "มาลี" not in cursor.fetchone()[0]
    [act] = Evidence.objects.filter(action="wallet.bank_statement.take_in")
    assert (act.actor_id, act.reason) == (KANYA.id, "daily")
    assert act.detail["lines"] == 2


# Bombs and other files ----------------------------------------------------------------------------

LAUGHS = '<!DOCTYPE z [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {after} "{f"&{before};" * 10}">' for before, after in ("ab", "bc", "cd", "de")
)


@pytest.mark.parametrize(
    ("prolog", "why"),
    [
        (LAUGHS + "]>", "declares_entities"),
        ('<!DOCTYPE z SYSTEM "file:///etc/passwd">', "declares_entities"),
        ('<!DOCTYPE z [<!ENTITY x SYSTEM "http://127.0.0.1:1/">]>', "declares_entities"),
        ("<!DOCTYPE z>", "declares_entities"),
        ('<!DOCTYPE z [<!ENTITY % p "">%p;]>', "declares_entities"),
    ],
)
def test_a_file_that_declares_a_type_or_an_entity_is_refused(prolog: str, why: str) -> None:
    refusal = refused(camt(*TWO, prolog=prolog))
    assert (type(refusal), refusal.params) == (StatementUnreadable, {"why": why})


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.9, 0.98])
@pytest.mark.parametrize("content", [camt(*TWO), table(*TWO)], ids=["camt", "csv"])
def test_a_file_that_was_cut_off_is_refused(content: bytes, share: float) -> None:
    assert isinstance(refused(content[: int(len(content) * share)]), StatementRefused)


def test_a_csv_cut_between_two_lines_is_refused() -> None:
    refusal = refused(b"\n".join(table(*TWO).splitlines()[:-1]))
    assert refusal.params == {"why": "truncated"}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b" ",
        b"\x00" * 100,
        b"%PDF-1.7",
        b"<html><body/></html>",
        b'<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"/>',
        b"<" * 1000,
        b"<a>" * 1000,
        "\ufeffH".encode("utf-16"),
        b"\xff\xfe\xff\xfe",
        "H,ก".encode("cp874"),
        camt(*TWO).replace(b"</Ntry>", b"</Ntri>", 1),
        camt(*TWO).replace(b"<Ntry>", b"<Ntry>\x01", 1),
        camt(*TWO) + b"<more/>",
        f'<Document xmlns="{NAMESPACE}">{"<a>" * 40}'.encode(),
    ],
)
def test_what_is_no_statement_is_refused(content: bytes) -> None:
    assert isinstance(refused(content), StatementRefused)


def test_one_endless_text_or_element_is_refused_before_it_fills_memory() -> None:
    head = camt().split(b"</Stmt>")[0]
    for endless in (b"<Ntry><AddtlNtryInf>" + b"x" * 9_000_000, b'<Ntry a="' + b"x" * 9_000_000):
        tracemalloc.start()
        assert isinstance(refused(head + endless), StatementTooLarge)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        # The file itself is 9 MB and in memory here.
        assert peak < 30_000_000


def test_a_file_past_the_rule_is_refused() -> None:
    with pytest.raises(StatementTooLarge):
        list(camt_reader.read(io.BytesIO(camt(*TWO)), file_bytes=500).entries)
    assert Caps(file_bytes=1).depth < 100


def test_memory_does_not_grow_with_the_entries() -> None:
    def peak(entries: int) -> int:
        content = io.BytesIO(camt(*[Line(100, f"B{n}", name="ก" * 50) for n in range(entries)]))
        tracemalloc.start()
        read = camt_reader.read(content, file_bytes=100_000_000)
        assert sum(1 for _ in read.entries) == entries
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found

    assert peak(3_000) < peak(300) * 2


# Values -------------------------------------------------------------------------------------------


def changed(old: str, new: str) -> bytes:
    content = camt(*TWO)
    assert old.encode() in content
    return content.replace(old.encode(), new.encode())


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (changed('Ccy="THB"', 'Ccy="USD"'), StatementWrong),
        (changed(">500.00<", ">500.001<"), StatementWrong),
        (changed(">500.00<", ">๕๐๐.00<"), StatementWrong),
        (changed(">500.00<", ">5e2<"), StatementWrong),
        (changed(">500.00<", ">-500.00<"), StatementWrong),
        (changed(">500.00<", ">99999999999999<"), StatementWrong),
        (changed("CRDT", "PLUS"), StatementWrong),
        (changed(str(today()), "2569-02-29"), StatementWrong),
        (changed("OPBD", "ITBD"), StatementWrong),
        (changed("SB1", "S\u0e1a1"), StatementWrong),
        (changed("<Stmt>", f"<Stmt>{balance('CLBD', 1, today())}"), StatementWrong),
        (camt(*TWO, closing=1), StatementDoesNotAddUp),
        (camt(*TWO, account="1234567890"), StatementOfAnotherAccount),
        (table(*TWO, account="1234567890"), StatementOfAnotherAccount),
    ],
)
def test_values_that_make_no_sense_are_refused(content: bytes, kind: type) -> None:
    assert isinstance(refused(content), kind)


def test_more_statements_than_one_in_a_file_are_refused() -> None:
    one = camt(*TWO).decode()
    inner = one[one.index("<Stmt>") : one.index("</BkTo")]
    assert isinstance(refused(one.replace(inner, inner * 2).encode()), StatementWrong)


def test_what_is_not_booked_is_passed_over_and_a_bundle_is_taken_apart() -> None:
    pending = entry(Line(777, "P1"), today()).replace("BOOK", "PDNG")
    parts = "".join(
        f"<TxDtls><Refs><AcctSvcrRef>B{n}</AcctSvcrRef></Refs>{amount(n * 100)}</TxDtls>"
        for n in (1, 2)
    )
    bundle = (
        f"<Ntry>{amount(300)}<Sts>BOOK</Sts><BookgDt><DtTm>{today()}T09:00:00+07:00</DtTm>"
        f"</BookgDt><NtryDtls>{parts}</NtryDtls></Ntry>"
    )
    content = camt(closing=300).decode().replace("</Stmt>", f"{pending}{bundle}</Stmt>")
    made = taken_in(content.encode())
    lines = BankLine.objects.filter(statement=made).order_by("number")
    assert [(line.amount, line.bank_reference) for line in lines] == [(100, "B1"), (200, "B2")]
    assert {line.booked_on for line in lines} == {today()}


def test_elements_of_other_namespaces_are_passed_over() -> None:
    extra = '<x:Ntry xmlns:x="urn:other"><x:Amt>1</x:Amt></x:Ntry>'
    content = camt(*TWO).decode().replace("</Ntry>", f"{extra}</Ntry>{extra}")
    assert taken_in(content.encode()).lines == 2


# CSV ----------------------------------------------------------------------------------------------


def rows(**change: str) -> bytes:
    lines = {"h": f"H,N1,0711000001,{today()},0.00", "t": "T,1,5.00", **change}
    lines.setdefault("l", f"L,{today()},{today()},5.00,5.00,B1,,,,")
    return "\n".join((lines["h"], lines["l"], lines["t"])).encode()


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "＝1"])
@pytest.mark.parametrize("place", range(5))
def test_a_cell_with_a_formula_is_refused(cell: str, place: int) -> None:
    cells = ["B1", "", "", "", ""]
    cells[place] = cell
    refusal = refused(rows(l=f"L,{today()},{today()},5.00,5.00,{','.join(cells)}"))
    assert (type(refusal), refusal.params) == (StatementFormula, {"place": 2})


@pytest.mark.parametrize(
    "change",
    [
        {"h": "date,amount,reference"},
        {"l": f"L,{today()},{today()},5.00,5.00,B1,,,"},
        {"l": f"L,{today()},{today()},5.00,5.00,B1,,,,,"},
        {"l": f"L,{today()},{today()},5.00,6.00,B1,,,,"},
        {"l": f"L,{today()},{today()},5.001,5.00,B1,,,,"},
        {"l": f'L,{today()},{today()},"5,000.00",5.00,B1,,,,'},
        {"l": f"L,{today()},22/11/2569,5.00,5.00,B1,,,,"},
        {"l": "T,0,0.00"},
        {"l": f'L,{today()},{today()},5.00,5.00,B1,"open,,,'},
        {"t": "T,2,5.00"},
        {"t": "T,1,6.00"},
        {"t": "T,1,5.00\nL"},
        {"h": f"H,,0711000001,{today()},0.00"},
    ],
)
def test_a_csv_with_wrong_columns_or_sums_is_refused(change: dict[str, str]) -> None:
    assert isinstance(refused(rows(**change)), StatementRefused)


def test_the_control_is_taken_in() -> None:
    assert taken_in(rows()).lines == 1


# Order and repetition -----------------------------------------------------------------------------


def test_the_same_file_number_or_day_again_is_refused() -> None:
    first = camt(*TWO, number="N1")
    taken_in(first)
    other_day = today() + timedelta(days=1)
    for again in (
        first,
        camt(*TWO, number="N1", day=other_day, opening=49_900),
        table(*TWO, number="N2"),
    ):
        refusal = refused(again, now=clock.day_end(other_day))
        assert isinstance(refusal, StatementImported)


def test_a_statement_begins_where_the_one_before_ended() -> None:
    taken_in(camt(*TWO))
    later = today() + timedelta(days=2)
    refusal = refused(camt(opening=1, day=later), now=clock.day_end(later))
    assert isinstance(refusal, StatementDoesNotFollow)
    taken_in(camt(opening=49_900, day=later), now=clock.day_end(later))
    between = today() + timedelta(days=1)
    gap = camt(Line(1, "B"), opening=49_900, day=between)
    assert isinstance(refused(gap, now=clock.day_end(later)), StatementDoesNotFollow)
    taken_in(camt(opening=49_900, day=between), now=clock.day_end(later))


def test_a_day_that_is_not_over_has_no_statement() -> None:
    just_before = tomorrow() - timedelta(seconds=1)
    assert isinstance(refused(camt(*TWO), now=just_before), StatementDayNotOver)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE wallet_bankline SET amount = 1",
        "DELETE FROM wallet_bankline",
        "UPDATE wallet_bankstatement SET closing = 0",
        "UPDATE wallet_bankdifference SET amount = 0",
        "UPDATE wallet_bankdifference SET state = 'resolved', resolution = 'noted',"
        " resolved_at = now()",
        "DELETE FROM wallet_bankdifference",
    ],
)
def test_the_banks_book_cannot_be_changed(change: str) -> None:
    taken_in(camt(*TWO))
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change)


def test_reading_stops_with_the_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Dying in the middle leaves nothing, since all of it is one transaction."""
    real = bank_statement._line

    def dies(*given: Any) -> Iterator[Any]:
        if given[1] == 2:
            raise KeyboardInterrupt
        return real(*given)

    monkeypatch.setattr(bank_statement, "_line", dies)
    monkeypatch.setattr(bank_statement, "_PORTION", 1)
    with pytest.raises(KeyboardInterrupt):
        taken_in(camt(*TWO))
    assert stored() == (0, 0, 0, 0)
