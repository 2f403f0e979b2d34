"""Requests of courts, agencies and counsel: checked, cut to what is asked, granted by two people.

Source: 003, 8.2 and 3.10; 000, 2.1 (3); PDPA s.24(6), s.27. Nothing here names the people in the
evidence log, so that their own data does not tell of an investigation before its time.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from consent.errors.disclosure import AuthorityClosed, AuthorityUnchecked, ScopeTooWide
from consent.models.authority import AuthorityPerson, AuthorityRequest
from consent.models.disclosure import LegalGround
from consent.models.subject import Subject
from consent.selectors import authority as authorities
from consent.selectors import package as packages
from consent.services import disclosure, hold
from consent.states.disclosure import AuthorityKind, AuthorityState
from micropay.core import approval, evidence, files, locks, ports, streaming
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.models.approval import Approval

GRANT = "consent.authority.grant"
FILE = "authority_request"


def take(
    *,
    actor: Actor,
    reference: str,
    kind: str,
    recipient_code: str,
    purpose: str,
    paragraph: str,
    power: str,
    asked: Sequence[str],
    people: Sequence[UUID],
    scan: bytes,
    received_at: datetime,
    due_on: date,
    keep: bool = False,
    reason: str,
    now: datetime,
) -> AuthorityRequest:
    """Enter a letter or order with its scan. The same reference of the same authority is entered
    once. With ``keep`` a legal hold stands on the people named from this moment, under the letter's
    reference, whatever becomes of the request: nothing it asks for may go before it is decided.
    Raises NotFound, ScopeTooWide, SubjectUnknown, a FileRefused.
    """
    _refuse_unknown(asked)
    ground = LegalGround.objects.filter(pk=paragraph).first()
    if ground is None or not people:
        raise NotFound
    known = authorities.taken(recipient_code=recipient_code, reference=reference)
    if known is not None:
        return known
    try:
        return _take(
            AuthorityRequest(
                reference=reference,
                kind=AuthorityKind(kind).value,
                recipient_id=recipient_code,
                purpose_id=purpose,
                paragraph=ground,
                power=power,
                asked=sorted(set(asked)),
                received_at=received_at,
                due_on=due_on,
            ),
            people=sorted(set(people)),
            scan=scan,
            keep=keep,
            actor=actor,
            reason=reason,
            now=now,
        )
    except IntegrityError:
        # The same letter at the same moment: whoever came second finds the first one's row.
        known = authorities.taken(recipient_code=recipient_code, reference=reference)
        if known is None:
            raise
        return known


@transaction.atomic
def _take(
    row: AuthorityRequest,
    *,
    people: list[UUID],
    scan: bytes,
    keep: bool,
    actor: Actor,
    reason: str,
    now: datetime,
) -> AuthorityRequest:
    file = files.receive(
        actor=actor, subject_id=None, purpose=FILE, name=row.reference, content=scan, now=now
    )
    row.file_id = file.id
    row.save(force_insert=True)
    AuthorityPerson.objects.bulk_create(
        AuthorityPerson(request=row, subject_id=one) for one in people
    )
    _leave_evidence("take", row, actor, now, reason, people=len(people))
    if keep:
        _keep(row, people, actor, now)
    return row


@transaction.atomic
def check(*, actor: Actor, request_id: UUID, how: str, reason: str, now: datetime) -> None:
    """Somebody found that the letter is genuine and that the authority may ask this.

    Raises NotFound, AuthorityClosed.
    """
    row = _open(request_id)
    row.state, row.checked_at = AuthorityState.CHECKED.value, now
    row.checked_by, row.checked_how = actor.label or actor.id, how
    row.save()
    _leave_evidence("check", row, actor, now, reason)


@transaction.atomic
def ask_to_grant(
    *,
    actor: Actor,
    request_id: UUID,
    granted: Sequence[str],
    keep: bool = False,
    reason: str,
    now: datetime,
) -> Approval:
    """The first of two people cuts the scope to these fields, all of them asked for; with ``keep``
    the same two put a legal hold on the people named.

    Raises NotFound, AuthorityClosed, AuthorityUnchecked, ScopeTooWide, ApprovalWaiting.
    """
    row = _open(request_id)
    if row.state != AuthorityState.CHECKED:
        raise AuthorityUnchecked
    beyond = sorted(set(granted) - set(row.asked))
    if beyond or not granted:
        raise ScopeTooWide(fields=", ".join(beyond) or "-")
    return approval.request(
        kind=GRANT,
        object_type="consent.AuthorityRequest",
        object_id=row.id,
        payload={"granted": sorted(set(granted)), "keep": keep},
        actor=actor,
        reason=reason,
        now=now,
    )


def grant_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agreed: one row in the register of disclosures per person named, and a
    legal hold where the first one asked for it.

    Raises NotFound, AuthorityClosed, and what recording a disclosure refuses with.
    """
    row = _open(UUID(asked.object_id))
    row.granted = asked.payload["granted"]
    row.state, row.closed_at = AuthorityState.GRANTED.value, now
    row.save()
    for one in row.people.order_by("subject_id"):
        disclosure.record(
            actor=actor,
            recipient_code=row.recipient_id,
            ground=row.paragraph.ground,
            subject_id=one.subject_id,
            fields=row.granted,
            purpose=row.purpose_id,
            legal_reference=f"{row.reference} · {row.power}"[:300],
            paragraph=row.paragraph_id,
            approved_by=actor.label or actor.id,
            now=now,
        )
    _leave_evidence("grant", row, actor, now, asked.reason, granted=row.granted)
    if asked.payload.get("keep"):
        people = list(row.people.order_by("subject_id").values_list("subject_id", flat=True))
        _keep(row, people, actor, now)


