"""What changed between two texts, in a form people can read: lines, and inside them the words.

Thai is written without spaces, so a line is compared by letters with their marks; runs too short
to help a reader are joined to the change around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from consent.data.policy import Changed, Piece
from consent.states.policy import ChangeKind

_MARKS = r"[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*"
_TOKEN = re.compile(rf"[A-Za-z0-9]+|\s+|.{_MARKS}")
# Two lines are one changed line when at least so much of them is the same.
_ALIKE = 0.5
# A run of so few letters between two changes only makes them harder to read.
_SHORT = 3


def compare(before: str, after: str) -> list[Changed]:
    """The lines of both texts in order, each the same, gone, new or changed inside."""
    old, new = _lines(before), _lines(after)
    found: list[Changed] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for what, i1, i2, j1, j2 in matcher.get_opcodes():
        if what == "equal":
            found += [_whole(ChangeKind.SAME, line) for line in old[i1:i2]]
        else:
            found += _changed(old[i1:i2], new[j1:j2])
    return found


def only_changes(found: list[Changed], around: int = 1) -> list[Changed | None]:
    """The changes with so many same lines around each; None stands for what is left out."""
    near = [
        any(
            one.kind != ChangeKind.SAME
            for one in found[max(0, place - around) : place + around + 1]
        )
        for place in range(len(found))
    ]
    shown: list[Changed | None] = []
    for line, wanted in zip(found, near, strict=True):
        if wanted:
            shown.append(line)
        elif not shown or shown[-1] is not None:
            shown.append(None)
    return shown


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _whole(kind: ChangeKind, line: str) -> Changed:
    return Changed(kind.value, (Piece(kind.value, line),))


def _changed(old: list[str], new: list[str]) -> Iterator[Changed]:
    for before, after in zip_longest(old, new):
        if before is None:
            yield _whole(ChangeKind.NEW, after)
        elif after is None:
            yield _whole(ChangeKind.GONE, before)
        else:
            yield from _pair(before, after)


def _pair(before: str, after: str) -> Iterator[Changed]:
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _ALIKE:
        yield _whole(ChangeKind.GONE, before)
        yield _whole(ChangeKind.NEW, after)
        return
    yield Changed(ChangeKind.CHANGED.value, tuple(_pieces(old, new, matcher.get_opcodes())))


def _pieces(
    before: list[str], after: list[str], codes: Sequence[tuple[str, int, int, int, int]]
) -> Iterator[Piece]:
    gone = new = ""
    for place, (what, i1, i2, j1, j2) in enumerate(codes):
        old, fresh = "".join(before[i1:i2]), "".join(after[j1:j2])
        between = 0 < place < len(codes) - 1
        if what == "equal" and not (between and len(old.strip()) < _SHORT):
            yield from _flush(gone, new)
            gone = new = ""
            yield Piece(ChangeKind.SAME.value, old)
        else:
            gone, new = gone + old, new + fresh
    yield from _flush(gone, new)


def _flush(gone: str, new: str) -> Iterator[Piece]:
    if gone:
        yield Piece(ChangeKind.GONE.value, gone)
    if new:
        yield Piece(ChangeKind.NEW.value, new)
