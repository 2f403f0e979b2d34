"""Words searched for and sites opened: collected under their own consent, gone when it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from consent.errors.purpose import PurposeNotActive
from consent.models.usage import WORD, UsageEntry
from consent.selectors import purpose as purposes
from consent.selectors import right
from consent.selectors.subject import subject_for_update
from consent.states.content import UsageKind
from micropay.core import clock, evidence, locks, rules
from micropay.core.actor import Actor
from micropay.core.crypto import blind

PURPOSE = "usage_trends"
# A word with a number of somebody's in it, or an address, is no trend and is not kept.
_SOMEBODYS = re.compile(r"\d{4}|@")
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*")


@dataclass(frozen=True, slots=True)
class Used:
    """Words searched for, or the name of a site that was opened; ``kind`` is a UsageKind."""

    kind: str
    word: str


@transaction.atomic
def record(*, actor: Actor, subject_id: UUID, used: Sequence[Used], now: datetime) -> int:
    """Count what a customer searched for or opened; returns how many entries were new.

    The same word is one entry a Bangkok day. Words with a number or an e-mail address, and sites
    that are more than a name, are left out. Past rule ``usage.words_a_day`` nothing more is taken.
    Raises PurposeNotActive. Source: the first document, 2.1(3) on trends.
    """
    subject_for_update(subject_id)
    if not purposes.is_active(subject_id, PURPOSE, now):
        raise PurposeNotActive(purpose=PURPOSE)
    today = clock.bangkok_day(now)
    own = UsageEntry.objects.filter(subject_id=subject_id, day=today)
    before = own.count()
    room = max(0, rules.number("usage.words_a_day", at=now) - before)
    words = dict.fromkeys(word for one in used if (word := _counted(one)) is not None)
    UsageEntry.objects.bulk_create(
        (
            UsageEntry(
                subject_id=subject_id,
                kind=kind.value,
                word=word,
                day=today,
                **blind.columns("word_index", WORD, word),
            )
            for kind, word in list(words)[:room]
        ),
        ignore_conflicts=True,
    )
    added = own.count() - before
    _leave_evidence("record", actor, subject_id, now, entries=added)
    return added


def stop(*, actor: Actor, subject_id: UUID, now: datetime) -> None:
    """The consent is withdrawn: what was counted of this person goes, in the same transaction."""
    locks.require_transaction()
    deleted, _ = UsageEntry.objects.filter(subject_id=subject_id).delete()
    _leave_evidence("forget", actor, subject_id, now, entries=deleted)


def forget_old(*, actor: Actor, before: datetime, now: datetime) -> int:
    """Delete what is older, for the retention schedule; returns how many entries."""
    old = UsageEntry.objects.filter(day__lt=clock.bangkok_day(before))
    deleted, _ = old.exclude(subject_id__in=right.held_subjects()).delete()
    return deleted


def _counted(one: Used) -> tuple[UsageKind, str] | None:
    """What is kept of it: words in one spelling, of a site its name alone."""
    word = " ".join(one.word.casefold().split())
    if one.kind == UsageKind.SITE:
        found = _HOST.fullmatch(word)
        return None if found is None else (UsageKind.SITE, word)
    return None if not word or _SOMEBODYS.search(word) else (UsageKind.SEARCH, word)


def _leave_evidence(
    verb: str, actor: Actor, subject_id: UUID, now: datetime, *, entries: int
) -> None:
    evidence.record(
        action=f"consent.usage.{verb}",
        actor=actor,
        now=now,
        subject_id=subject_id,
        object_type="consent.Subject",
        object_id=subject_id,
        detail={"entries": entries},
    )
