"""E-mail that comes in: stored whole first, read afterwards, handed to the service of its address.

A service registers its address (a rule, so that it can be changed) and what it does with a mail.
Receiving is one transaction that keeps the bytes; reading runs from the outbox, so a mail that
cannot be read is still there for a person to look at.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from micropay.core import evidence, locks, mail_reading, normal, outbox, rules
from micropay.core.actor import Actor
from micropay.core.errors import InvalidInput, NotFound, Refusal
from micropay.core.mail_reading import Mail, Unreadable
from micropay.core.models.mail import InboundMail, MailState

MOST_BYTES = "mail.most_bytes"
_LONGEST = 5000
_TOPIC = "core.mail"
_TOO_LARGE = "too_large"
_UNDECIDED = frozenset({MailState.QUARANTINED})
# What a person can still make something of.
READ = frozenset({MailState.QUARANTINED, MailState.FILED, MailState.AUTOMATIC})


class UnknownMailbox(Refusal):
    """None of the recipients is an address of ours."""

    code = "unknown_mailbox"
    title = "There is no such mailbox."
    status = 404


class MailDecided(Refusal):
    """Somebody has dealt with this mail already."""

    code = "mail_decided"
    title = "This e-mail was dealt with already."


@dataclass(frozen=True, slots=True)
class Filing:
    """What a service made of a mail: where it is now, or why a person has to look at it."""

    filed_as: str = ""
    subject_id: UUID | None = None
    quarantined: str = ""


@dataclass(frozen=True, slots=True)
class _Service:
    address_rule: str
    # ``(mail_id=…, mail=…, now=…)`` in the transaction that marks the mail.
    handle: Callable[..., Filing]


_services: dict[str, _Service] = {}
_claimants: list[tuple[int, Callable[..., Filing | None]]] = []


def register(name: str, *, address_rule: str, handle: Callable[..., Filing]) -> None:
    """Declare the mailbox of a service (in an ``AppConfig.ready()``)."""
    _services[name] = _Service(address_rule, handle)


def claimant(place: int, claim: Callable[..., Filing | None]) -> None:
    """Declare who is asked about every mail, lower places first, before its service is:
    ``(mail_id=…, service=…, mail=…, now=…)`` in the transaction that marks the mail. None: not for
    me.
    """
    _claimants.append((place, claim))
    _claimants.sort(key=lambda one: one[0])


def service_of(recipient: str, *, at: datetime) -> str | None:
    """Whose address this is; ``cs+anything@`` is ``cs@``. None when it is nobody's."""
    try:
        address = normal.email_address(recipient)
    except InvalidInput:
        return None
    name, _, domain = address.rpartition("@")
    plain = f"{name.partition('+')[0]}@{domain}"
    return next(
        (service for service, own in addresses(at=at).items() if own in {address, plain}), None
    )


def addresses(*, at: datetime) -> dict[str, str]:
    """The address of each service."""
    return {
        name: rules.text(one.address_rule, at=at).strip().lower() for name, one in _services.items()
    }


@transaction.atomic
def receive(
    *, actor: Actor, raw: bytes, recipients: list[str], size: int | None = None, now: datetime
) -> InboundMail:
    """Keep a mail and queue its reading. A second delivery of the same bytes is the first.

    Above rule ``mail.most_bytes`` only the beginning was fetched: ``size`` is the whole, and a
    person is told. Raises UnknownMailbox.
    """
    services = [service_of(one, at=now) for one in recipients]
    service = next((one for one in services if one is not None), None)
    if service is None:
        raise UnknownMailbox
    whole = len(raw) if size is None else size
    too_large = whole > rules.number(MOST_BYTES, at=now)
    mail = InboundMail(
        service=service,
        raw=None if too_large else base64.b64encode(raw).decode(),
        size=whole,
        digest=hashlib.sha256(service.encode() + b"\0" + raw).hexdigest(),
        received_at=now,
    )
    if too_large:
        mail.state, mail.why, mail.decided_at = MailState.QUARANTINED.value, _TOO_LARGE, now
    try:
        with transaction.atomic():
            mail.save(force_insert=True)
    except IntegrityError:
        return InboundMail.objects.get(digest=mail.digest)
    _leave_evidence("receive", mail, actor, "", now)
    if not too_large:
        outbox.publish(topic=_TOPIC, payload={"mail": str(mail.id)}, now=now)
    return mail


def read_again(mail: InboundMail, *, now: datetime) -> Mail:
    """What a kept mail says. Raises Unreadable."""
    if mail.raw is None:
        raise Unreadable(mail.why or _TOO_LARGE)
    return mail_reading.read(
        base64.b64decode(mail.raw),
        longest=_LONGEST,
        own=frozenset(addresses(at=now).values()),
        checker=rules.text("mail.own_server", at=now),
    )


