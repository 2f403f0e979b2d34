"""Rights asked for by e-mail: a mail alone does nothing, its known sender's word does.

The sender is looked for by blind index among the addresses people gave us. A one-time code goes to
that address with what would follow; whoever answers with it, or enters it on the website, is
whoever reads the person's mail. Strangers, machines, unclear words wait for a person of the staff.
Source: PDPA s.19 (taking back as easily as giving), s.30 to s.36; 003, section 5; decision 0083.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from consent.data.mail_request import (
    ANSWER_DUE,
    ASKED_FOR,
    EFFECT,
    ERASURE_NEEDS_MORE,
    MESSAGE_CONFIRM,
    MESSAGE_DONE,
    MESSAGE_NOTHING,
    SOME_ONLY,
)
from consent.data.purpose import PurposeView
from consent.data.request import Asked, Identified
from consent.errors.request import MailCodeWrong
from consent.models.mail_request import MailRequest
from consent.models.policy import Service
from consent.models.request import DataRequest
from consent.selectors import mail_request as reading
from consent.selectors.subject import subject_for_update
from consent.services import request as requests
from consent.states.record import Channel
from consent.states.request import (
    ABOUT_PURPOSES,
    IdentifiedBy,
    MailRequestState,
    RequestKind,
    RequestState,
)
from micropay.core import clock, evidence, locks, mailbox, messages, rights, rules
from micropay.core.actor import Actor
from micropay.core.errors import Refusal
from micropay.core.mail_reading import Mail
from micropay.core.mailbox import Filing
from micropay.core.models.mail import MailState
from micropay.core.models.message import Message
from micropay.core.rights import Contact

_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a mail asks for."""

    mail_id: UUID
    service: str
    kind: RequestKind
    words: str


def claim(*, mail_id: UUID, service: str, mail: Mail, now: datetime) -> Filing | None:
    """What a mail means for rights, in the mailbox's transaction; None when it is about none."""
    assert mail.sender is not None
    actor = Actor(kind="visitor", id="", label="e-mail", origin="")
    answered = reading.by_code(mail.title, mail.text)
    if answered is not None:
        return _answer(actor, answered, mail, now)
    kinds = reading.kinds_asked(mail.title, mail.text, now)
    if not kinds:
        return None
    if len(kinds) > 1:
        return Filing(quarantined="several_rights")
    found = rights.people().by_email(mail.sender)
    if len(found) != 1:
        return Filing(quarantined="several_people" if found else "unknown_sender")
    asked = _Asked(mail_id, service, kinds[0], (reading.own_words(mail.text) or mail.title))
    return _ask(actor, asked, found[0], now)


def confirm(*, actor: Actor, code: str, picked: list[int], now: datetime) -> DataRequest:
    """The code was entered on the website: ``picked`` are the numbers of uses, none for all.

    Raises MailCodeWrong, and what taking the request refuses with.
    """
    with transaction.atomic():
        row = reading.waiting_for(code, now)
        return _confirm(actor, row.id, picked, now)


@transaction.atomic
def take_by_agent(
    *,
    actor: Actor,
    mail_id: UUID,
    subject_id: UUID,
    asked: Asked,
    how: str,
    language: str,
    reason: str,
    now: datetime,
) -> DataRequest:
    """A person of the staff makes a request of a mail, and says how its sender was identified.

    Raises NotFound, MailDecided, and what ``request.take`` refuses with.
    """
    subject_for_update(subject_id)
    mail = mailbox.for_update(mail_id, mailbox.READ)
    row = requests.take(
        actor=actor,
        subject_id=subject_id,
        asked=asked,
        identified=Identified(
            by=IdentifiedBy.AGENT, how=how, channel=Channel.EMAIL, language=language
        ),
        now=now,
    )
    filed = ", ".join(part for part in (mail.filed_as, row.number) if part)
    filing = Filing(filed_as=filed, subject_id=mail.subject_id or subject_id)
    mailbox.decide(mail, actor=actor, state=MailState.FILED, filing=filing, reason=reason, now=now)
    return row


