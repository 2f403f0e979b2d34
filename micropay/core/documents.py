"""Papers: PDF and PNG from Typst templates in ``templates/``, set in the Sarabun font.

Values reach a template as data, never as markup, so that no name or note can style, include or
compute anything.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import fontpkg_sarabun
import typst

_TEMPLATES = Path(__file__).resolve().parents[1] / "templates"
# Twice a screen's resolution: sharp on a phone, small enough for a chat.
_PIXELS_PER_INCH = 192


def pdf(template: str, values: Mapping[str, Any], *, at: datetime) -> bytes:
    """The paper as PDF/A-2u (archived files stay readable, text can be searched), dated ``at``."""
    return _compile(
        template, values, format="pdf", pdf_standards=["a-2u"], timestamp=at.replace(microsecond=0)
    )


def png(template: str, values: Mapping[str, Any]) -> bytes:
    """The paper's only page as a picture, to share in a chat."""
    return _compile(template, values, format="png", ppi=_PIXELS_PER_INCH)


def _compile(template: str, values: Mapping[str, Any], **options: Any) -> bytes:
    made = typst.compile(
        str(_TEMPLATES / template),
        root=str(_TEMPLATES),
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"paper": json.dumps(values, ensure_ascii=False)},
        **options,
    )
    assert isinstance(made, bytes), f"{template} has more than one page"
    return made


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[str(fontpkg_sarabun.ROOT / "files")])
