"""A data subject's package: made, opened once by a link, destroyed when its days are over.

The package is a ZIP with ``data.json`` (everything), ``data.pdf`` (for reading) and the files the
person handed in. It lies encrypted outside the database; its key is a column of the row.
"""

from __future__ import annotations

import hashlib
import secrets
import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from itertools import islice
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from consent.data.request import Link
from consent.errors.request import LinkSpent, PackageNotReady
from consent.models.request import DataPackage, DataRequest
from consent.selectors import package as reads
from consent.selectors import right
from consent.services.request_answer import close, leave_evidence
from consent.states.request import PACKAGED, RequestOutcome
from micropay.core import (
    clock,
    documents,
    evidence,
    files,
    ids,
    locks,
    rights,
    rules,
    sealed,
    streaming,
)
from micropay.core.actor import Actor, Principal
from micropay.core.crypto import keys
from micropay.core.models.file import FileState, StoredFile

PURPOSE = "data_package"
_TEMPLATE = "consent/package.typ"


@transaction.atomic
def make(*, actor: Actor, request_id: UUID, now: datetime) -> DataPackage | None:
    """Make the package of an open request and answer it. Done once; a second call finds it.

    A run that dies leaves an encrypted file without a key, which the nightly task removes. Raises
    RequestUnknown.
    """
    row = right.request_for_update(request_id)
    found = right.package_of(request_id)
    if found is not None or not row.is_open or row.kind not in PACKAGED:
        return found
    package_id = ids.new_id()
    with streaming.by_the_server(), translation.override(row.language):
        key, rows = _write(package_id, row, actor, now)
    path = reads.path_of(package_id)
    package = DataPackage.objects.create(
        id=package_id,
        request=row,
        subject_id=row.subject_id,
        content_key=key,
        sha256=_digest(package_id, key),
        size=path.stat().st_size,
        rows=rows,
        made_at=now,
        expires_at=now + timedelta(days=rules.number("request.package_days", at=now)),
    )
    leave_evidence(
        verb="package",
        row=row,
        actor=actor,
        now=now,
        rows=rows,
        sha256=package.sha256,
        package=str(package_id),
    )
    words = rules.text(f"request.words.package.{row.language}", at=now)
    close(row, RequestOutcome.DONE, words, actor, now)
    return package


def ask_for_link(*, actor: Actor, principal: Principal, number: str, now: datetime) -> Any:
    """A one-time code for opening one's own package. Raises RequestUnknown, PackageNotReady."""
    row = right.row_of_subject(principal.subject_id, number)
    _there(row, now)
    return rights.people().ask(
        actor=actor, principal=principal, purpose=PURPOSE, digest=_about(row), now=now
    )


def link_by_proof(
    *, actor: Actor, principal: Principal, number: str, given: Mapping[str, Any], now: datetime
) -> Link:
    """The link to one's own package, for PIN and code. Must run outside a transaction.

    Raises RequestUnknown, PackageNotReady, and what the proof refuses with.
    """
    row = right.row_of_subject(principal.subject_id, number)
    _there(row, now)
    proof = rights.people().check(
        principal=principal, given=given, purpose=PURPOSE, digest=_about(row), now=now
    )
    with transaction.atomic():
        link = give_link(actor=actor, subject_id=principal.subject_id, number=number, now=now)
        rights.people().use(proof=proof, now=now)
    return link


@transaction.atomic
def give_link(*, actor: Actor, subject_id: UUID, number: str, now: datetime) -> Link:
    """A fresh link for an identified person; the one before is dead. It opens once, within rule
    ``request.link_minutes``. Raises RequestUnknown, PackageNotReady.
    """
    row = right.row_of_subject(subject_id, number)
    package = _there(row, now)
    [[locked]] = locks.lock(DataPackage.objects.filter(pk=package.pk))
    token = secrets.token_urlsafe(32)
    locked.link_digest = keys.token_digest(f"data package\x00{token}")
    locked.link_until = now + timedelta(minutes=rules.number("request.link_minutes", at=now))
    locked.save(update_fields=["link_digest", "link_until"])
    leave_evidence(verb="give_link", row=row, actor=actor, now=now)
    return Link(token, locked.link_until)


@transaction.atomic
def open_link(*, actor: Actor, token: str, now: datetime) -> tuple[str, Iterator[bytes]]:
    """Use a link up: the file's name and its content piece by piece. Raises LinkSpent."""
    digest = keys.token_digest(f"data package\x00{token}")
    [found] = locks.lock(DataPackage.objects.filter(link_digest=digest))
    if not found:
        raise LinkSpent
    package: DataPackage = found[0]
    alive = package.link_until is not None and now < package.link_until
    if not alive or not package.is_there(now) or package.content_key is None:
        raise LinkSpent
    package.link_digest, package.link_until, package.opened_at = None, None, now
    package.save(update_fields=["link_digest", "link_until", "opened_at"])
    row = package.request
    leave_evidence(verb="open_package", row=row, actor=actor, now=now)
    return f"{row.number}.zip", sealed.read(reads.path_of(package.id), package.content_key)


