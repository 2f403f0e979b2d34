"""QR pictures of a text, for pages, receipts and sharing."""

from __future__ import annotations

import io

import segno

# Medium error correction reads well from a worn print; the quiet zone is the standard's.
_ERROR_CORRECTION = "m"
_QUIET_MODULES = 4


def svg(text: str, *, pixels_per_module: int = 8) -> bytes:
    """A whole SVG document (UTF-8) with the QR of ``text``: black on white, quiet zone included.

    Raises ValueError when the text is empty or does not fit a QR; every paycode fits.
    """
    return _picture(text, kind="svg", pixels_per_module=pixels_per_module)


def png(text: str, *, pixels_per_module: int = 8) -> bytes:
    """A PNG with the QR of ``text``: black on white, quiet zone included.

    Raises ValueError when the text is empty or does not fit a QR; every paycode fits.
    """
    return _picture(text, kind="png", pixels_per_module=pixels_per_module)


def _picture(text: str, *, kind: str, pixels_per_module: int) -> bytes:
    out = io.BytesIO()
    segno.make_qr(text, error=_ERROR_CORRECTION).save(
        out,
        kind=kind,
        scale=pixels_per_module,
        border=_QUIET_MODULES,
        dark="black",
        light="white",
    )
    return out.getvalue()
