"""Sessions: opened after proof on one device, refreshed by rotation, ended for good."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from accounts.data.session import OpenedSession, Tokens
from accounts.errors.session import SessionEnded
from accounts.models.customer import Customer
from accounts.models.device import Device
from accounts.models.session import RefreshToken, Session
from accounts.services import cool_off, credential, tokens
from accounts.states.session import SessionEnd
from micropay.core import evidence, ids, locks, messages, rules
from micropay.core.actor import Actor, Principal
from micropay.core.errors import NotFound


def open_for(
    *, actor: Actor, customer: Customer, installation_id: UUID, pin: str, now: datetime
) -> OpenedSession:
    """Open a session for a proved customer, in the caller's transaction; the caller has locked
    the customer. The device becomes the one active device: another is retired, its session ends,
    a cool-off starts, and the customer is told.
    """
    locks.require_transaction()
    device = _bind(actor, customer, installation_id, now)
    return _open(actor, customer, device, pin, now)


def open_first(
    *, actor: Actor, customer: Customer, installation_id: UUID, pin: str, now: datetime
) -> OpenedSession:
    """The first session of a customer made in the caller's transaction: whom nobody else knows yet
    has no other device and no other session.
    """
    locks.require_transaction()
    device = _new_device(customer, installation_id, now)
    return _open(actor, customer, device, pin, now)


def refresh(*, actor: Actor, installation_id: UUID, refresh_token: str, now: datetime) -> Tokens:
    """New tokens for old ones. A token shown twice, or by another installation, ends the session.

    A transaction of its own: the end stays although the caller is refused. Raises SessionEnded.
    """
    digests = tokens.refresh_digests(refresh_token)
    with transaction.atomic(durable=True):
        fresh = _rotate(actor, installation_id, digests, now)
    if fresh is None:
        raise SessionEnded
    return fresh


@transaction.atomic
def end_current(*, principal: Principal, now: datetime) -> None:
    """Sign out here. Ending what has ended changes nothing."""
    mine = Session.objects.alive().filter(
        id=principal.session_id, customer_id=principal.customer_id
    )
    end_all(
        actor=principal.actor,
        sessions=locks.lock(mine)[0],
        subject_id=principal.subject_id,
        reason=SessionEnd.SIGNED_OUT,
        now=now,
    )


@transaction.atomic
def end_everywhere(*, principal: Principal, now: datetime) -> None:
    """Sign out on every device."""
    mine = Session.objects.alive().filter(customer_id=principal.customer_id)
    end_all(
        actor=principal.actor,
        sessions=locks.lock(mine)[0],
        subject_id=principal.subject_id,
        reason=SessionEnd.SIGNED_OUT_EVERYWHERE,
        now=now,
    )


@transaction.atomic
def revoke(*, principal: Principal, session_id: UUID, now: datetime) -> None:
    """End one of the customer's own sessions. Ending what has ended changes nothing.

    Raises NotFound for somebody else's.
    """
    mine = Session.objects.filter(id=session_id, customer_id=principal.customer_id)
    [sessions] = locks.lock(mine)
    if not sessions:
        raise NotFound
    end_all(
        actor=principal.actor,
        sessions=[one for one in sessions if one.ended_at is None],
        subject_id=principal.subject_id,
        reason=SessionEnd.REVOKED,
        now=now,
    )


@transaction.atomic
def end_of_installation(*, actor: Actor, installation_id: UUID, now: datetime) -> None:
    """The app is gone from this phone: whoever was signed in on it no longer is."""
    [sessions] = locks.lock(Session.objects.alive().filter(installation_id=installation_id))
    for one in sessions:
        subject_id = _subject_of(one)
        end_all(
            actor=actor,
            sessions=[one],
            subject_id=subject_id,
            reason=SessionEnd.UNINSTALLED,
            now=now,
        )


def end_swapped(*, actor: Actor, installation_id: UUID, access_token: str, now: datetime) -> None:
    """A token came from another installation than its own: it was taken, so its session ends.

    A transaction of its own; a token that opens nothing changes nothing.
    """
    with transaction.atomic(durable=True):
        digests = tokens.access_digests(access_token)
        swapped = Session.objects.alive().filter(access_digest__in=digests)
        [sessions] = locks.lock(swapped.exclude(installation_id=installation_id))
        for one in sessions:
            end_all(
                actor=actor,
                sessions=[one],
                subject_id=_subject_of(one),
                reason=SessionEnd.ANOTHER_INSTALLATION,
                now=now,
            )


def end_all(
    *,
    actor: Actor,
    sessions: list[Session],
    subject_id: UUID,
    reason: SessionEnd,
    now: datetime,
) -> None:
    """End these locked sessions in the caller's transaction; their PIN checks are dropped."""
    for session in sessions:
        session.ended_at = now
        session.end_reason = reason.value
        session.pin_check = ""
        session.save(update_fields=["ended_at", "end_reason", "pin_check"])
        _leave_evidence("end", actor, session, subject_id, now, reason=reason.value)


