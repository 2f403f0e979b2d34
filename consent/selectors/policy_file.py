"""Plain text in, one tidy form out: a policy file is read, checked and given its headings.

The tidy form is what is stored, hashed and shown. Its first line is the title (``# ``), headings
carry ``##`` to ``######``, list items keep their marks and are indented by two spaces a level.
Tidying a tidy text changes nothing.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass

from consent.data.policy import TidyPolicy
from consent.errors.policy import PolicyFileInvalid

MAX_BYTES = 1024 * 1024
_LONGEST_TITLE = 160
_LONGEST_HEADING = 90
_LONGEST_BARE_HEADING = 60
_DEEPEST = 6
_BOUND_BY_SPACES = re.compile(r"[ \t\u00a0\u3000]+")
_EXPLICIT = re.compile(r"(#{1,6}) +(\S.*)")
_BULLET = re.compile(r"[-*•◦▪●‣·–—] +(\S.*)")
# "2.1 …", "1. …", "3) …", "(1.2.4) …", in ASCII or Thai digits.
_PART = r"[0-9๐-๙]{1,2}"
_NUMBERED = re.compile(
    rf"(?:\((?P<inside>{_PART}(?:\.{_PART})*)\)"
    rf"|(?P<many>{_PART}(?:\.{_PART})+)\.?"
    rf"|(?P<one>{_PART})[.)])"
    r"[ ]*(?P<rest>[^0-9๐-๙\s].*)"
)
_ENDS_A_SENTENCE = (".", ":", ";", ",", "ฯ", "ดังนี้", "ได้แก่", "และ")
_DIRECTION_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(slots=True)
class _Line:
    """One line on its way: ``number`` is its parts when it begins with one."""

    text: str
    indent: int
    bullet: bool = False
    number: tuple[str, ...] = ()
    bracketed: bool = False
    explicit: int = 0
    level: int = 0
    after_blank: bool = False
    before_blank: bool = False


def read_text(raw: bytes) -> str:
    """The file's text in NFC with plain line ends. Raises PolicyFileInvalid, with one reason."""
    if len(raw) > MAX_BYTES:
        raise PolicyFileInvalid(reason="it is larger than 1 MiB.")
    if b"\x00" in raw:
        raise PolicyFileInvalid(reason="it holds NUL bytes, so it is not plain text.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PolicyFileInvalid(reason=f"byte {error.start} is not UTF-8.") from None
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    for number, line in enumerate(text.split("\n"), start=1):
        if any(_is_invisible(character) for character in line):
            raise PolicyFileInvalid(reason=f"line {number} holds control characters.")
    if not text.strip():
        raise PolicyFileInvalid(reason="it is empty.")
    return unicodedata.normalize("NFC", text)


def tidy(text: str) -> TidyPolicy:
    """Give a readable text its headings. Raises PolicyFileInvalid when it has no title line."""
    lines = _split(text)
    if not lines:
        raise PolicyFileInvalid(reason="it is empty.")
    title = lines[0]
    if title.explicit > 1 or title.bullet or title.number or len(title.text) > _LONGEST_TITLE:
        raise PolicyFileInvalid(reason="its first line is not a title.")
    title.level = 1
    _find_headings(lines)
    headings = sum(1 for line in lines[1:] if line.level)
    return TidyPolicy(title=title.text, body=_join(lines), headings=headings)


def hash_of(body: str) -> str:
    """Lower-case hex SHA-256 over the UTF-8 bytes of a text as it is shown."""
    return hashlib.sha256(body.encode("utf-8")).hexdigest()


def _is_invisible(character: str) -> bool:
    # Words that reorder or hide what is shown would part the hash from what people read.
    control = unicodedata.category(character) == "Cc" and character != "\t"
    return control or character in _DIRECTION_OVERRIDES


def _split(text: str) -> list[_Line]:
    lines: list[_Line] = []
    blank = True
    for raw in text.split("\n"):
        content = _BOUND_BY_SPACES.sub(" ", raw).strip()
        if not content:
            blank = True
            if lines:
                lines[-1].before_blank = True
            continue
        widened = raw.replace("\t", "    ").replace("\u00a0", " ").replace("\u3000", " ")
        line = _classify(content, len(widened) - len(widened.lstrip(" ")))
        line.after_blank = blank
        blank = False
        lines.append(line)
    return lines


def _classify(content: str, indent: int) -> _Line:
    explicit = _EXPLICIT.fullmatch(content)
    if explicit:
        line = _Line(text=explicit[2], indent=indent, explicit=len(explicit[1]))
    else:
        bullet = _BULLET.fullmatch(content)
        text = bullet[1] if bullet else content
        line = _Line(text=text, indent=indent, bullet=bullet is not None)
    numbered = _NUMBERED.fullmatch(line.text)
    if numbered:
        digits = numbered["inside"] or numbered["many"] or numbered["one"]
        line.number = tuple(digits.split("."))
        line.bracketed = numbered["inside"] is not None
    return line


def _find_headings(lines: list[_Line]) -> None:
    """A text that marks its title marks its headings too; in any other they are recognised.

    From the last line up, because whether a line heads something depends on what follows it.
    """
    marked = lines[0].explicit
    for place in range(len(lines) - 1, 0, -1):
        line = lines[place]
        following = lines[place + 1] if place + 1 < len(lines) else None
        if line.explicit:
            line.level = max(line.explicit, 2)
        elif not marked and following and _heads(line, lines[place - 1], following):
            line.level = _level(line)


def _heads(line: _Line, before: _Line, following: _Line) -> bool:
    if not line.before_blank or len(line.text) > _LONGEST_HEADING:
        return False
    if line.number:
        return _numbered_heads(line, before, following)
    return (
        not line.bullet
        and line.after_blank
        and len(line.text) <= _LONGEST_BARE_HEADING
        and not line.text.endswith(_ENDS_A_SENTENCE)
        and not (following.level and not following.number)
    )


def _numbered_heads(line: _Line, before: _Line, following: _Line) -> bool:
    if following.number:
        return following.number[: len(line.number)] == line.number != following.number
    if following.level:
        return False
    if line.bullet:
        return not following.bullet
    is_one_of_a_list = (
        before.number and not before.level and len(before.number) == len(line.number)
    ) and len(before.text) <= _LONGEST_HEADING
    return line.after_blank and not is_one_of_a_list


def _level(line: _Line) -> int:
    if not line.number:
        return 2
    return min(len(line.number) + (3 if line.bracketed else 1), _DEEPEST)


def _join(lines: list[_Line]) -> str:
    written: list[str] = []
    indents: list[int] = []
    for line in lines:
        if line.level:
            indents.clear()
            written += ["", "#" * line.level + " " + line.text, ""]
            continue
        if line.after_blank:
            written.append("")
        written.append(_item_prefix(line, indents) + line.text)
    body = re.sub(r"\n{3,}", "\n\n", "\n".join(written))
    return body.strip("\n")


def _item_prefix(line: _Line, indents: list[int]) -> str:
    """The indentation and mark of a list item; other lines stand at the margin and end a list."""
    nested_number = bool(line.number and indents) and line.indent > indents[0]
    if not line.bullet and not nested_number:
        indents.clear()
        return ""
    while indents and indents[-1] > line.indent:
        indents.pop()
    if not indents or indents[-1] < line.indent:
        indents.append(line.indent)
    return "  " * (len(indents) - 1) + ("- " if line.bullet else "")
