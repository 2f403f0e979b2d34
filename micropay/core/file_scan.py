"""What the clock does about files: scan what waits, scan again with new signatures, sweep."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import structlog
from django.core.cache import cache
from django.db import transaction
from django.db.models import F, Q

from micropay.core import clamav, evidence, files, locks, rules, vault
from micropay.core.actor import Actor
from micropay.core.file_errors import FileInfected, FileRefused
from micropay.core.models.file import FileState, StoredFile

_log = structlog.get_logger(__name__)
_SCANNER = "files:scanner"
_SCANNER_KEPT_SECONDS = 600


def scan_waiting(*, actor: Actor, now: datetime) -> int:
    """Scan what waits in quarantine, oldest first. Returns how many were decided."""
    if _scanner() is None:
        return 0
    batch = rules.number("files.scan_batch", at=now)
    waiting = StoredFile.objects.filter(state=FileState.QUARANTINED).order_by(
        F("scanned_at").asc(nulls_first=True), "received_at"
    )
    # One whose content cannot be read is tried again after all others.
    ids = list(waiting.values_list("id", flat=True)[:batch])
    return sum(_decide(file_id, actor, now) for file_id in ids)


def scan_again(*, actor: Actor, now: datetime) -> int:
    """Scan what was scanned with other signatures than today's. Returns how many were looked at.

    A file found infected now stays encrypted in the vault and opens for nobody: it may be the only
    proof there is, and a later signature may clear it.
    """
    scanner = _scanner()
    if scanner is None:
        return 0
    batch = rules.number("files.scan_batch", at=now)
    known = Q(state=FileState.CLEAN) | Q(state=FileState.INFECTED, place__isnull=False)
    old = StoredFile.objects.filter(known).exclude(signature_version=scanner.version)
    ids = list(old.order_by("scanned_at").values_list("id", flat=True)[:batch])
    return sum(_look_again(file_id, scanner, actor, now) for file_id in ids)


def sweep(*, actor: Actor, now: datetime) -> int:
    """Delete objects of the vault that no row names: what a crash left behind. Returns how many."""
    patience = timedelta(minutes=rules.number("files.orphan_minutes", at=now))
    orphans = [
        place
        for place in vault.written_before(now - patience)
        if not StoredFile.objects.filter(place=place).exists()
    ]
    for place in orphans:
        vault.remove(place)
    if orphans:
        with transaction.atomic():
            evidence.record(
                action="core.file.sweep", actor=actor, now=now, detail={"objects": len(orphans)}
            )
    return len(orphans)


def health(now: datetime) -> dict[str, Any]:
    """How many files wait and how long, and whether the scanner answers with fresh signatures.

    ``degraded`` concerns files only; money does not wait for the scanner.
    """
    waiting = StoredFile.objects.filter(state=FileState.QUARANTINED)
    oldest = waiting.order_by("received_at").values_list("received_at", flat=True).first()
    scanner = _last_heard()
    made_at = scanner.made_at if scanner else None
    days = rules.number("files.signature_days", at=now)
    fresh = made_at is not None and now - made_at <= timedelta(days=days)
    return {
        "waiting": waiting.count(),
        "oldest_seconds": int((now - oldest).total_seconds()) if oldest else 0,
        "scanner": scanner.version if scanner else "",
        "signature_age_hours": int((now - made_at).total_seconds() // 3600) if made_at else None,
        "state": "ok" if fresh else "degraded",
    }


def waiting_files(now: datetime) -> int:
    """How many files wait for the scanner."""
    return StoredFile.objects.filter(state=FileState.QUARANTINED).count()


def _scanner() -> clamav.Signatures | None:
    """The scanner's signatures, noted for the health figures, or None while it is away."""
    try:
        heard = clamav.signatures()
    except clamav.Unavailable:
        heard = None
    try:
        cache.set(_SCANNER, heard, timeout=_SCANNER_KEPT_SECONDS)
    except Exception:
        return heard
    return heard


def _last_heard() -> clamav.Signatures | None:
    try:
        heard: clamav.Signatures | None = cache.get(_SCANNER)
    except Exception:
        return None
    return heard


def _decide(file_id: UUID, actor: Actor, now: datetime) -> bool:
    """Scan one file that waits. The scanner is asked without a lock; then the row must still be
    what was scanned.
    """
    seen = StoredFile.objects.filter(pk=file_id, state=FileState.QUARANTINED).first()
    content = _content(seen, now)
    if seen is None or content is None:
        return False
    refusal, passed = None, None
    try:
        passed = files.passed_by_all(content, now, purpose=seen.purpose)
    except FileRefused as refused:
        refusal = refused
    if passed is not None and not passed.signature_version:
        return False
    with transaction.atomic():
        file = _unchanged(seen)
        if file is None:
            return False
        files.drop_content(file)
        if passed is not None:
            files.fill(file, passed, now)
        else:
            infected = isinstance(refusal, FileInfected)
            file.state = FileState.INFECTED if infected else FileState.REFUSED
            file.finding = _finding(refusal)
        file.save()
        _leave_evidence("scan", file, actor, now)
    return True


def _look_again(file_id: UUID, scanner: clamav.Signatures, actor: Actor, now: datetime) -> bool:
    seen = StoredFile.objects.filter(pk=file_id, place__isnull=False).first()
    content = _content(seen, now)
    if seen is None or content is None:
        return False
    try:
        finding = clamav.scan(content)
    except clamav.Unavailable:
        return False
    with transaction.atomic():
        file = _unchanged(seen)
        if file is None:
            return False
        before = file.state
        file.state = FileState.INFECTED if finding else FileState.CLEAN
        file.finding = finding[:120]
        file.signature_version, file.scanned_at = scanner.version, now
        file.save()
        if file.state != before:
            _leave_evidence("scan_again", file, actor, now)
    return True


def _content(file: StoredFile | None, now: datetime) -> bytes | None:
    """What the vault holds. A folder that is away or damaged must not stop the other files."""
    if file is None or file.place is None or file.content_key is None:
        return None
    try:
        return vault.get(file_id=file.id, place=file.place, key=file.content_key)
    except vault.ContentLost:
        _log.exception("content of a file is lost", file_id=str(file.id))
        StoredFile.objects.filter(pk=file.pk, place=file.place).update(scanned_at=now)
        return None


def _unchanged(seen: StoredFile) -> StoredFile | None:
    same = partial(StoredFile.objects.filter, pk=seen.pk, state=seen.state, place=seen.place)
    [found] = locks.lock(same())
    return found[0] if found else None


def _finding(refusal: FileRefused | None) -> str:
    if refusal is None:
        return ""
    return str(refusal.params.get("finding", refusal.code))[:120]


def _leave_evidence(verb: str, file: StoredFile, actor: Actor, now: datetime) -> None:
    evidence.record(
        action=f"core.file.{verb}",
        actor=actor,
        now=now,
        subject_id=file.subject_id,
        object_type="core.StoredFile",
        object_id=file.id,
        detail={"state": file.state, "finding": file.finding, "purpose": file.purpose},
    )
