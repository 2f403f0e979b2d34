"""A receipt as a file to keep: JSON with its signature, or a paper for people."""

from __future__ import annotations

import io
import json
from datetime import datetime
from typing import Any

import segno
from django.utils.translation import gettext

from consent.data.record import ReceiptView
from consent.selectors import receipt
from consent.selectors.receipt_words import rows_of, title_of
from micropay.core import clock, documents

JSON, PDF = "application/json", "application/pdf"
_TEMPLATE = "consent/receipt.typ"


def name(view: ReceiptView, kind: str) -> str:
    """What the file is called."""
    return f"consent-{view.code}.{kind.rpartition('/')[2]}"


def as_json(view: ReceiptView) -> bytes:
    """The receipt with its signature, to keep and to prove."""
    return json.dumps(receipt.file_of(view), ensure_ascii=False, indent=1).encode()


def as_pdf(view: ReceiptView, check_url: str, language: str, at: datetime) -> bytes:
    """The paper in the present language; the text shown stays in its own."""
    shown = view.body["text_shown"]
    values = {
        "lang": language,
        "title": title_of(view.body),
        "at_words": clock.moment_words(view.issued_at, language),
        "rows": [[label, value] for label, value in rows_of(view.body, language) if value],
        "text_label": gettext("The words shown"),
        "text": shown["body"],
        "hash": f"SHA-256 {shown['sha256']}",
        "signature_label": gettext("Signature"),
        "signature": view.signature.hex(),
        "key": view.key_id,
        "qr": _qr(check_url),
        "qr_words": gettext("Scan to check that this receipt is real."),
    }
    return documents.pdf(_TEMPLATE, values, at=at)


def listed(view: ReceiptView, language: str) -> dict[str, Any]:
    """A line of a list of receipts: what was said about what, and when."""
    return {
        "id": view.id,
        "title": title_of(view.body),
        "about": view.body.get("text_shown", {}).get("title", ""),
        "at": clock.moment_words(view.issued_at, language),
        "code": view.code,
    }


def _qr(address: str) -> str:
    drawn = io.BytesIO()
    segno.make_qr(address, error="m").save(drawn, kind="svg", scale=4)
    return drawn.getvalue().decode()
