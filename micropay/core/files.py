"""Files that people hand in: received, scanned, kept encrypted, opened with a reason, erased.

Nothing unscanned ever opens. While the scanner is away a file waits in quarantine and says so;
``core.file_scan`` goes on as soon as it is back.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from uuid import UUID

from django.db import transaction

from micropay.core import (
    audio_check,
    clamav,
    evidence,
    file_errors,
    file_jail,
    ids,
    locks,
    normal,
    rules,
    vault,
)
from micropay.core.actor import Actor
from micropay.core.errors import InvalidInput, NotFound
from micropay.core.file_check import Checked, Limits, NotTaken
from micropay.core.file_errors import FileNotKept, FileNotScanned, FileRefused
from micropay.core.models.file import FileState, StoredFile

_REFUSALS = {
    one.code: one
    for one in vars(file_errors).values()
    if isinstance(one, type) and issubclass(one, FileRefused)
}
_ENDINGS = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "application/pdf": "pdf",
    "application/xml": "xml",
    "text/csv": "csv",
    audio_check.WAV: "wav",
    audio_check.MP3: "mp3",
    audio_check.OGG: "ogg",
    audio_check.M4A: "m4a",
}
# Purposes whose files are text for a strict reader of their own, not for looking at.
_TEXTS: set[str] = set()
# Purposes whose files are recordings of sound.
_SOUNDS: set[str] = set()
_LONGEST_NAME = 120
_MEGA = 1_000_000
# In place of the scanner's signatures; a later scan writes its own.
_OWN_PAPER = "made by the platform"


@dataclass(frozen=True, slots=True)
class FileContent:
    """An opened file. ``name`` is made by us from what the content is, never by the sender."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Passed:
    """Content as it may be kept; ``signature_version`` is "" when the scanner could not be asked,
    and the content then still the sender's own.
    """

    media_type: str
    content: bytes
    signature_version: str


def takes_text(purpose: str) -> None:
    """Files of this purpose are XML or CSV in UTF-8 (in an ``AppConfig.ready()``)."""
    _TEXTS.add(purpose)


def takes_sound(purpose: str) -> None:
    """Files of this purpose are recordings: WAV, MP3, Ogg or M4A (in an ``AppConfig.ready()``)."""
    _SOUNDS.add(purpose)


def receive(
    *,
    actor: Actor,
    subject_id: UUID | None,
    purpose: str,
    name: str,
    content: bytes,
    now: datetime,
) -> StoredFile:
    """Take a file in: JPEG, PNG, WebP or PDF by content (or what ``takes_text`` or ``takes_sound``
    says of the purpose), at most rule ``files.max_bytes``, a recording ``files.max_sound_bytes``.

    The row it returns is clean, or quarantined while the scanner is away. Refused files leave an
    evidence row and nothing else; to keep that row call this outside a transaction or where the
    edge writes its own (the back office does). Raises a FileRefused: FileEmpty, FileTooLarge,
    FileTypeNotAllowed, FileDamaged, FileTwoKinds, PictureTooLarge, PdfActive, PdfLocked,
    PdfTooLong, FileInfected.
    """
    told = {
        "purpose": purpose,
        "received_sha256": hashlib.sha256(content).hexdigest(),
        "received_size": len(content),
    }
    try:
        passed = passed_by_all(content, now, purpose=purpose)
    except FileRefused as refusal:
        refusal.noted = {**told, **refusal.params}
        with transaction.atomic():
            evidence.record(
                action="core.file.refuse",
                actor=actor,
                now=now,
                subject_id=subject_id,
                object_type="core.StoredFile",
                detail={"code": refusal.code, **refusal.noted},
            )
        raise
    with transaction.atomic():
        file = StoredFile(
            id=ids.new_id(),
            purpose=purpose,
            subject_id=subject_id,
            name=_shown_name(name),
            received_at=now,
        )
        fill(file, passed, now)
        file.save(force_insert=True)
        evidence.record(
            action="core.file.receive",
            actor=actor,
            now=now,
            subject_id=subject_id,
            object_type="core.StoredFile",
            object_id=file.id,
            detail={**told, "state": file.state},
        )
    return file


def keep_own(
    *, actor: Actor, subject_id: UUID | None, purpose: str, content: bytes, now: datetime
) -> StoredFile:
    """Keep a paper that the platform made itself (PDF): nobody else touched it, so no scanner is
    asked before it may be opened. In the present transaction.
    """
    locks.require_transaction()
    file = StoredFile(id=ids.new_id(), purpose=purpose, subject_id=subject_id, received_at=now)
    fill(file, Passed("application/pdf", content, _OWN_PAPER), now)
    file.save(force_insert=True)
    evidence.record(
        action="core.file.keep_own",
        actor=actor,
        now=now,
        subject_id=subject_id,
        object_type="core.StoredFile",
        object_id=file.id,
        detail={"purpose": purpose, "sha256": file.sha256},
    )
    return file


