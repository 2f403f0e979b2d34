"""Comparing people with entries of lists: names brought into one form, birth dates, numbers.

A name is compared within its own script by how alike its letters are, and across Thai and Latin
letters by how it sounds (consonants in classes); the latter counts only with the same birth date.
Pure functions and one class; nothing here reads the database.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from uuid import UUID

from accounts.states.kyc import MatchedOn

_TITLES = (
    "นางสาว",
    "เด็กชาย",
    "เด็กหญิง",
    "นาย",
    "นาง",
    "ด.ช.",
    "ด.ญ.",
    "น.ส.",
    "mister",
    "master",
    "miss",
    "mrs",
    "mr",
    "ms",
    "dr",
)
# Tone marks, the mark that silences a letter (with the letter it stands on), and what is not heard.
_SILENCED = re.compile("[ก-ฮ][ิุ]?์")
_TONES = re.compile("[็-๎ฺ]")
_NO_LETTER = re.compile(r"[\W\d_]+")
# Consonants that sound alike share a class. Semivowels and h are left out: they are written away.
_CLASSES = {
    "K": "กขฃคฅฆkqgx",
    "C": "จฉชฌj",
    "S": "ซศษสsz",
    "T": "ดฎตฏทธถฐฑฒdt",
    "N": "นณงn",
    "P": "บปผพภbp",
    "F": "ฝฟf",
    "M": "มm",
    "L": "รลฬrl",
}
_CLASS_OF = {letter: name for name, letters in _CLASSES.items() for letter in letters}
_DIGRAPHS = (
    ("ch", "j"),
    ("sh", "s"),
    ("ph", "p"),
    ("th", "t"),
    ("kh", "k"),
    ("ng", "n"),
    ("c", "k"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One listed person. ``births`` are days or years as text; ``numbers`` blind indexes."""

    id: UUID
    source: str
    reference: str
    digest: str
    names: tuple[str, ...]
    births: tuple[str, ...]
    numbers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Person:
    """Who is compared; ``numbers`` are the blind indexes of the national ID."""

    name: str
    birth_date: date | None
    numbers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Match:
    entry: Entry
    how: MatchedOn
    percent: int


def words(name: str) -> tuple[str, ...]:
    """A name's words in one form: no titles, marks, accents, case or order."""
    text = unicodedata.normalize("NFKC", name).casefold().replace("เเ", "แ").replace("ํา", "ำ")
    text = _TONES.sub("", _SILENCED.sub("", text))
    found = (_plain(word) for word in re.split(r"[\s,;/-]+", text))
    return tuple(sorted(word for word in found if word))


def sound(word: str) -> str:
    """The classes of a word's consonants, doubled ones once; the same in both scripts."""
    for written, single in _DIGRAPHS:
        word = word.replace(written, single)
    heard = [_CLASS_OF[letter] for letter in word if letter in _CLASS_OF]
    return "".join(one for place, one in enumerate(heard) if place == 0 or heard[place - 1] != one)


def is_thai(text: str) -> bool:
    """Whether a text has Thai letters."""
    return any("\u0e01" <= letter <= "\u0e4e" for letter in text)


class Matcher:
    """A list in memory: entries by the sound of each word of their names, and by number."""

    def __init__(self, entries: Iterable[Entry], *, percent: int) -> None:
        self._least = percent
        self._by_number: dict[str, list[Entry]] = defaultdict(list)
        self._by_sound: dict[str, list[tuple[Entry, str]]] = defaultdict(list)
        for entry in entries:
            for number in entry.numbers:
                self._by_number[number].append(entry)
            for name in entry.names:
                parts = words(name)
                for key in {sound(part) or part for part in parts}:
                    self._by_sound[key].append((entry, " ".join(parts)))

    def matches(self, person: Person) -> list[Match]:
        """Every entry this person looks like, with the strongest reason for each."""
        best: dict[UUID, Match] = {}
        for number in person.numbers:
            for entry in self._by_number.get(number, ()):
                best[entry.id] = Match(entry, MatchedOn.NATIONAL_ID, 100)
        parts = words(person.name)
        written = " ".join(parts)
        for key in {sound(part) or part for part in parts}:
            for entry, listed in self._by_sound.get(key, ()):
                found = self._compare(person, written, entry, listed)
                if found and found.percent > best.get(entry.id, _NOTHING).percent:
                    best[entry.id] = found
        return list(best.values())

    def _compare(self, person: Person, written: str, entry: Entry, listed: str) -> Match | None:
        if is_thai(written) == is_thai(listed):
            percent, how = _alike(written, listed), MatchedOn.NAME
            fits = _birth_fits(person.birth_date, entry.births)
        else:
            percent, how = _alike(_sounds(written), _sounds(listed)), MatchedOn.SOUND
            fits = _birth_same(person.birth_date, entry.births)
        return Match(entry, how, percent) if fits and percent >= self._least else None


def _plain(word: str) -> str:
    for title in _TITLES:
        if word.rstrip(".") == title.rstrip("."):
            return ""
        if is_thai(title) and word.startswith(title) and len(word) > len(title) + 1:
            word = word[len(title) :]
            break
    spread = unicodedata.normalize("NFKD", word)
    kept = "".join(letter for letter in spread if is_thai(letter) or letter.isascii())
    return _NO_LETTER.sub("", kept) if not is_thai(kept) else kept.replace(".", "")


def _alike(one: str, other: str) -> int:
    """How alike two texts are, in percent."""
    if not one or not other:
        return 0
    return round(SequenceMatcher(None, one, other, autojunk=False).ratio() * 100)


def _sounds(written: str) -> str:
    return " ".join(sorted(filter(None, (sound(word) for word in written.split()))))


def _birth_fits(born: date | None, listed: tuple[str, ...]) -> bool:
    """Whether nothing speaks against it: unknown on a side, or the same year."""
    return born is None or not listed or any(one[:4] == f"{born.year:04d}" for one in listed)


def _birth_same(born: date | None, listed: tuple[str, ...]) -> bool:
    return born is not None and born.isoformat() in listed


_NOTHING = Match(Entry(UUID(int=0), "", "", "", (), (), frozenset()), MatchedOn.NAME, -1)
