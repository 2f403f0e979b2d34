"""A policy's tidy text as HTML: headings, lists and paragraphs, everything escaped."""

from __future__ import annotations

import re

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

_HEADING = re.compile(r"(#{1,6}) (.+)")
_ITEM = re.compile(r"(?P<indent>(?:  )*)(?P<bullet>- )?(?P<words>.+)")


def to_html(body: str) -> SafeString:
    """Headings become ``h1`` to ``h6``, list items nest by their indentation, lines are kept."""
    written: list[str] = []
    depth = 0
    for line in body.split("\n"):
        wanted, piece = _read(line)
        if wanted is None:
            continue
        written += ["<ul>"] * (wanted - depth) + ["</ul>"] * (depth - wanted)
        depth = wanted
        written.append(piece)
    written += ["</ul>"] * depth
    # Every piece was escaped where it was made.
    return mark_safe("\n".join(written))  # noqa: S308


def _read(line: str) -> tuple[int | None, str]:
    """How deep in lists a line stands, and its HTML; a blank line stands nowhere."""
    if not line.strip():
        return None, ""
    heading = _HEADING.fullmatch(line)
    if heading:
        level = len(heading[1])
        return 0, f"<h{level}>{escape(heading[2])}</h{level}>"
    item = _ITEM.fullmatch(line)
    assert item is not None
    depth = len(item["indent"]) // 2 + (1 if item["bullet"] or item["indent"] else 0)
    words = escape(item["words"])
    return (depth, f"<li>{words}</li>") if depth else (0, f"<p>{words}</p>")
