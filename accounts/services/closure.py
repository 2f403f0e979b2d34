"""The end of an account: what the law does not keep is deleted, and a list says what it keeps.

The wallet comes first: it pays the balance out and calls ``close`` in the same transaction.
"""

from __future__ import annotations

import secrets
from datetime import date, datetime
from uuid import UUID

from accounts.data.suspension import Kept
from accounts.errors.suspension import AccountEnded
from accounts.models.closure import ClosedAccount
from accounts.models.credential import Credential, Otp
from accounts.models.customer import Customer
from accounts.models.device import Device
from accounts.models.session import Session
from accounts.models.suspension import Suspension
from accounts.services import credential, session
from accounts.states import ClosingCause, CustomerState, SuspensionState
from accounts.states.session import SessionEnd
from consent.data.record import Circumstances
from consent.selectors import purpose as purposes
from consent.selectors.subject import subject_for_update
from consent.services import record as consent_record
from micropay.core import clock, evidence, files, locks, messages, rules
from micropay.core.actor import Actor
from micropay.core.errors import NotFound

SERVICES = ("micropay", "qper")
# Deleted the moment an account ends: no law asks for it.
ERASED_FIELDS = ("email", "email_index", "email_index_next", "picture_id")
ERASED = (
    "email",
    "picture",
    "pin",
    "words_of_one_time_codes",
    "device_binding",
    "consents_in_force",
)
# What a law keeps; the years are rules ``closing.keep_years.<what>`` with the law as source.
KEPT = ("identity", "transactions", "agreements", "complaints")


def close(
    *, actor: Actor, customer_id: UUID, cause: str, reason: str, now: datetime
) -> ClosedAccount:
    """End an account for good, in the caller's transaction; the wallet is empty and closed.

    Raises NotFound, AccountEnded.
    """
    locks.require_transaction()
    known = Customer.objects.filter(id=customer_id).values_list("subject_id", flat=True).first()
    if known is None:
        raise NotFound
    withdraw_consents(actor=actor, subject_id=known, now=now)
    customers, suspended = locks.lock(
        Customer.objects.filter(id=customer_id),
        Suspension.objects.filter(customer_id=customer_id).standing(),
    )
    customer: Customer = customers[0]
    if customer.state == CustomerState.CLOSED:
        raise AccountEnded(state=customer.state)
    for row in suspended:
        _end_with_account(row, actor, now)
    kept = what_is_kept(now=now)
    ended = ClosedAccount.objects.create(
        customer=customer,
        cause=ClosingCause(cause).value,
        erased=list(ERASED),
        kept=[{"what": one.what, "law": one.law, "until": str(one.until)} for one in kept],
        closed_by=actor.label or actor.kind,
        closed_at=now,
    )
    _tell(customer, kept, now)
    shut_out(actor=actor, customer=customer, now=now)
    if customer.picture_id is not None:
        files.delete(file_id=customer.picture_id, actor=actor, reason="account ended", now=now)
    for name in ERASED_FIELDS:
        setattr(customer, name, None)
    customer.state = CustomerState.CLOSED
    customer.closed_at = now
    customer.save(update_fields=["state", "closed_at", *ERASED_FIELDS])
    evidence.record(
        action="accounts.closure.close",
        actor=actor,
        now=now,
        subject_id=customer.subject_id,
        object_type="accounts.ClosedAccount",
        object_id=ended.id,
        reason=reason,
        detail={"cause": ended.cause, "erased": ended.erased, "kept": ended.kept},
    )
    return ended


def what_is_kept(*, now: datetime) -> list[Kept]:
    """What stays of an account that ends now: which law asks for it, and until which day."""
    today = clock.bangkok_day(now)
    return [
        Kept(
            what=what,
            law=rules.text(f"closing.law.{what}", at=now),
            until=clock.months_on(today, 12 * rules.number(f"closing.keep_years.{what}", at=now)),
        )
        for what in KEPT
    ]


def kept_until(*, what: str, now: datetime) -> date:
    """The last day that the law keeps one kind of data of an account that ends now."""
    return next(one.until for one in what_is_kept(now=now) if one.what == what)


def withdraw_consents(
    *, actor: Actor, subject_id: UUID, why: str = "account ended", now: datetime
) -> None:
    """Take back every consent of a person whose account ends or who came of age, marketing too.

    In the caller's transaction and before the customer is locked (global order).
    """
    locks.require_transaction()
    subject_for_update(subject_id)
    given = [
        view.code
        for service in SERVICES
        for view in purposes.of_subject(subject_id, service, "th", now)
        if view.given
    ]
    for purpose in given:
        consent_record.decide_purpose(
            actor=actor,
            subject_id=subject_id,
            purpose=purpose,
            given=False,
            language="th",
            text_sha256=None,
            how=Circumstances(channel="branch", device_label=why),
            now=now,
        )


def shut_out(*, actor: Actor, customer: Customer, now: datetime) -> None:
    """Sessions, device, PIN and codes of a locked customer end, in the caller's transaction."""
    locks.require_transaction()
    credentials, devices, sessions, codes = locks.lock(
        Credential.objects.filter(customer=customer),
        Device.objects.filter(customer=customer, retired_at=None),
        Session.objects.alive().filter(customer=customer),
        Otp.objects.filter(customer=customer, about__isnull=False),
    )
    session.end_all(
        actor=actor,
        sessions=sessions,
        subject_id=customer.subject_id,
        reason=SessionEnd.SIGNED_OUT_EVERYWHERE,
        now=now,
    )
    for device in devices:
        device.retired_at = now
        device.save(update_fields=["retired_at"])
    for stored in credentials:
        # A verifier that no PIN of six digits can have made.
        stored.pin_verifier, stored.pin_pepper = credential.make_verifier(
            customer_id=customer.id, pin=secrets.token_urlsafe()
        )
        stored.save(update_fields=["pin_verifier", "pin_pepper"])
    for code in codes:
        code.about = None
        code.save(update_fields=["about"])


def _end_with_account(row: Suspension, actor: Actor, now: datetime) -> None:
    row.state = SuspensionState.ENDED_ACCOUNT
    row.ended_at = now
    row.ended_by = actor.label or actor.kind
    row.save(update_fields=["state", "ended_at", "ended_by"])


def _tell(customer: Customer, kept: list[Kept], now: datetime) -> None:
    if customer.phone is None or customer.state == CustomerState.DECEASED:
        return
    messages.send(
        channel="sms",
        to=customer.phone,
        template="accounts.closed",
        context={"kept_until": clock.buddhist(max(one.until for one in kept))},
        language=customer.language,
        subject_id=customer.subject_id,
        now=now,
    )
