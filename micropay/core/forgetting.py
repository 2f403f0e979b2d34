"""What the floor itself erases of a person: the words of messages, and files no law keeps."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from micropay.core import files, locks, messages, outbox, rights
from micropay.core.actor import Actor
from micropay.core.models.file import FileState, StoredFile
from micropay.core.models.message import Message
from micropay.core.models.outbox import OutboxItem
from micropay.core.rights import Erased

_BATCH = 500
# Which files may go on request; an app adds its own.
_free: set[str] = set()


def may_go(purpose: str) -> None:
    """Declare that no law keeps files of this purpose (in an ``AppConfig.ready()``)."""
    _free.add(purpose)


def erase(*, actor: Actor, subject_id: UUID, now: datetime) -> Erased:
    """Empty the messages that were sent, erase the files that may go; in the caller's transaction.

    That a message was sent, when and by which template, stays: it proves that the person was told.
    """
    locks.require_transaction()
    files_, sent = locks.lock(
        StoredFile.objects.filter(subject_id=subject_id, purpose__in=sorted(_free)).exclude(
            state=FileState.ERASED
        ),
        Message.objects.filter(subject_id=subject_id, sent_at__isnull=False),
    )
    for file in files_:
        files.delete(file_id=file.id, actor=actor, reason="erasure of a person", now=now)
    words = [one for one in sent if one.emptied_at is None]
    for one in words:
        messages.empty(one, now)
    gone = ["files"] * bool(files_) + ["words_of_messages"] * bool(words)
    return Erased(tuple(gone), ())


def forget_messages(*, actor: Actor, before: datetime, now: datetime) -> int:
    """Empty the words and addresses of old messages; that they were sent stays. In batches."""
    emptied = 0
    while True:
        with transaction.atomic():
            old = Message.objects.filter(created_at__lt=before, emptied_at=None)
            batch = old.exclude(subject_id__in=rights.held_subjects()).order_by("created_at")
            ids = list(batch.values_list("id", flat=True)[:_BATCH])
            [rows] = locks.lock(Message.objects.filter(id__in=ids))
            for one in rows:
                messages.empty(one, now)
        emptied += len(ids)
        if len(ids) < _BATCH:
            return emptied


def forget_unsent(*, actor: Actor, before: datetime, now: datetime) -> int:
    """Empty the messages that were to be forgotten once sent and never were; in one batch.

    A last resort: they are emptied the moment they are given up (``outbox.given_up``).
    """
    with transaction.atomic():
        unsent = Message.objects.filter(sent_at=None, emptied_at=None, created_at__lt=before)
        waiting = OutboxItem.objects.filter(
            topic=messages.TOPIC,
            done_at=None,
            payload__forget=True,
            payload__message_id__in=[str(key) for key in unsent.values_list("pk", flat=True)],
        )
        ids = [item.payload["message_id"] for item in waiting]
        [rows] = locks.lock(unsent.filter(pk__in=ids))
        for one in rows:
            messages.empty(one, now)
    return len(rows)


@outbox.given_up(messages.TOPIC)
def forget_given_up(payload: dict[str, Any], *, now: datetime) -> None:
    """A message that cannot be sent, and whose words are not to be kept, loses them at once."""
    if not payload.get("forget"):
        return
    [rows] = locks.lock(Message.objects.filter(id=payload["message_id"]))
    for one in rows:
        messages.empty(one, now)
