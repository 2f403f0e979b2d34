"""Who looks like whom: names in Thai and Latin letters, birth dates, numbers."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest

from accounts.errors.sanctions import ListUnreadable
from accounts.selectors import sanction_file
from accounts.selectors.sanction_match import Entry, Matcher, Person, sound, words

BORN = date(1980, 4, 12)


def entry(*names: str, births: tuple[str, ...] = (), numbers: tuple[str, ...] = ()) -> Entry:
    return Entry(uuid4(), "un", "QDi.001", "d" * 64, names, births, frozenset(numbers))


def found(name: str, listed: Entry, *, born: date | None = BORN, numbers: tuple[str, ...] = ()):
    matcher = Matcher([listed], percent=88)
    return [
        (match.how.value, match.percent)
        for match in matcher.matches(Person(name, born, frozenset(numbers)))
    ]


@pytest.mark.parametrize(
    ("written", "listed"),
    [
        ("สมชาย ทองดี", "สมชาย ทองดี"),
        ("สมชาย ทองดี", "ทองดี สมชาย"),
        ("สมชาย ทองดี", "นายสมชาย ทองดี"),
        ("สมชาย ทองดี", "สมชาย  ทองดี์"),
        ("เเดง คำดี", "แดง คําดี"),
        ("Mohammed Al-Rashid", "MOHAMMED AL RASHID"),
        ("Mohammed Al Rashid", "Muhammed Al Rashid"),
        ("José Müller", "Jose Muller"),
        ("Mr. John Smith", "john smith"),
    ],
)
def test_the_same_name_written_otherwise(written: str, listed: str) -> None:
    [(how, percent)] = found(written, entry(listed))
    assert how == "name" and percent >= 88


@pytest.mark.parametrize(
    ("written", "listed"),
    [
        ("สมชาย ทองดี", "สมหญิง ใจดี"),
        ("สมชาย ทองดี", "สมชาย แซ่ลิ้ม"),
        ("John Smith", "John Carpenter"),
        ("มาลี ใจดี", "มานี มีนา"),
        ("วิภา สุขใจ", ""),
    ],
)
def test_other_names(written: str, listed: str) -> None:
    assert found(written, entry(listed)) == []


def test_the_year_of_birth_speaks_against_it_and_an_unknown_one_does_not() -> None:
    name = "สมชาย ทองดี"
    for births in ((), ("1980",), ("1980-04-12",), ("1975", "1980-01-01")):
        assert found(name, entry(name, births=births))
    for births in (("1981",), ("1975-04-12",)):
        assert found(name, entry(name, births=births)) == []
    assert found(name, entry(name, births=("1975",)), born=None)


def test_across_scripts_by_sound_with_the_same_birth_date_only() -> None:
    listed = "Somchai Thongdee"
    [(how, percent)] = found("สมชาย ทองดี", entry(listed, births=("1980-04-12",)))
    assert how == "sound" and percent >= 88
    for births in ((), ("1980",), ("1980-04-13",)):
        assert found("สมชาย ทองดี", entry(listed, births=births)) == []


def test_a_number_alone_is_enough() -> None:
    listed = entry("Somebody Else", births=("1950",), numbers=("a" * 64,))
    assert found("มาลี ใจดี", listed, numbers=("a" * 64,)) == [("national_id", 100)]
    assert found("มาลี ใจดี", listed, numbers=("b" * 64,)) == []


def test_words_and_sounds() -> None:
    assert words("นางสาวมาลี  ใจดี") == words("มาลี ใจดี") == words("ใจดี,มาลี")
    assert sound("สมชาย") == sound("somchai") == "SMC"
    assert sound("ทองดี") == sound("thongdee") == "TNT"
    assert words("") == words(" ๑๒ 34 ") == ()


GOOD = "reference,names,births,national_ids\n"


def test_a_file_is_read_whole() -> None:
    lines = 'A-1,"สมชาย ทองดี; Somchai Thongdee",1980-04-12,3100501234563\nA-2,Wipha,,\n'
    rows = sanction_file.read((GOOD + lines).encode("utf-8-sig"))
    assert [row.reference for row in rows] == ["A-1", "A-2"]
    assert '"births": ["1980-04-12"]' in rows[0].content


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("", 1, "empty"),
        (GOOD, 1, "empty"),
        ("name,births\nx,y\n", 1, "columns"),
        (GOOD + "A-1,Wipha\n", 2, "columns"),
        (GOOD + "A-1,Wipha,,\nA-1,Malee,,\n", 3, "reference twice"),
        (GOOD + "=1+1,Wipha,,\n", 2, "reference"),
        (GOOD + "A-1,,,\n", 2, "name"),
        (GOOD + "A-1, ; ,,\n", 2, "name"),
        (GOOD + "A-1,Wipha,12/04/2523,\n", 2, "birth date"),
        (GOOD + "A-1,Wipha,2523-04-12,\n", 2, "birth date"),
        (GOOD + "A-1,Wipha,,1234567890123\n", 2, "national ID"),
        (GOOD + 'A-1,"Wipha,,\n', 2, "CSV"),
        (GOOD + "A-1,Wi\x00pha,,\n", 0, "NUL"),
        (GOOD + f"A-1,{'x' * 10_001},,\n", 2, "too long"),
    ],
)
def test_what_is_wrong_with_a_file_is_named(text: str, line: int, problem: str) -> None:
    with pytest.raises(ListUnreadable) as refused:
        sanction_file.read(text.encode())
    assert (refused.value.params["problem"], refused.value.params["line"]) == (problem, line)


def test_a_file_in_another_encoding_is_refused() -> None:
    with pytest.raises(ListUnreadable) as refused:
        sanction_file.read((GOOD + "A-1,สมชาย,,\n").encode("cp874"))
    assert refused.value.params["problem"] == "not UTF-8"
