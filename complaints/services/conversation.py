"""Conversations of a case: kept, opened with a reason and within a budget, deleted.

Source: 000: conversations with customer service are recorded to help; PDPA s.33 and s.37(3).
"""

from __future__ import annotations

import base64
import hashlib
from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.services import reveal
from complaints.data import OpenedConversation
from complaints.errors import (
    CaseEmptied,
    ConversationGone,
    RecordingNeedsConsent,
    RequestNotGranted,
    TooManyFiles,
)
from complaints.models.case import Case
from complaints.models.conversation import Conversation
from complaints.selectors import conversation as reads
from complaints.selectors import masked
from complaints.selectors.case import by_id, case_for_update
from complaints.services import step
from complaints.states import ConversationKind, Emptied, Step
from consent.selectors import right
from micropay.core import evidence, files, locks, mailbox, rules
from micropay.core.actor import Actor
from micropay.core.errors import InvalidInput, NotFound
from micropay.core.models.mail import InboundMail
from micropay.core.uploads import Upload

CALL_FILE = "case_call"


def add_call(
    *,
    actor: Actor,
    case_id: UUID,
    audio: Upload,
    reference: str,
    held_at: datetime,
    consent_to_record: bool,
    reason: str,
    now: datetime,
) -> Conversation:
    """Keep the recording of a call: scanned, encrypted, with its SHA-256; byte for byte as sent.

    The same recording sent again is the first. While the scanner is away it waits unopened. Raises
    NotFound, CaseEmptied, RecordingNeedsConsent, InvalidInput for a moment to come, TooManyFiles,
    a FileRefused.
    """
    if not consent_to_record:
        raise RecordingNeedsConsent
    _require_past(held_at, now)
    sha256 = hashlib.sha256(audio.content).hexdigest()
    case = by_id(case_id)
    found = _kept_before(case, sha256)
    if found is not None:
        return found
    _require_room(case, now)
    stored = files.receive(
        actor=actor,
        subject_id=case.subject_id,
        purpose=CALL_FILE,
        name=audio.name,
        content=audio.content,
        now=now,
    )
    with transaction.atomic():
        case = case_for_update(case_id)
        found = _kept_before(case, sha256)
        if found is not None:
            files.delete(file_id=stored.id, actor=actor, reason="kept twice", now=now)
            return found
        _require_room(case, now)
        made = Conversation.objects.create(
            case=case,
            kind=ConversationKind.CALL.value,
            held_at=held_at,
            reference=reference,
            consent_to_record=True,
            file_id=stored.id,
            sha256=sha256,
            added_at=now,
        )
        _note(made, "added", actor, reason, now)
    return made


@transaction.atomic
def add_chat(
    *,
    actor: Actor,
    case_id: UUID,
    words: str,
    reference: str,
    held_at: datetime,
    reason: str,
    now: datetime,
) -> Conversation:
    """Keep the words of a chat that was held elsewhere than in the case itself; the same words
    again are the first.

    Raises NotFound, CaseEmptied, InvalidInput for a moment to come, TooManyFiles.
    """
    _require_past(held_at, now)
    sha256 = hashlib.sha256(words.encode()).hexdigest()
    case = case_for_update(case_id)
    found = _kept_before(case, sha256)
    if found is not None:
        return found
    _require_room(case, now)
    made = Conversation.objects.create(
        case=case,
        kind=ConversationKind.CHAT.value,
        held_at=held_at,
        reference=reference,
        words=words,
        sha256=sha256,
        added_at=now,
    )
    _note(made, "added", actor, reason, now)
    return made


def keep_mail(*, case: Case, mail_id: UUID, now: datetime) -> None:
    """Note a mail that became part of a case, in the transaction that files it, which leaves the
    evidence.
    """
    mail = InboundMail.objects.get(pk=mail_id)
    raw = base64.b64decode(mail.raw or "")
    Conversation.objects.get_or_create(
        mail_id=mail_id,
        defaults={
            "case": case,
            "kind": ConversationKind.MAIL.value,
            "held_at": mail.received_at,
            "sha256": hashlib.sha256(raw).hexdigest(),
            "added_at": now,
        },
    )