@transaction.atomic
def refuse(*, actor: Actor, request_id: UUID, reason: str, now: datetime) -> None:
    """Nothing is given; the reason is kept. Raises NotFound, AuthorityClosed."""
    row = _open(request_id)
    row.state, row.closed_at = AuthorityState.REFUSED.value, now
    row.closed_because = reason[:500]
    row.save()
    _leave_evidence("refuse", row, actor, now, reason)


@transaction.atomic
def package(*, actor: Actor, request_id: UUID, reason: str, now: datetime) -> tuple[str, bytes]:
    """A ZIP with the granted fields of the people named and nothing else; its hash is kept.

    Raises NotFound, AuthorityClosed when nothing was granted.
    """
    [found] = locks.lock(AuthorityRequest.objects.filter(pk=request_id))
    if not found:
        raise NotFound
    row: AuthorityRequest = found[0]
    if row.state != AuthorityState.GRANTED:
        raise AuthorityClosed(state=row.state)
    buffer = io.BytesIO()
    with streaming.by_the_server(), zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("granted.json", json.dumps(row.granted, ensure_ascii=False))
        for place, one in enumerate(row.people.order_by("subject_id"), 1):
            archive.writestr(f"person-{place}.json", _of_person(one.subject_id, row.granted))
    content = buffer.getvalue()
    row.package_sha256 = hashlib.sha256(content).hexdigest()
    row.save(update_fields=["package_sha256"])
    _leave_evidence("package", row, actor, now, reason, sha256=row.package_sha256)
    return f"{row.id.hex[-8:]}.zip", content


def _keep(row: AuthorityRequest, people: Sequence[UUID], actor: Actor, now: datetime) -> None:
    for subject_id in people:
        hold.place(
            actor=actor,
            subject_id=subject_id,
            reference=row.reference,
            ground=row.power,
            # The reason stands with the request; the hold names its letter.
            reason="",
            now=now,
        )


def _of_person(subject_id: UUID, granted: Sequence[str]) -> str:
    wanted: dict[str, list[str]] = {}
    for name in granted:
        table, _, field = name.partition(".")
        wanted.setdefault(table, []).append(field)
    told: dict[str, list[Any]] = {
        table: [
            {field: one[field] for field in fields if field in one}
            for one in packages.rows(table, subject_id)
        ]
        for table, fields in wanted.items()
    }
    return packages.as_json(told)


def _refuse_unknown(asked: Sequence[str]) -> None:
    tables = ports.personal_data_sources()
    unknown = [name for name in asked if "." not in name or name.partition(".")[0] not in tables]
    if unknown or not asked:
        raise ScopeTooWide(fields=", ".join(unknown) or "-")


def _open(request_id: UUID) -> AuthorityRequest:
    known = AuthorityPerson.objects.filter(request_id=request_id).values("subject_id")
    _, found = locks.lock(
        Subject.objects.filter(pk__in=known), AuthorityRequest.objects.filter(pk=request_id)
    )
    if not found:
        raise NotFound
    row: AuthorityRequest = found[0]
    if not row.is_open:
        raise AuthorityClosed(state=row.state)
    return row


def _leave_evidence(
    verb: str, row: AuthorityRequest, actor: Actor, now: datetime, reason: str, **detail: Any
) -> None:
    evidence.record(
        action=f"consent.authority.{verb}",
        actor=actor,
        now=now,
        object_type="consent.AuthorityRequest",
        object_id=row.id,
        reason=reason,
        detail=detail,
    )
