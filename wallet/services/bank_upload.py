"""Statements handed in at the back office: kept as files, imported once the scanner agrees."""

from __future__ import annotations

import io
from datetime import datetime
from uuid import UUID

from django.db import transaction

from micropay.core import evidence, files, locks
from micropay.core.actor import Actor
from micropay.core.errors import Refusal
from micropay.core.models.file import FileState
from wallet.data.reconciliation import UploadState
from wallet.models.reconciliation import BankStatement, BankUpload
from wallet.services import bank_statement

PURPOSE = "bank_statement"


@transaction.atomic
def hand_in(*, actor: Actor, name: str, content: bytes, reason: str, now: datetime) -> BankUpload:
    """Keep a statement and import it at once; while the scanner is away it waits.

    Raises a FileRefused, and what ``bank_statement.take_in`` raises: then nothing is kept.
    """
    file = files.receive(
        actor=actor, subject_id=None, purpose=PURPOSE, name=name, content=content, now=now
    )
    row = BankUpload(file=file, handed_in_at=now, handed_in_by=actor.label or actor.id)
    if file.is_clean:
        row.statement = bank_statement.take_in(
            actor=actor, file=io.BytesIO(content), reason="", now=now
        )
        row.state = UploadState.IMPORTED
    row.save(force_insert=True)
    evidence.record(
        action="wallet.bank_upload.hand_in",
        actor=actor,
        now=now,
        object_type="wallet.BankUpload",
        object_id=row.id,
        reason=reason,
        detail={"sha256": file.sha256, "state": row.state},
    )
    return row


@transaction.atomic
def import_waiting(*, actor: Actor, upload_id: UUID, now: datetime) -> UploadState:
    """Import a statement that waited for the scanner; what cannot be taken says why, for good."""
    [[row]] = locks.lock(BankUpload.objects.filter(id=upload_id))
    if row.state != UploadState.WAITING or row.file.waits:
        return UploadState(row.state)
    if row.file.state != FileState.CLEAN:
        row.state, row.code = UploadState.REFUSED, row.file.state
    else:
        try:
            row.statement = _take_in(actor, row, now)
            row.state = UploadState.IMPORTED
        except Refusal as refusal:
            row.state, row.code = UploadState.REFUSED, refusal.code
    row.save(update_fields=["state", "code", "statement"])
    evidence.record(
        action=f"wallet.bank_upload.{row.state}",
        actor=actor,
        now=now,
        object_type="wallet.BankUpload",
        object_id=row.id,
        detail={"code": row.code},
    )
    return UploadState(row.state)


@transaction.atomic
def _take_in(actor: Actor, row: BankUpload, now: datetime) -> BankStatement:
    """In a savepoint: of a statement that is refused nothing stays."""
    why = f"statement handed in by {row.handed_in_by}"
    opened = files.read(file_id=row.file_id, actor=actor, reason=why, now=now)
    return bank_statement.take_in(actor=actor, file=io.BytesIO(opened.content), reason=why, now=now)