def expire(*, actor: Actor, now: datetime) -> int:
    """Hand mails that nobody confirmed in time to a person. Returns how many; safe to run twice."""
    old = MailRequest.objects.filter(state=MailRequestState.WAITING, expires_at__lte=now)
    return sum(_expired(actor, row_id, now) for row_id in list(old.values_list("id", flat=True)))


def _ask(actor: Actor, asked: _Asked, contact: Contact, now: datetime) -> Filing:
    """Send the code with what would follow, to the address we know."""
    kind = asked.kind
    subject_for_update(contact.subject_id)
    if _answers_today(contact.subject_id, now) >= rules.number("mail_request.per_day", at=now):
        return Filing(quarantined="too_many")
    uses = reading.offered(contact.subject_id, asked.service, kind, contact.language, now)
    words = {
        "asked": ASKED_FOR[kind][contact.language],
        "service": Service.objects.get(pk=asked.service).name(contact.language),
    }
    if kind in ABOUT_PURPOSES and not uses:
        _write(contact, MESSAGE_NOTHING, words, now)
        return Filing(filed_as=kind.value, subject_id=contact.subject_id)
    code = reading.new_code()
    row = MailRequest.objects.create(
        subject_id=contact.subject_id,
        service_id=asked.service,
        mail_id=asked.mail_id,
        kind=kind.value,
        purposes=[one.code for one in uses],
        language=contact.language,
        words=asked.words[:_LONGEST],
        code_digest=reading.digest(code),
        asked_at=now,
        expires_at=now + timedelta(days=rules.number("mail_request.days", at=now)),
    )
    words |= {
        "code": code,
        "uses": _listed(uses, contact.language),
        "some": SOME_ONLY[contact.language] if len(uses) > 1 else "",
        "day": clock.day_words(clock.bangkok_day(row.expires_at), contact.language),
    }
    _write(contact, MESSAGE_CONFIRM, words, now)
    _leave_evidence("ask", row, actor, now)
    return Filing(filed_as=kind.value, subject_id=contact.subject_id)


def _answer(actor: Actor, row: MailRequest, mail: Mail, now: datetime) -> Filing:
    """A mail with a code of ours: from its person, in time, and a clear yes; or a person looks."""
    assert mail.sender is not None
    known = {one.subject_id for one in rights.people().by_email(mail.sender)}
    if row.subject_id not in known:
        return Filing(quarantined="stranger")
    if row.state == MailRequestState.CONFIRMED:
        assert row.request is not None
        return Filing(filed_as=row.request.number, subject_id=row.subject_id)
    if row.state == MailRequestState.EXPIRED or row.expires_at <= now:
        return Filing(quarantined="code_expired", subject_id=row.subject_id)
    picked = reading.says_yes(mail.text, now)
    if picked is None or not set(picked) <= set(range(1, len(row.purposes) + 1)):
        return Filing(quarantined="unclear", subject_id=row.subject_id)
    try:
        with transaction.atomic():
            taken = _confirm(actor, row.id, picked, now)
    except Refusal:
        return Filing(quarantined="refused", subject_id=row.subject_id)
    return Filing(filed_as=taken.number, subject_id=row.subject_id)


