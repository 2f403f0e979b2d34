"""Reading large XML files of strangers: subtree by subtree, memory flat, nothing but elements.

Expat parses as the bytes come in. A document type declaration is refused before it can declare an
entity, so there are none to expand, and nothing outside the file is ever opened. Every size has a
cap: the file, the depth, and what one subtree may hold.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import IO, Any
from xml.parsers import expat

_CHUNK = 64 * 1024
_BETWEEN = " "


class BadXml(Exception):
    """Not well-formed, cut off, of another kind, or past a cap; the argument says which."""


@dataclass(frozen=True, slots=True)
class Caps:
    """Bytes of the file and of one token, depth of elements, elements and characters (attributes
    too) of one subtree.
    """

    file_bytes: int
    token_bytes: int = 1024 * 1024
    depth: int = 32
    elements: int = 5_000
    characters: int = 64 * 1024


@dataclass(slots=True)
class Node:
    """One element of a subtree. ``tag`` has no namespace."""

    tag: str
    attributes: dict[str, str]
    text: str = ""
    children: list[Node] = field(default_factory=list)

    def all(self, path: str) -> list[Node]:
        """The elements under this one by a path of tags, ``A/B``, in their order."""
        found = [self]
        for tag in path.split("/"):
            found = [child for node in found for child in node.children if child.tag == tag]
        return found

    def first(self, path: str) -> Node | None:
        """The first of ``all``."""
        found = self.all(path)
        return found[0] if found else None

    def said(self, path: str) -> str:
        """The text of the first element on this path, without blanks around it; else empty."""
        found = self.first(path)
        return found.text.strip() if found else ""


def subtrees(
    file: IO[bytes], *, namespace: str, wanted: Collection[str], caps: Caps
) -> Iterator[tuple[str, Node]]:
    """The wanted subtrees, by their paths from the root (``A/B/C``), in the order of the file.

    The root's namespace must begin with ``namespace``; elements of any other one are passed over
    with all that is in them. Raises BadXml, in the middle as well: whoever stores what it yields
    does so in one transaction.
    """
    reader = _Reader(namespace, frozenset(wanted), caps)
    while chunk := file.read(_CHUNK):
        yield from reader.feed(chunk)
    yield from reader.feed(b"", last=True)


class _Reader:
    """Turns expat's calls into finished subtrees."""

    def __init__(self, namespace: str, wanted: frozenset[str], caps: Caps) -> None:
        self._namespace, self._wanted, self._caps = namespace, wanted, caps
        self._path: list[str] = []
        self._foreign = 0
        self._open: list[Node] = []
        self._elements = self._characters = 0
        self._done: list[tuple[str, Node]] = []
        self._own = ""
        self._fed = 0
        parser = expat.ParserCreate(namespace_separator=_BETWEEN)
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = _refuse_doctype
        parser.EntityDeclHandler = _refuse_doctype
        parser.ExternalEntityRefHandler = _refuse_doctype
        self._parser = parser

    def feed(self, chunk: bytes, *, last: bool = False) -> list[tuple[str, Node]]:
        self._fed += len(chunk)
        if self._fed > self._caps.file_bytes:
            raise BadXml("too_large")
        try:
            self._parser.Parse(chunk, last)
        except expat.ExpatError as error:
            cut_off = error.code in _CUT_OFF
            raise BadXml("truncated" if cut_off else "malformed") from None
        # What expat keeps is one token that has not ended: the one thing that could grow here.
        if not last and self._fed - self._parser.CurrentByteIndex > self._caps.token_bytes:
            raise BadXml("too_large")
        done, self._done = self._done, []
        return done

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, tag = name.rpartition(_BETWEEN)
        if len(self._path) + self._foreign >= self._caps.depth:
            raise BadXml("too_deep")
        if not self._path:
            if not space.startswith(self._namespace):
                raise BadXml("other_kind")
            self._own = space
        if self._foreign or space != self._own:
            self._foreign += 1
            return
        self._path.append(tag)
        if self._open or "/".join(self._path) in self._wanted:
            self._count(1, sum(map(len, attributes.values())))
            node = Node(tag, attributes)
            if self._open:
                self._open[-1].children.append(node)
            self._open.append(node)

    def _end(self, name: str) -> None:
        if self._foreign:
            self._foreign -= 1
            return
        if self._open:
            node = self._open.pop()
            if not self._open:
                self._done.append(("/".join(self._path), node))
                self._elements = self._characters = 0
        self._path.pop()

    def _text(self, text: str) -> None:
        if self._open and not self._foreign:
            self._count(0, len(text))
            self._open[-1].text += text

    def _count(self, elements: int, characters: int) -> None:
        self._elements += elements
        self._characters += characters
        caps = self._caps
        if self._elements > caps.elements or self._characters > caps.characters:
            raise BadXml("too_large")


def _refuse_doctype(*_: Any) -> Any:
    raise BadXml("declares_entities")


_CUT_OFF = {
    expat.errors.codes[message]
    for message in (
        expat.errors.XML_ERROR_NO_ELEMENTS,
        expat.errors.XML_ERROR_UNCLOSED_TOKEN,
        expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
        expat.errors.XML_ERROR_PARTIAL_CHAR,
    )
}
