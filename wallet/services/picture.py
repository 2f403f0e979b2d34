"""Keeping pictures of bills, codes and slips in the customer's own folder.

A picture proves nothing: no money is ever credited for one.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from micropay.core import evidence, files, locks
from micropay.core.actor import Actor, Principal
from micropay.core.errors import NotFound
from micropay.core.files import FileContent
from wallet.data.picture import PictureFacts, PictureView
from wallet.errors.picture import PictureFolderFull
from wallet.models.picture import KeptPicture
from wallet.models.wallet import Wallet
from wallet.selectors import movement as movements
from wallet.selectors import picture as reads
from wallet.selectors import wallet as wallets

PURPOSE = "wallet_picture"
_MEGA = 1_000_000


def keep(
    *, actor: Actor, principal: Principal, content: bytes, facts: PictureFacts, now: datetime
) -> PictureView:
    """Take a picture (JPEG, PNG, WebP or PDF) into the folder. Must run outside a transaction.

    It is scanned and stored encrypted; while the scanner is away it waits and does not open. Raises
    NoWallet, NotFound for a receipt that is not the customer's, PictureFolderFull (rules
    ``picture.*``), a FileRefused.
    """
    wallet = wallets.require(customer_id=principal.customer_id)
    movement_id = _movement(principal, facts.reference)
    _require_room(principal, len(content), now)
    file = files.receive(
        actor=actor,
        subject_id=principal.subject_id,
        purpose=PURPOSE,
        name="",
        content=content,
        now=now,
    )
    row = KeptPicture(
        customer_id=principal.customer_id,
        file=file,
        kind=facts.kind,
        label=facts.label,
        movement_id=movement_id,
        kept_at=now,
    )
    try:
        _put_in(actor, principal, wallet, row, now)
    except PictureFolderFull:
        files.delete(file_id=file.id, actor=actor, reason="no room in the folder", now=now)
        raise
    return _shown(principal, row.id)


@transaction.atomic
def describe(
    *, actor: Actor, principal: Principal, picture_id: UUID, facts: PictureFacts, now: datetime
) -> PictureView:
    """Say anew what a picture is and which payment it goes with. Raises NotFound."""
    row = _locked(principal, picture_id)
    row.kind, row.label = facts.kind, facts.label
    row.movement_id = _movement(principal, facts.reference)
    row.save(update_fields=["kind", "label", "movement"])
    _leave_evidence("describe", actor, principal, row, now)
    return _shown(principal, row.id)


def open_content(
    *, actor: Actor, principal: Principal, picture_id: UUID, now: datetime
) -> FileContent:
    """The picture itself. Raises NotFound, FileNotScanned, FileNotKept."""
    row = reads.of_customer(customer_id=principal.customer_id, picture_id=picture_id)
    if row is None:
        raise NotFound
    return files.read(file_id=row.file_id, actor=actor, reason="its owner", now=now)


@transaction.atomic
def drop(*, actor: Actor, principal: Principal, picture_id: UUID, now: datetime) -> None:
    """Delete a picture and erase its content. Raises NotFound."""
    row = _locked(principal, picture_id)
    _leave_evidence("drop", actor, principal, row, now)
    row.delete()
    files.delete(file_id=row.file_id, actor=actor, reason="deleted by its owner", now=now)


@transaction.atomic
def drop_all(*, actor: Actor, customer_id: UUID, now: datetime) -> int:
    """Erase the whole folder of somebody whose account ends; returns how many there were."""
    locks.lock(Wallet.objects.filter(customer_id=customer_id))
    rows = list(KeptPicture.objects.filter(customer_id=customer_id))
    for row in rows:
        row.delete()
        files.delete(file_id=row.file_id, actor=actor, reason="the account has ended", now=now)
    return len(rows)


def _movement(principal: Principal, reference: str) -> UUID | None:
    if not reference:
        return None
    found = movements.of_customer(customer_id=principal.customer_id, reference=reference)
    if found is None:
        raise NotFound
    return found.movement_id


def _require_room(principal: Principal, more: int, now: datetime) -> None:
    held = reads.folder(customer_id=principal.customer_id, reference=None, now=now)
    if len(held.pictures) >= held.most or held.used + more > held.most_bytes:
        raise PictureFolderFull(most=held.most, megabytes=held.most_bytes // _MEGA)


@transaction.atomic
def _put_in(
    actor: Actor, principal: Principal, wallet: Wallet, row: KeptPicture, now: datetime
) -> None:
    # Whoever keeps another picture at the same moment waits here, so that the quota holds.
    locks.lock(Wallet.objects.filter(id=wallet.id))
    _require_room(principal, row.file.size, now)
    row.save(force_insert=True)
    _leave_evidence("keep", actor, principal, row, now)


def _locked(principal: Principal, picture_id: UUID) -> KeptPicture:
    wallet = wallets.require(customer_id=principal.customer_id)
    locks.lock(Wallet.objects.filter(id=wallet.id))
    row = reads.of_customer(customer_id=principal.customer_id, picture_id=picture_id)
    if row is None:
        raise NotFound
    return row


def _shown(principal: Principal, picture_id: UUID) -> PictureView:
    row = reads.of_customer(customer_id=principal.customer_id, picture_id=picture_id)
    assert row is not None
    return reads.view(row)


def _leave_evidence(
    verb: str, actor: Actor, principal: Principal, row: KeptPicture, now: datetime
) -> None:
    evidence.record(
        action=f"wallet.picture.{verb}",
        actor=actor,
        now=now,
        subject_id=principal.subject_id,
        object_type="wallet.KeptPicture",
        object_id=row.id,
        detail={"kind": row.kind, "with_payment": row.movement_id is not None},
    )