@transaction.atomic
def open_conversation(
    *, actor: Actor, conversation_id: UUID, reason: str, now: datetime
) -> OpenedConversation:
    """Open a conversation: one look from the day's budget; a customer sees it as such.

    Raises NotFound, ConversationGone, BudgetSpent, and what ``files.read`` does.
    """
    row = Conversation.objects.select_related("case").filter(pk=conversation_id).first()
    if row is None:
        raise NotFound
    if row.emptied_at is not None:
        raise ConversationGone
    reveal.open_field(
        actor=actor,
        kind=masked.CONVERSATION,
        record_id=row.id,
        field=masked.SAID,
        case_kind="",
        case_number="",
        reason=reason,
        now=now,
    )
    evidence.record(
        action="complaints.conversation.open",
        actor=actor,
        now=now,
        # Whom it was about stands in the look, where a delay can hold it back.
        object_type="complaints.Conversation",
        object_id=row.id,
        # The reason stands in the look.
        detail={"kind": row.kind},
    )
    if row.file_id is not None:
        sound = files.read(file_id=row.file_id, actor=actor, reason=reason, now=now)
        return OpenedConversation(row.kind, row.held_at, row.sha256, sound=sound)
    if row.mail_id is not None:
        return _opened_mail(row, InboundMail.objects.get(pk=row.mail_id), now)
    return OpenedConversation(row.kind, row.held_at, row.sha256, words=row.words or "")


@transaction.atomic
def delete_on_request(
    *, actor: Actor, conversation_id: UUID, request_number: str, reason: str, now: datetime
) -> None:
    """Delete a conversation that its person was granted the deletion of. Again, nothing changes.

    Raises NotFound, RequestNotGranted, and a ConversationNeeded that says what needs it.
    """
    known = Conversation.objects.filter(pk=conversation_id).first()
    if known is None:
        raise NotFound
    [(row, mail)] = reads.for_update([known])
    if not right.lets_delete(row.case.subject_id, request_number):
        raise RequestNotGranted
    if row.emptied_at is not None:
        return
    needed = reads.needed_by(row.case)
    if needed is not None:
        raise needed
    empty(row=row, mail=mail, because=Emptied.REQUEST, actor=actor, reason=reason, now=now)


def empty(
    *,
    row: Conversation,
    mail: InboundMail | None,
    because: Emptied,
    actor: Actor,
    reason: str,
    now: datetime,
) -> None:
    """Take the content of a locked conversation: key and object of its audio, its words, its mail's
    bytes. That there was one stays.
    """
    locks.require_transaction()
    if mail is not None:
        mailbox.empty(mail)
        mail.save()
    row.words, row.sha256 = None, ""
    row.emptied_at, row.emptied_because = now, because.value
    row.save()
    _note(row, f"deleted_{because.value}", actor, reason, now)
    if row.file_id is not None:
        files.delete(file_id=row.file_id, actor=actor, reason=reason, now=now)


def _opened_mail(row: Conversation, mail: InboundMail, now: datetime) -> OpenedConversation:
    if mail.raw is None:
        raise ConversationGone
    said = mailbox.read_again(mail, now=now)
    return OpenedConversation(
        row.kind,
        row.held_at,
        row.sha256,
        sender=said.sender or "",
        title=said.title,
        words=said.text,
        attached=tuple(one.name for one in said.files),
    )


def _kept_before(case: Case, sha256: str) -> Conversation | None:
    return Conversation.objects.filter(case=case, sha256=sha256).first()


def _require_room(case: Case, now: datetime) -> None:
    if case.emptied_at is not None:
        raise CaseEmptied
    most = rules.number("complaint.files_most", at=now)
    if Conversation.objects.filter(case=case).count() >= most:
        raise TooManyFiles(most=most)


def _require_past(held_at: datetime, now: datetime) -> None:
    if held_at > now:
        raise InvalidInput(field="held_at", reason="This moment is still to come.")


def _note(row: Conversation, what: str, actor: Actor, reason: str, now: datetime) -> None:
    codes = {"conversation": str(row.id), "kind": row.kind, "what": what}
    step.add(actor=actor, case=row.case, step=Step.FILE, now=now, detail=codes, reason=reason)