def destroy_old(*, actor: Actor, now: datetime) -> int:
    """Destroy the packages whose days are over, and files that no row names. Returns how many."""
    gone = 0
    over = DataPackage.objects.filter(destroyed_at=None, expires_at__lte=now)
    for package_id in list(over.values_list("id", flat=True)):
        with transaction.atomic():
            [[package]] = locks.lock(DataPackage.objects.filter(pk=package_id))
            package.content_key, package.destroyed_at, package.link_digest = None, now, None
            package.save()
            evidence.record(
                action="consent.request.destroy_package",
                actor=actor,
                now=now,
                subject_id=package.subject_id,
                object_type="consent.DataPackage",
                object_id=package.id,
            )
        gone += 1
    return gone + _sweep(now)


def destroy_before(*, actor: Actor, before: datetime, now: datetime) -> int:
    """The same for the retention schedule: ``before`` is already in each package's last day."""
    return destroy_old(actor=actor, now=now)


def _sweep(now: datetime) -> int:
    """Files older than a day whose package is destroyed, or was never committed."""
    folder, gone = reads.path_of(ids.new_id()).parent, 0
    kept = {
        reads.path_of(one).name
        for one in DataPackage.objects.filter(destroyed_at=None).values_list("id", flat=True)
    }
    day_ago = (now - timedelta(days=1)).timestamp()
    for path in folder.glob("*.sealed") if folder.is_dir() else ():
        known = path.name in kept
        destroyed = DataPackage.objects.filter(id=path.stem, destroyed_at__isnull=False).exists()
        if not known and (destroyed or path.stat().st_mtime < day_ago):
            path.unlink(missing_ok=True)
            gone += 1
    return gone


def _write(package_id: UUID, row: DataRequest, actor: Actor, now: datetime) -> tuple[str, int]:
    """The whole file; returns its key and how many rows it holds."""
    writer = sealed.Writer(reads.path_of(package_id))
    most = rules.number("request.pdf_rows", at=now)
    with writer, zipfile.ZipFile(writer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:  # type: ignore[arg-type]
        counts = _write_json(archive, row, now)
        archive.writestr(
            "data.pdf", documents.pdf(_TEMPLATE, _paper(row, counts, most, now), at=now)
        )
        _write_files(archive, row, actor, now)
    return writer.key, sum(counts.values())


def _write_json(archive: zipfile.ZipFile, row: DataRequest, now: datetime) -> dict[str, int]:
    counts: dict[str, int] = {}
    with archive.open("data.json", "w", force_zip64=True) as file:
        head = {
            "format": reads.FORMAT,
            "number": row.number,
            "kind": row.kind,
            "made_at": now,
            "subject": row.subject_id,
        }
        file.write(reads.as_json(head)[:-1].encode() + b', "sections": {')
        for place, table in enumerate(reads.sections()):
            file.write(b"," * bool(place) + f'\n"{table}": ['.encode())
            counts[table] = 0
            for one in reads.rows(table, row.subject_id):
                comma = b",\n" if counts[table] else b"\n"
                file.write(comma + reads.as_json(one).encode())
                counts[table] += 1
            file.write(b"]")
        file.write(b"}}\n")
    return counts


def _paper(row: DataRequest, counts: dict[str, int], most: int, now: datetime) -> dict[str, Any]:
    """What the PDF shows: of a long table the first rows, with the number of all of them."""
    return {
        "lang": row.language,
        "title": _("Your personal data"),
        "number": row.number,
        "day": clock.moment_words(now, row.language),
        "intro": _(
            "Everything MicroPay holds about you. The file data.json holds the same for machines,"
            " and every row of the long lists."
        ),
        "sections": [
            {
                "title": reads.title(table),
                "note": _note(count, most),
                "rows": [
                    reads.as_words(one, row.language)
                    for one in islice(reads.rows(table, row.subject_id), most)
                ],
            }
            for table, count in counts.items()
            if count
        ],
    }


def _note(count: int, most: int) -> str:
    if count <= most:
        return ""
    return _("The first %(shown)s of %(count)s rows; all are in data.json.") % {
        "shown": most,
        "count": count,
    }


def _write_files(archive: zipfile.ZipFile, row: DataRequest, actor: Actor, now: datetime) -> None:
    """What the person handed in, one file at a time."""
    own = StoredFile.objects.filter(subject_id=row.subject_id, state=FileState.CLEAN)
    for file_id in own.order_by("id").values_list("id", flat=True).iterator():
        opened = files.read(
            file_id=file_id, actor=actor, reason=f"data package {row.number}", now=now
        )
        archive.writestr(f"files/{opened.name}", opened.content, zipfile.ZIP_STORED)


def _digest(package_id: UUID, key: str) -> str:
    digest = hashlib.sha256()
    for piece in sealed.read(reads.path_of(package_id), key):
        digest.update(piece)
    return digest.hexdigest()


def _there(row: DataRequest, now: datetime) -> DataPackage:
    package = right.package_of(row.id)
    if package is None or not package.is_there(now):
        raise PackageNotReady
    return package


def _about(row: DataRequest) -> str:
    return hashlib.sha256(f"{PURPOSE} {row.id}".encode()).hexdigest()