@transaction.atomic
def read(*, file_id: UUID, actor: Actor, reason: str, now: datetime) -> FileContent:
    """Open a clean file; each opening leaves a row with its reason.

    Who may open it is the caller's to decide. Raises NotFound, FileNotScanned, FileNotKept.
    """
    file = StoredFile.objects.filter(pk=file_id).first()
    if file is None:
        raise NotFound
    if file.waits:
        raise FileNotScanned
    if not file.is_clean or file.place is None or file.content_key is None:
        raise FileNotKept(state=file.state)
    content = vault.get(file_id=file.id, place=file.place, key=file.content_key)
    evidence.record(
        action="core.file.read",
        actor=actor,
        now=now,
        subject_id=file.subject_id,
        object_type="core.StoredFile",
        object_id=file.id,
        reason=reason,
        detail={"purpose": file.purpose},
    )
    ending = _ENDINGS[file.media_type]
    return FileContent(f"{file.purpose}-{file.id.hex[-6:]}.{ending}", file.media_type, content)


@transaction.atomic
def delete(*, file_id: UUID, actor: Actor, reason: str, now: datetime) -> None:
    """Erase a file: content, key, name and hash go; that there was one stays.

    The key goes with the row, so copies of the encrypted content in backups open for nobody.
    Erasing again changes nothing. Raises NotFound.
    """
    [found] = locks.lock(StoredFile.objects.filter(pk=file_id))
    if not found:
        raise NotFound
    file: StoredFile = found[0]
    if file.state == FileState.ERASED:
        return
    drop_content(file)
    file.state = FileState.ERASED
    file.name, file.sha256, file.erased_at = None, "", now
    file.save()
    evidence.record(
        action="core.file.erase",
        actor=actor,
        now=now,
        subject_id=file.subject_id,
        object_type="core.StoredFile",
        object_id=file.id,
        reason=reason,
        detail={"purpose": file.purpose},
    )


def passed_by_all(content: bytes, now: datetime, *, purpose: str) -> Passed:
    """The content as it may be kept: of an allowed kind, and scanned if the scanner answers.

    The scanner sees what was sent, not our clean copy of it. Raises a FileRefused.
    """
    checked = _checked(content, now, purpose)
    try:
        # The version first: signatures that arrive in between are scanned for again.
        version = clamav.signatures().version
        finding = clamav.scan(content)
    except clamav.Unavailable:
        return Passed(checked.media_type, content, "")
    if finding:
        raise file_errors.FileInfected(finding=finding)
    return Passed(checked.media_type, checked.content, version)


def _checked(content: bytes, now: datetime, purpose: str) -> Checked:
    if purpose in _TEXTS:
        return _as_text(content, now)
    return _as_sound(content, now) if purpose in _SOUNDS else in_form(content, now)


def in_form(content: bytes, now: datetime) -> Checked:
    """The clean copy of a file of an allowed kind, not scanned: for looking at, not for keeping.

    Raises a FileRefused.
    """
    _require_size(content, now)
    limits = _limits(now)
    try:
        return file_jail.check(content, limits)
    except NotTaken as refused:
        kind = _REFUSALS[str(refused)]
        large = kind is file_errors.PictureTooLarge
        raise kind(**({"megapixels": limits.pixels // _MEGA} if large else {})) from None


def _as_text(content: bytes, now: datetime) -> Checked:
    """Text as it is: nothing is parsed here, only told from what is no text at all."""
    _require_size(content, now)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise file_errors.FileTypeNotAllowed from None
    if "\x00" in text:
        raise file_errors.FileTypeNotAllowed
    kind = "application/xml" if text.lstrip().startswith("<") else "text/csv"
    return Checked(kind, content)


def _as_sound(content: bytes, now: datetime) -> Checked:
    """A recording as it is; a call of half an hour is longer than other files may be."""
    _require_size(content, now, "files.max_sound_bytes")
    try:
        return Checked(audio_check.kind_of(content), content)
    except audio_check.NoAudio:
        raise file_errors.SoundNotAllowed from None


def _require_size(content: bytes, now: datetime, rule: str = "files.max_bytes") -> None:
    limit = rules.number(rule, at=now)
    if not content:
        raise file_errors.FileEmpty
    if len(content) > limit:
        raise file_errors.FileTooLarge(megabytes=limit // _MEGA)


def fill(file: StoredFile, passed: Passed, now: datetime) -> None:
    """Write content to the vault and its facts to the row, which the caller saves."""
    file.place, file.content_key = vault.put(file_id=file.id, content=passed.content)
    file.media_type = passed.media_type
    file.size = len(passed.content)
    file.sha256 = hashlib.sha256(passed.content).hexdigest()
    file.signature_version = passed.signature_version
    file.state = FileState.CLEAN if passed.signature_version else FileState.QUARANTINED
    file.scanned_at = now if passed.signature_version else None


def drop_content(file: StoredFile) -> None:
    """Take content and key from a locked row, which the caller saves; the object goes when that is
    committed.
    """
    if file.place is not None:
        transaction.on_commit(partial(vault.remove, file.place))
    file.place, file.content_key = None, None


def _limits(now: datetime) -> Limits:
    return Limits(
        pixels=rules.number("files.max_pixels", at=now),
        pages=rules.number("files.max_pdf_pages", at=now),
        objects=rules.number("files.max_pdf_objects", at=now),
        seconds=rules.number("files.check_seconds", at=now),
        mebibytes=rules.number("files.check_mebibytes", at=now),
    )


def _shown_name(name: str) -> str:
    """What the sender called it, without folders and characters that play tricks."""
    last = name.replace("\\", "/").rpartition("/")[2]
    try:
        return normal.plain_text(last, "name", longest=_LONGEST_NAME)
    except InvalidInput:
        return ""
