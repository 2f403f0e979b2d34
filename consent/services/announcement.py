"""Announcing a new version: on the website and in the app at once, by message one after another.

Who is told is collected in the database, page by page; who dies half-way goes on where the rows
say. Nobody is told twice.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from consent.data.messages import MESSAGE_COMING
from consent.models.announcement import Announcement, Telling
from consent.models.policy import PolicyText, PolicyVersion
from consent.selectors import announcement as announcements
from consent.states.policy import ACCEPTED_KINDS, ACKNOWLEDGED_KINDS, PolicyStatus, TellingState
from micropay.core import clock, evidence, locks, messages, outbox, ports, rules
from micropay.core.actor import Actor

TOPIC = "consent.announced"
_NOBODY = UUID(int=0)
# Somebody whose registration was not committed yet when the list passed their place.
_SLOW = timedelta(hours=1)
_GATHER = """
WITH page AS MATERIALIZED (
    SELECT id FROM consent_subject
     WHERE kind = 'customer' AND id > %(after)s ORDER BY id LIMIT %(most)s
), put AS (
    INSERT INTO consent_telling (id, announcement_id, subject_id, state)
    SELECT uuidv7(), %(announcement)s, page.id, 'waiting'
      FROM page
     WHERE EXISTS (
           SELECT 1
             FROM (SELECT version_id FROM consent_acceptance WHERE subject_id = page.id
                    UNION ALL
                   SELECT version_id FROM consent_acknowledgement WHERE subject_id = page.id) yes
             JOIN consent_policyversion version ON version.id = yes.version_id
            WHERE version.document_id = %(document)s AND version.id <> %(version)s)
    ON CONFLICT (announcement_id, subject_id) DO NOTHING
    RETURNING 1
)
SELECT (SELECT id FROM page ORDER BY id DESC LIMIT 1), (SELECT count(*) FROM put)
"""


def announce(*, actor: Actor, version: PolicyVersion, now: datetime) -> None:
    """Announce a version that was just published, in the caller's transaction.

    A document's first version is nobody's news. Messages go to people who agreed to the document
    before, so only for documents that are agreed to. ``actor`` is the checker.
    """
    locks.require_transaction()
    earlier = version.document.versions.filter(status=PolicyStatus.PUBLISHED).exclude(pk=version.pk)
    if not earlier.exists():
        return
    agreed_to = version.document.kind in ACCEPTED_KINDS | ACKNOWLEDGED_KINDS
    row = Announcement.objects.create(version=version, by_message=agreed_to, announced_at=now)
    if agreed_to:
        outbox.publish(topic=TOPIC, payload={"announcement_id": str(row.id)}, now=now)
    _leave_evidence("announce", row, actor, now, by_message=agreed_to)


@transaction.atomic
def step(*, actor: Actor, announcement_id: UUID, now: datetime) -> int:
    """The next page of people, or the next batch of messages; returns how many rows it moved.

    Queues the step after it until everybody was told. A version that was taken back meanwhile is
    told to nobody more. Safe to run twice.
    """
    [[row]] = locks.lock(Announcement.objects.filter(pk=announcement_id))
    if row.finished_at is not None:
        return 0
    moved = _gather(row, now) if row.gathered_at is None else _tell_batch(row, actor, now)
    row.save()
    if row.finished_at is None:
        outbox.publish(topic=TOPIC, payload={"announcement_id": str(row.id)}, now=now)
    return moved


def _gather(row: Announcement, now: datetime) -> int:
    values: dict[str, Any] = {
        "announcement": row.id,
        "version": row.version_id,
        "document": row.version.document_id,
        "after": row.gathered_upto or _NOBODY,
        "most": rules.number("consent.announce_page", at=now),
    }
    with connection.cursor() as cursor:
        cursor.execute(_GATHER, values)
        last, put = cursor.fetchone()
        if last is not None:
            row.gathered_upto = last
            return int(put)
        # The end of the list: once more over the newest, whose turn may have come too early.
        cursor.execute(_GATHER, {**values, "after": _first_id(row.announced_at - _SLOW)})
        _, put = cursor.fetchone()
    row.gathered_at = now
    return int(put)


def _tell_batch(row: Announcement, actor: Actor, now: datetime) -> int:
    if row.version.status != PolicyStatus.PUBLISHED:
        return _finish(row, actor, now)
    waiting = Telling.objects.filter(announcement=row, state=TellingState.WAITING).order_by("id")
    batch = list(waiting[: rules.number("consent.announce_batch", at=now)])
    if not batch:
        return _finish(row, actor, now)
    titles = dict(PolicyText.objects.filter(version=row.version).values_list("language", "title"))
    addresses = {one.subject_id: one for one in ports.addresses([one.subject_id for one in batch])}
    for telling in batch:
        _tell(telling, row, addresses.get(telling.subject_id), titles, now)
    Telling.objects.bulk_update(batch, ["state", "message_id", "told_at"])
    return len(batch)


def _tell(
    telling: Telling,
    row: Announcement,
    address: ports.Address | None,
    titles: dict[str, str],
    now: datetime,
) -> None:
    telling.told_at = now
    if address is None:
        telling.state = TellingState.UNREACHABLE.value
        return
    effective = row.version.effective_at
    assert effective is not None
    telling.message_id = messages.send(
        channel=address.channel,
        to=address.to,
        template=MESSAGE_COMING[row.version.reduces_rights],
        context={
            "title": titles.get(address.language, titles["th"]),
            "day": clock.day_words(clock.bangkok_day(effective), address.language),
        },
        language=address.language,
        subject_id=telling.subject_id,
        now=now,
    )
    telling.state = TellingState.TOLD.value


def _finish(row: Announcement, actor: Actor, now: datetime) -> int:
    row.finished_at = now
    state = announcements.state(row.id)
    _leave_evidence("told", row, actor, now, told=state.told, unreachable=state.unreachable)
    return 0


def _first_id(moment: datetime) -> UUID:
    """The lowest time-ordered identifier of a moment."""
    return UUID(int=int(moment.timestamp() * 1000) << 80)


def _leave_evidence(
    verb: str, row: Announcement, actor: Actor, now: datetime, **detail: object
) -> None:
    evidence.record(
        action=f"consent.announcement.{verb}",
        actor=actor,
        now=now,
        object_type="consent.PolicyVersion",
        object_id=row.version_id,
        detail=detail,
    )
