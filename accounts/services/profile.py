"""The customer's own profile: read with the PIN, changed with PIN and a code for these values.

National ID and phone are not among the values: they change in the back office only, and the
database refuses every other way.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from accounts.data.customer import ChangeAsked, WholeProfile
from accounts.data.proof import Given, Proof
from accounts.errors.customer import BirthDateNeedsService, NothingToChange
from accounts.errors.suspension import AccountEnded
from accounts.models.customer import Customer, email_columns
from accounts.selectors import customer as customers
from accounts.services import kyc_review, otp
from accounts.services import proof as proofs
from accounts.services.age import refuse_minor
from accounts.states import MAY_SIGN_IN, AgeGroup
from micropay.core import evidence, files, locks, messages
from micropay.core.actor import Actor, Principal
from micropay.core.errors import NotFound
from micropay.core.models.file import StoredFile

READ, CHANGE, PICTURE = "profile_read", "profile_change", "profile_picture"
FIELDS = (
    "given_name",
    "family_name",
    "birth_date",
    "address",
    "occupation",
    "workplace",
    "email",
    "language",
)
# What the bank compared with the card: a change asks for a new check.
_CHECKED = frozenset({"given_name", "family_name"})
_MAY_BE_EMPTY = frozenset({"workplace", "email"})
_ABOUT = {"th": "เปลี่ยนข้อมูลส่วนตัว", "en": "change your details"}

Values = Mapping[str, Any]


def read(*, principal: Principal, given: Given, now: datetime) -> WholeProfile:
    """The whole profile, after the PIN. Must run outside a transaction. Raises what the proof
    refuses with, NotFound.
    """
    digest = hashlib.sha256(f"{READ} {principal.customer_id}".encode()).hexdigest()
    proof = proofs.check(principal=principal, given=given, purpose=READ, digest=digest, now=now)
    with transaction.atomic():
        proofs.consume(proof=proof, now=now)
    return customers.whole_profile(customer_id=principal.customer_id)


@transaction.atomic
def ask_change(*, actor: Actor, principal: Principal, values: Values, now: datetime) -> ChangeAsked:
    """A code for exactly these values; nothing of them is kept until they come again with it.

    Raises NotFound, BirthDateNeedsService, NothingToChange, and what asking for a code raises.
    """
    customer = Customer.objects.filter(id=principal.customer_id).first()
    if customer is None:
        raise NotFound
    _changed(customer, values, now)
    sent = otp.ask(
        actor=actor,
        customer_id=customer.id,
        purpose=CHANGE,
        digest=_digest(customer.id, values),
        about=_ABOUT[customer.language],
        now=now,
    )
    return ChangeAsked(sent.otp_id, sent.masked_phone, sent.expires_at)


def change(
    *, actor: Actor, principal: Principal, values: Values, given: Given, now: datetime
) -> tuple[str, ...]:
    """Write these values with PIN and their code; the customer is told. Returns what changed.

    A new name of a verified customer asks for a new check by the bank. Must run outside a
    transaction. Raises what the proof refuses with, NotFound, BirthDateNeedsService,
    NothingToChange.
    """
    proof = proofs.check(
        principal=principal,
        given=given,
        purpose=CHANGE,
        digest=_digest(principal.customer_id, values),
        now=now,
    )
    return _write(actor=actor, proof=proof, values=values, now=now)


@transaction.atomic
def _write(*, actor: Actor, proof: Proof, values: Values, now: datetime) -> tuple[str, ...]:
    customer = _locked(proof.customer_id)
    changed = _changed(customer, values, now)
    proofs.consume(proof=proof, now=now)
    before = customer.email
    columns = _columns(changed, values)
    for name, value in columns.items():
        setattr(customer, name, value)
    customer.save(update_fields=list(columns))
    if customer.verified_at is not None and _CHECKED & set(changed):
        kyc_review.due_from_today(customer, now)
    _leave_evidence("change", customer, actor, now, fields=sorted(changed))
    _tell(customer, before, now)
    return changed


def set_picture(*, actor: Actor, principal: Principal, content: bytes, now: datetime) -> StoredFile:
    """Keep a picture in place of the one before, which is erased. Outside a transaction.

    Raises a FileRefused.
    """
    stored = files.receive(
        actor=actor,
        subject_id=principal.subject_id,
        purpose=PICTURE,
        name="",
        content=content,
        now=now,
    )
    _put_picture(actor=actor, customer_id=principal.customer_id, picture_id=stored.id, now=now)
    return stored


@transaction.atomic
def remove_picture(*, actor: Actor, principal: Principal, now: datetime) -> None:
    """Erase the picture; without one nothing happens."""
    _put_picture(actor=actor, customer_id=principal.customer_id, picture_id=None, now=now)


@transaction.atomic
def _put_picture(
    *, actor: Actor, customer_id: UUID, picture_id: UUID | None, now: datetime
) -> None:
    customer = _locked(customer_id)
    before, customer.picture_id = customer.picture_id, picture_id
    customer.save(update_fields=["picture_id"])
    if before is not None:
        files.delete(file_id=before, actor=actor, reason="replaced by its owner", now=now)
    _leave_evidence("set_picture", customer, actor, now, there=picture_id is not None)


def _locked(customer_id: UUID) -> Customer:
    [found] = locks.lock(Customer.objects.filter(id=customer_id))
    if not found:
        raise NotFound
    customer: Customer = found[0]
    if customer.state not in MAY_SIGN_IN:
        raise AccountEnded(state=customer.state)
    return customer


def _changed(customer: Customer, values: Values, now: datetime) -> tuple[str, ...]:
    known = [name for name in FIELDS if name in values]
    changed = tuple(name for name in known if (getattr(customer, name) or "") != values[name])
    if not changed:
        raise NothingToChange
    if "birth_date" in changed:
        _refuse_birth_date(customer, values["birth_date"], now)
    return changed


def _columns(changed: tuple[str, ...], values: Values) -> dict[str, Any]:
    """What is written: an address comes with its indexes, and what may be empty is nothing then."""
    columns: dict[str, Any] = {}
    for name in changed:
        if name == "email":
            columns |= email_columns(values[name])
        else:
            empty = name in _MAY_BE_EMPTY and not values[name]
            columns[name] = None if empty else values[name]
    return columns


def _refuse_birth_date(customer: Customer, birth_date: date, now: datetime) -> None:
    """An adult nobody has checked yet may mend a slip; it cannot make them a minor."""
    if customer.verified_at is not None or customer.age_group != AgeGroup.ADULT:
        raise BirthDateNeedsService
    refuse_minor(birth_date=birth_date, now=now)


def _digest(customer_id: UUID, values: Values) -> str:
    told = {name: str(values[name]) for name in FIELDS if name in values}
    text = json.dumps([str(customer_id), told], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _tell(customer: Customer, email_before: str | None, now: datetime) -> None:
    """By SMS, and to the old e-mail address when that was changed."""
    ways = [("sms", customer.phone, "accounts.profile_changed")]
    if email_before and email_before != customer.email:
        ways.append(("email", email_before, "accounts.profile_changed_email"))
    for channel, to, template in ways:
        if to:
            messages.send(
                channel=channel,
                to=to,
                template=template,
                context={},
                language=customer.language,
                subject_id=customer.subject_id,
                now=now,
            )


def _leave_evidence(
    verb: str, customer: Customer, actor: Actor, now: datetime, **detail: Any
) -> None:
    evidence.record(
        action=f"accounts.profile.{verb}",
        actor=actor,
        now=now,
        subject_id=customer.subject_id,
        object_type="accounts.Customer",
        object_id=customer.id,
        detail=detail,
    )
