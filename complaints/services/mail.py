"""E-mails become cases, or are added to one: by the signed mark of our own mail and a known sender.

A case number alone opens nothing: numbers are told on the phone and printed on paper. A mail that
names one without the mark, or has the mark and comes from elsewhere, waits for a person.
"""

from __future__ import annotations

import re
from datetime import datetime
from uuid import UUID

from django.db import transaction

from complaints.data import Contact
from complaints.errors import TooManyFilings
from complaints.models.case import Case
from complaints.selectors import mark
from complaints.selectors import number as case_number
from complaints.selectors.case import by_number, goes_on_in
from complaints.services import attachment, conversation, intake, step, webuse
from complaints.services.case import add_information
from complaints.states import Channel, FileSource, Kind, State, Step
from micropay.core import mailbox
from micropay.core.actor import Actor
from micropay.core.errors import InvalidInput, NotFound, Refusal
from micropay.core.file_errors import FileRefused
from micropay.core.mail_reading import Mail
from micropay.core.mailbox import Filing
from micropay.core.models.mail import MailState

_NUMBER = re.compile(r"C-?[0-9]{4}-?[0-9]{5}-?[0-9]{5}", re.IGNORECASE)
_THAI = re.compile(r"[\u0e00-\u0e7f]")
_MOST_FILES = 10


def in_thread(*, mail_id: UUID, service: str, mail: Mail, now: datetime) -> Filing | None:
    """A mail that has our mark or names a case, before anything else is read into it; None for one
    that does neither.
    """
    assert mail.sender is not None
    marked = mark.read(mail.title)
    if marked is not None:
        if not _is_from(marked, mail.sender):
            return Filing(quarantined="stranger")
        return _add(marked, mail_id, mail, _writer(), now)
    return None if _named(mail) is None else Filing(quarantined="number_without_mark")


def handle(*, mail_id: UUID, mail: Mail, now: datetime) -> Filing:
    """What the mailbox of customer service does with any other mail: a new case."""
    assert mail.sender is not None
    try:
        webuse.take_by(actor=_writer(), page="mail_filing", caller=mail.sender, now=now)
    except TooManyFilings:
        return Filing(quarantined="too_many")
    return _open(mail_id, mail, _writer(), now)


def _writer() -> Actor:
    return Actor(kind="visitor", id="", label="e-mail", origin="")


@transaction.atomic
def file_quarantined(
    *, actor: Actor, mail_id: UUID, number: str | None, reason: str, now: datetime
) -> Case:
    """A person decides that a mail belongs to a case, or, without ``number``, opens one from it.

    Raises NotFound, MailDecided, CaseClosed, InvalidInput for a mail that cannot be read or has no
    sender.
    """
    kept = mailbox.for_update(mail_id)
    try:
        said = mailbox.read_again(kept, now=now)
    except mailbox.Unreadable:
        raise InvalidInput(field="mail", reason="This e-mail cannot be read.") from None
    found = by_number(number) if number else None
    if number and found is None:
        raise NotFound
    if found is None and said.sender is None:
        raise InvalidInput(field="mail", reason="This e-mail has no sender that can be answered.")
    if found is None:
        filing = _open(mail_id, said, actor, now)
    else:
        filing = _add(found, mail_id, said, actor, now)
    mailbox.decide(kept, actor=actor, state=MailState.FILED, filing=filing, reason=reason, now=now)
    case = by_number(filing.filed_as)
    assert case is not None
    return case


def _open(mail_id: UUID, mail: Mail, actor: Actor, now: datetime) -> Filing:
    words = mail.text or mail.title or "-"
    case = intake.open_case(
        actor=actor,
        channel=Channel.EMAIL,
        kind=Kind.COMPLAINT,
        category="other",
        text=f"{mail.title}\n\n{words}" if mail.title and mail.text else words,
        contact=Contact(name=mail.sender_name or None, email=mail.sender),
        language="th" if _THAI.search(mail.title + mail.text) else "en",
        idempotency_key=f"mail:{mail_id}",
        now=now,
    )
    return _filed(case, mail_id, mail, actor, now)


def _add(case: Case, mail_id: UUID, mail: Mail, actor: Actor, now: datetime) -> Filing:
    """Add to a case, or to the one it goes on in; to one that is closed nothing is added, so a new
    one is opened.
    """
    case = goes_on_in(case)
    if case.state == State.CLOSED:
        return _open(mail_id, mail, actor, now)
    add_information(
        actor=actor,
        case_id=case.id,
        text=mail.text or mail.title or "-",
        idempotency_key=f"mail:{mail_id}",
        now=now,
    )
    return _filed(case, mail_id, mail, actor, now)


def _filed(case: Case, mail_id: UUID, mail: Mail, actor: Actor, now: datetime) -> Filing:
    refused = [
        code
        for one in mail.files[:_MOST_FILES]
        if (code := _attach(case, one.name, one.content, actor, now))
    ]
    codes = {
        "mail": str(mail_id),
        "files": len(mail.files),
        "refused": refused,
        "left_out": max(0, len(mail.files) - _MOST_FILES),
    }
    step.add(actor=actor, case=case, step=Step.MAIL, now=now, detail=codes)
    conversation.keep_mail(case=case, mail_id=mail_id, now=now)
    return Filing(filed_as=case.number, subject_id=case.subject_id)


def _attach(case: Case, name: str, content: bytes, actor: Actor, now: datetime) -> str:
    """Why a file was not taken; empty when it was."""
    try:
        with transaction.atomic():
            attachment.add(
                actor=actor,
                case_id=case.id,
                name=name,
                content=content,
                source=FileSource.MAIL,
                now=now,
            )
    except (FileRefused, Refusal) as refusal:
        return refusal.code
    return ""


def _named(mail: Mail) -> Case | None:
    for text in (mail.title, mail.text):
        for found in _NUMBER.findall(text):
            case = by_number(found) if case_number.read(found) else None
            if case is not None:
                return case
    return None


def _is_from(case: Case, sender: str) -> bool:
    return case.contact_email is not None and case.contact_email.lower() == sender