@transaction.atomic
def open_waiting(*, actor: Actor, mail_id: UUID, reason: str, now: datetime) -> Mail:
    """Show what a quarantined mail says to the person who decides about it; each opening leaves a
    row with its reason. Raises NotFound, MailDecided, Unreadable.
    """
    mail = for_update(mail_id)
    said = read_again(mail, now=now)
    _leave_evidence("open", mail, actor, reason, now)
    return said


def for_update(mail_id: UUID, states: frozenset[MailState] = _UNDECIDED) -> InboundMail:
    """A quarantined mail (or one in these states), locked. Raises NotFound, MailDecided."""
    [found] = locks.lock(InboundMail.objects.filter(pk=mail_id))
    if not found:
        raise NotFound
    mail: InboundMail = found[0]
    if mail.state not in states:
        raise MailDecided
    return mail


def decide(
    mail: InboundMail,
    *,
    actor: Actor,
    state: MailState,
    filing: Filing,
    reason: str,
    now: datetime,
) -> None:
    """Write down what became of a locked mail."""
    mail.state, mail.decided_at = state.value, now
    mail.why, mail.filed_as = filing.quarantined, filing.filed_as
    mail.subject_id = filing.subject_id
    mail.save()
    _leave_evidence(state.value, mail, actor, reason, now)


def follow_up(*, mail_id: UUID, actor: Actor, filing: Filing, now: datetime) -> None:
    """What a filed mail waited for came, or did not: in the caller's transaction. A mail that a
    person decided about meanwhile stays as it is.
    """
    [found] = locks.lock(InboundMail.objects.filter(pk=mail_id, state=MailState.FILED))
    if not found:
        return
    state = MailState.QUARANTINED if filing.quarantined else MailState.FILED
    decide(found[0], actor=actor, state=state, filing=filing, reason="", now=now)


@transaction.atomic
def drop(*, actor: Actor, mail_id: UUID, reason: str, now: datetime) -> None:
    """A person saw that a mail is nothing; its content goes. Raises NotFound, MailDecided."""
    mail = for_update(mail_id)
    empty(mail)
    decide(
        mail,
        actor=actor,
        state=MailState.DROPPED,
        filing=Filing(quarantined=mail.why),
        reason=reason,
        now=now,
    )


def empty(mail: InboundMail) -> None:
    """Take the content of a locked mail, which the caller saves; that it came stays."""
    mail.raw, mail.sender, mail.title = None, "", ""


def waiting(now: datetime) -> int:
    """E-mails that a person has to look at."""
    return InboundMail.objects.filter(state=MailState.QUARANTINED).count()


def personal_rows(subject_id: UUID) -> Any:
    """The e-mails a person sent, as far as we know that they did."""
    for mail in InboundMail.objects.filter(subject_id=subject_id).order_by("id"):
        yield {"received_at": mail.received_at, "sender": mail.sender, "title": mail.title}


@outbox.handler(_TOPIC)
def _read_queued(payload: dict[str, Any], *, now: datetime) -> None:
    [[mail]] = locks.lock(InboundMail.objects.filter(pk=payload["mail"]))
    if mail.state != MailState.WAITING:
        return
    actor = Actor.system("mailbox")
    try:
        said = read_again(mail, now=now)
    except Unreadable as fault:
        filing = Filing(quarantined=str(fault))
        decide(mail, actor=actor, state=MailState.QUARANTINED, filing=filing, reason="", now=now)
        return
    mail.sender, mail.title = said.sender or "", said.title
    state, filing = _handled(mail, said, now)
    decide(mail, actor=actor, state=state, filing=filing, reason="", now=now)


def _handled(mail: InboundMail, said: Mail, now: datetime) -> tuple[MailState, Filing]:
    if said.is_automatic:
        return MailState.AUTOMATIC, Filing()
    if said.is_forged or said.sender is None:
        return MailState.QUARANTINED, Filing(quarantined="forged" if said.is_forged else "sender")
    filing = _claimed(mail, said, now)
    if filing is None:
        filing = _services[mail.service].handle(mail_id=mail.id, mail=said, now=now)
    return (MailState.QUARANTINED if filing.quarantined else MailState.FILED), filing


def _claimed(mail: InboundMail, said: Mail, now: datetime) -> Filing | None:
    for _place, claim in _claimants:
        filing = claim(mail_id=mail.id, service=mail.service, mail=said, now=now)
        if filing is not None:
            return filing
    return None


def _leave_evidence(verb: str, mail: InboundMail, actor: Actor, reason: str, now: datetime) -> None:
    evidence.record(
        action=f"core.mail.{verb}",
        actor=actor,
        now=now,
        subject_id=mail.subject_id,
        object_type="core.InboundMail",
        object_id=mail.id,
        reason=reason,
        detail={"service": mail.service, "size": mail.size, "why": mail.why},
    )