def _open(
    actor: Actor, customer: Customer, device: Device, pin: str, now: datetime
) -> OpenedSession:
    session_id, pin_key = ids.new_id(), credential.new_pin_key()
    check, pepper = credential.make_check(session_id=session_id, pin_key=pin_key, pin=pin)
    access = tokens.new_token()
    session = Session.objects.create(
        id=session_id,
        customer=customer,
        device=device,
        installation_id=device.installation_id,
        access_digest=tokens.access_digest(access),
        access_expires_at=_access_end(now),
        pin_check=check,
        pin_pepper=pepper,
        opened_at=now,
        refreshed_at=now,
    )
    refresh_token = _issue_refresh(session_id, now)
    _leave_evidence("open", actor, session, customer.subject_id, now)
    return OpenedSession(
        customer_id=customer.id,
        tokens=Tokens(session_id, access, session.access_expires_at, refresh_token),
        pin_key=pin_key,
    )


def _bind(actor: Actor, customer: Customer, installation_id: UUID, now: datetime) -> Device:
    """The customer's device on this installation; another active one is retired."""
    devices, sessions = locks.lock(
        Device.objects.filter(customer=customer, retired_at=None),
        Session.objects.alive().filter(customer=customer),
    )
    known = next((one for one in devices if one.installation_id == installation_id), None)
    reason = SessionEnd.REPLACED if known else SessionEnd.NEW_DEVICE
    end_all(actor=actor, sessions=sessions, subject_id=customer.subject_id, reason=reason, now=now)
    if known is not None:
        return known
    for other in devices:
        _retire(actor, customer, other, now)
    if Device.objects.filter(customer=customer).exists():
        cool_off.start(actor=actor, customer_id=customer.id, cause="new_device", now=now)
        _tell(customer, "accounts.new_device", now)
    return _new_device(customer, installation_id, now)


def _new_device(customer: Customer, installation_id: UUID, now: datetime) -> Device:
    return Device.objects.create(customer=customer, installation_id=installation_id, bound_at=now)


def _retire(actor: Actor, customer: Customer, device: Device, now: datetime) -> None:
    device.retired_at = now
    device.save(update_fields=["retired_at"])
    evidence.record(
        action="accounts.device.retire",
        actor=actor,
        now=now,
        subject_id=customer.subject_id,
        object_type="accounts.Device",
        object_id=device.id,
    )


def _tell(customer: Customer, template: str, now: datetime) -> None:
    messages.send(
        channel="sms",
        to=customer.phone or "",
        template=template,
        context={},
        language=customer.language,
        subject_id=customer.subject_id,
        now=now,
    )


def _rotate(
    actor: Actor, installation_id: UUID, digests: list[str], now: datetime
) -> Tokens | None:
    """The new tokens, or None when the session is over; the session's row decides between twins."""
    token = RefreshToken.objects.filter(digest__in=digests).first()
    if token is None:
        return None
    [sessions] = locks.lock(Session.objects.alive().filter(id=token.session_id))
    if not sessions:
        return None
    session: Session = sessions[0]
    token.refresh_from_db()
    reason = _why_not(session, token, installation_id)
    if reason is not None:
        subject_id = _subject_of(session)
        end_all(actor=actor, sessions=sessions, subject_id=subject_id, reason=reason, now=now)
        return None
    if now >= session.refreshed_at + timedelta(days=rules.number("session.idle_days", at=now)):
        return None
    return _renew(actor, session, token, now)


def _subject_of(session: Session) -> UUID:
    return Customer.objects.values_list("subject_id", flat=True).get(id=session.customer_id)


def _why_not(session: Session, token: RefreshToken, installation_id: UUID) -> SessionEnd | None:
    if session.installation_id != installation_id:
        return SessionEnd.ANOTHER_INSTALLATION
    return SessionEnd.REFRESH_REUSED if token.used_at is not None else None


def _renew(actor: Actor, session: Session, token: RefreshToken, now: datetime) -> Tokens:
    token.used_at = now
    token.save(update_fields=["used_at"])
    access = tokens.new_token()
    session.access_digest = tokens.access_digest(access)
    session.access_expires_at = _access_end(now)
    session.refreshed_at = now
    session.save(update_fields=["access_digest", "access_expires_at", "refreshed_at"])
    refresh_token = _issue_refresh(session.id, now)
    _leave_evidence("refresh", actor, session, None, now)
    return Tokens(session.id, access, session.access_expires_at, refresh_token)


def _issue_refresh(session_id: UUID, now: datetime) -> str:
    token = tokens.new_token()
    RefreshToken.objects.create(
        digest=tokens.refresh_digest(token), session_id=session_id, issued_at=now
    )
    return token


def _access_end(now: datetime) -> datetime:
    return now + timedelta(seconds=rules.number("session.access_seconds", at=now))


def _leave_evidence(
    verb: str,
    actor: Actor,
    session: Session,
    subject_id: UUID | None,
    now: datetime,
    **detail: str,
) -> None:
    evidence.record(
        action=f"accounts.session.{verb}",
        actor=actor,
        now=now,
        subject_id=subject_id,
        object_type="accounts.Session",
        object_id=session.id,
        detail={"device": str(session.device_id), **detail},
    )
