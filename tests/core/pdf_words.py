"""Reading what a PDF says."""

from __future__ import annotations

import pypdfium2


def words_of(content: bytes) -> str:
    """The text of every page; lines are joined, because a long word is broken to fit."""
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)]
    return "".join(pages).replace("\r\n", "").replace("\n", "")
