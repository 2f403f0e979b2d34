"""What consent itself does when a person is erased: every consent ends, the proof of it stays."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from consent.data.record import Circumstances
from consent.models.policy import Service
from consent.models.request import DataRequest
from consent.selectors import purpose as purposes
from consent.services import record
from consent.states.record import Channel
from micropay.core import locks, rules
from micropay.core.actor import Actor
from micropay.core.rights import Erased, Kept


def erase(*, actor: Actor, subject_id: UUID, now: datetime) -> Erased:
    """Take back every consent and empty the words of old requests; the records stay, because the
    company has to prove what was agreed (PDPA s.19). In the caller's transaction.
    """
    locks.require_transaction()
    given = [
        view.code
        for service in Service.objects.values_list("code", flat=True)
        for view in purposes.of_subject(subject_id, service, "th", now)
        if view.given
    ]
    for code in given:
        record.decide_purpose(
            actor=actor,
            subject_id=subject_id,
            purpose=code,
            given=False,
            language="th",
            text_sha256=None,
            how=Circumstances(channel=Channel.BRANCH, device_label="erasure"),
            now=now,
        )
    worded = DataRequest.objects.filter(
        subject_id=subject_id, details__isnull=False, closed_at__isnull=False
    )
    emptied = worded.update(details=None)
    gone = ["consents_in_force"] * bool(given) + ["words_of_requests"] * bool(emptied)
    law = rules.text("closing.law.agreements", at=now)
    return Erased(tuple(gone), (Kept("agreements", law),))
