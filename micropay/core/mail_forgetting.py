"""Mails whose time is over or whose person is erased: their content goes, that they came stays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from micropay.core import locks, rights
from micropay.core.actor import Actor
from micropay.core.mailbox import empty
from micropay.core.models.mail import InboundMail, MailState

_TOO_OLD = "too_old"
_BATCH = 200
_kept: list[Callable[[], Any]] = []


def keep_by_itself(mail_ids: Callable[[], Any]) -> None:
    """Declare mails that an app keeps and empties by a schedule of its own: a query of their ids,
    to exclude with (in an ``AppConfig.ready()``).
    """
    _kept.append(mail_ids)


def erase(*, actor: Actor, subject_id: UUID, now: datetime) -> rights.Erased:
    """Empty the mails of a person that no app keeps by a schedule of its own; in the caller's
    transaction.
    """
    locks.require_transaction()
    [mails] = locks.lock(_of_nobody().filter(subject_id=subject_id))
    for mail in mails:
        empty(mail)
        mail.save()
    return rights.Erased(("mails",) * bool(mails), ())


def _of_nobody() -> QuerySet[InboundMail]:
    """Mails that were read and still have their content, and that no app keeps by itself."""
    rows = InboundMail.objects.filter(raw__isnull=False).exclude(state=MailState.WAITING)
    for mail_ids in _kept:
        rows = rows.exclude(pk__in=mail_ids())
    return rows


def forget_others(*, actor: Actor, before: datetime, now: datetime) -> int:
    """Empty old mails that no app keeps by a schedule of its own, in batches; one that nobody
    looked at is dropped. Returns how many.
    """
    old = _of_nobody().filter(received_at__lt=before)
    old = old.exclude(subject_id__in=rights.held_subjects())
    gone = 0
    while True:
        with transaction.atomic():
            ids = list(old.order_by("received_at").values_list("pk", flat=True)[:_BATCH])
            [mails] = locks.lock(InboundMail.objects.filter(pk__in=ids, raw__isnull=False))
            for mail in mails:
                _let_go(mail, now)
        gone += len(mails)
        if len(ids) < _BATCH:
            return gone


def _let_go(mail: InboundMail, now: datetime) -> None:
    empty(mail)
    if mail.state == MailState.QUARANTINED:
        mail.state, mail.why, mail.decided_at = MailState.DROPPED.value, _TOO_OLD, now
    mail.save()
