"""Which export a file is: by its SHA-256, or by what it says of itself."""

from __future__ import annotations

import hashlib
import re
import zipfile
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO
from uuid import UUID

from django.db import transaction

from complaints.models.report import CaseExport
from micropay.core import evidence
from micropay.core.actor import Actor

_END = re.compile(rb"END[ ,]\D{0,2}(?:[0-9]+,)?([0-9a-f-]{36})")
_END_BYTES = 200
_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Found:
    """What a check says: the export a file is, or says it is; whether every byte is as it was."""

    export: CaseExport | None
    is_intact: bool


@transaction.atomic
def check(
    *, actor: Actor, sha256: str, content: BinaryIO | None, reason: str, now: datetime
) -> Found:
    """Which export a file or its SHA-256 is. A changed CSV or XLSX still says which it was."""
    digest = sha256.strip().lower() if content is None else _digest_of(content)
    export = CaseExport.objects.filter(sha256=digest).first()
    found = Found(export, export is not None)
    if export is None and content is not None:
        named = _named(content)
        found = Found(CaseExport.objects.filter(pk=named).first() if named else None, False)
    evidence.record(
        action="complaints.report.check",
        actor=actor,
        now=now,
        object_type="complaints.CaseExport",
        object_id=found.export.id if found.export else None,
        reason=reason,
        detail={"sha256": digest, "intact": found.is_intact},
    )
    return found


def _digest_of(content: BinaryIO) -> str:
    digest = hashlib.sha256()
    content.seek(0)
    for part in iter(lambda: content.read(_CHUNK), b""):
        digest.update(part)
    return digest.hexdigest()


def _named(content: BinaryIO) -> UUID | None:
    """The export a file says it is: at the end of a CSV, in the properties of a workbook."""
    content.seek(0)
    if zipfile.is_zipfile(content):
        text = _properties(content)
    else:
        size = content.seek(0, 2)
        content.seek(max(0, size - _END_BYTES))
        text = content.read()
    found = _END.search(text)
    try:
        return UUID(found[1].decode()) if found else None
    except ValueError:
        return None


def _properties(content: BinaryIO) -> bytes:
    try:
        with zipfile.ZipFile(content) as book, book.open("docProps/core.xml") as part:
            return part.read(_CHUNK)
    except (KeyError, zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError):
        return b""