def _confirm(actor: Actor, row_id: UUID, picked: list[int], now: datetime) -> DataRequest:
    """Take the request, once: the code is spent under the person's lock."""
    row = _locked(row_id)
    if row.request is not None:
        return row.request
    if row.state != MailRequestState.WAITING:
        raise MailCodeWrong
    kind = RequestKind(row.kind)
    chosen = [row.purposes[number - 1] for number in picked] or row.purposes
    fields = ("other",) if kind == RequestKind.RECTIFICATION else tuple(chosen)
    taken = requests.take(
        actor=actor,
        subject_id=row.subject_id,
        asked=Asked(kind, fields, row.words or ""),
        identified=Identified(by=IdentifiedBy.MAIL, channel=Channel.EMAIL, language=row.language),
        now=now,
    )
    row.state, row.decided_at, row.words = MailRequestState.CONFIRMED.value, now, None
    row.request = taken
    row.save()
    _leave_evidence("confirm", row, actor, now, number=taken.number)
    mailbox.follow_up(
        mail_id=row.mail_id,
        actor=actor,
        filing=Filing(filed_as=taken.number, subject_id=row.subject_id),
        now=now,
    )
    _tell_done(row, taken, chosen, now)
    return taken


def _tell_done(row: MailRequest, taken: DataRequest, chosen: list[str], now: datetime) -> None:
    """Answer by e-mail, with what follows; the SMS of every request goes out beside it."""
    contact = rights.people().contact(row.subject_id)
    if contact is None:
        return
    language = row.language
    done = [one for one in reading.shown(row, language, now) if one.code in chosen]
    answer = taken.answer or ""
    if taken.state == RequestState.OPEN:
        answer = ANSWER_DUE[language].format(day=clock.day_words(taken.due_on, language))
    if row.kind == RequestKind.ERASURE:
        answer = f"{ERASURE_NEEDS_MORE[language]}\n{answer}"
    words = {
        "number": taken.number,
        "asked": ASKED_FOR[RequestKind(row.kind)][language],
        "uses": _listed(done, language),
        "answer": answer,
    }
    _write(contact, MESSAGE_DONE, words, now)


@transaction.atomic
def _expired(actor: Actor, row_id: UUID, now: datetime) -> int:
    row = _locked(row_id)
    if row.state != MailRequestState.WAITING:
        return 0
    row.state, row.decided_at, row.words = MailRequestState.EXPIRED.value, now, None
    row.save()
    _leave_evidence("expire", row, actor, now)
    mailbox.follow_up(
        mail_id=row.mail_id,
        actor=actor,
        filing=Filing(quarantined="not_confirmed", subject_id=row.subject_id),
        now=now,
    )
    return 1


def _locked(row_id: UUID) -> MailRequest:
    """The request, locked after its person."""
    subject_for_update(MailRequest.objects.values_list("subject_id", flat=True).get(pk=row_id))
    [[row]] = locks.lock(MailRequest.objects.filter(pk=row_id))
    locked: MailRequest = row
    return locked


def _answers_today(subject_id: UUID, now: datetime) -> int:
    """Anybody can write our people's names into mails; nobody shall fill their boxes by it."""
    since = now - timedelta(days=1)
    written = Message.objects.filter(subject_id=subject_id, created_at__gt=since)
    return written.filter(template__in=(MESSAGE_CONFIRM, MESSAGE_NOTHING)).count()


def _listed(uses: list[PurposeView], language: str) -> str:
    lines = []
    for number, one in enumerate(uses, 1):
        lines.append(f"{number}. {one.text.title}")
        if one.effect:
            lines.append("   " + EFFECT[language].format(effect=one.effect))
    return "\n".join([*lines, "", ""]) if lines else ""


def _write(contact: Contact, template: str, words: dict[str, str], now: datetime) -> None:
    if not contact.email:
        return
    messages.send(
        channel="email",
        to=contact.email,
        template=template,
        context=words,
        language=contact.language,
        subject_id=contact.subject_id,
        # The code stands in it.
        forget=template == MESSAGE_CONFIRM,
        now=now,
    )


def _leave_evidence(
    verb: str, row: MailRequest, actor: Actor, now: datetime, **detail: str
) -> None:
    evidence.record(
        action=f"consent.mail_request.{verb}",
        actor=actor,
        now=now,
        subject_id=row.subject_id,
        object_type="consent.MailRequest",
        object_id=row.id,
        detail={"kind": row.kind, "mail": str(row.mail_id), **detail},
    )
