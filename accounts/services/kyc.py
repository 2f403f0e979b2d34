"""Verification: the customer asks and gets a code, the bank's staff find the case and decide.

A verifier sees only what has to be compared with the card, and types the number the card shows;
the number itself is compared here. A verifier can correct nothing: a number that differs is a
refused result, and customer service takes over.
"""

from __future__ import annotations

import re
import secrets
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from accounts.data.kyc import KycStatus
from accounts.errors.kyc import (
    BankContractEnded,
    KycCardExpired,
    KycCodeUnknown,
    KycNotInCheck,
    KycNotYours,
    KycTooManyCases,
    KycTooManyFiles,
    KycVerifiedAlready,
)
from accounts.models.customer import Customer
from accounts.models.kyc import KycCase, KycEvidence
from accounts.models.staff import Staff
from accounts.selectors import kyc as cases
from accounts.services import kyc_result, screening
from accounts.states import CustomerState, KycState
from accounts.states.kyc import KycChannel, KycEvidenceKind, KycMethod, KycRefusal
from consent.services import disclosure
from micropay.core import clock, locks, normal, rules
from micropay.core.actor import Actor
from micropay.core.errors import NotFound

# No letter that is read as a digit or heard as another.
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH = 8
_SHAPE = re.compile(f"[{_ALPHABET}]{{{_LENGTH}}}")
SHOWN_FIELDS = ("birth_date", "family_name", "given_name", "national_id_last_3")
PURPOSE = "identity_verification"


@transaction.atomic
def ask(*, actor: Actor, customer_id: UUID, now: datetime) -> KycStatus:
    """The customer asks to be verified. Asking again gives the same code while it lives.

    Raises NotFound, KycVerifiedAlready, KycTooManyCases.
    """
    customers, known = locks.lock(
        Customer.objects.filter(id=customer_id, state=CustomerState.ACTIVE),
        KycCase.objects.filter(customer_id=customer_id),
    )
    if not customers:
        raise NotFound
    if customers[0].verified_at is not None and not cases.is_due(customers[0], now=now):
        raise KycVerifiedAlready
    in_review = [case for case in known if case.state == KycState.IN_REVIEW]
    if in_review:
        return cases.status_of(in_review[0], now)
    alive = [case for case in known if case.is_open(now) and not case.for_pin_reset]
    if alive:
        return cases.status_of(alive[0], now)
    _refuse_too_many(known, now)
    _end_dead(known)
    case = _open(customers[0], now)
    kyc_result.leave_evidence(verb="ask", case=case, actor=actor, reason="", now=now)
    return cases.status_of(case, now)


def open_for_pin_reset(*, actor: Actor, customer: Customer, now: datetime) -> KycCase:
    """A new check of somebody who forgot the PIN, verified before or not, in the caller's
    transaction; customer and cases are locked. An open case of theirs ends: a code that the
    customer holds must never open the way for somebody else's reset. Raises KycTooManyCases.
    """
    locks.require_transaction()
    known = list(KycCase.objects.filter(customer=customer))
    if any(case.state == KycState.IN_REVIEW for case in known):
        # Said as any other "not today": compliance has the case, and nobody is tipped off.
        raise KycTooManyCases(limit=rules.number("kyc.cases_per_day", at=now))
    _refuse_too_many(known, now)
    _end_dead(known)
    case = _open(customer, now)
    case.for_pin_reset = True
    case.save(update_fields=["for_pin_reset"])
    kyc_result.leave_evidence(verb="open_for_pin_reset", case=case, actor=actor, reason="", now=now)
    return case


@transaction.atomic
def take(*, actor: Actor, code: str, channel: str, reason: str, now: datetime) -> KycCase:
    """A verifier finds a case by its code, from any branch, and from now on sees the person.

    What is shown goes into the register of disclosures. Raises KycCodeUnknown, BankContractEnded,
    RecipientNotValid.
    """
    verifier = _verifier(actor, now)
    case = _case_by_code(code, now)
    disclosure.record(
        actor=actor,
        recipient_code=verifier.employer,
        ground="processor",
        subject_id=case.customer.subject_id,
        fields=SHOWN_FIELDS,
        purpose=PURPOSE,
        now=now,
    )
    case.state = KycState.IN_CHECK
    case.verifier = verifier
    case.recipient_code = verifier.employer
    case.channel = KycChannel(channel).value
    case.taken_at = now
    case.save()
    kyc_result.leave_evidence(
        verb="take", case=case, actor=actor, reason=reason, now=now, channel=case.channel
    )
    return case


@transaction.atomic
def confirm(
    *,
    actor: Actor,
    case_id: UUID,
    method: str,
    national_id: str,
    card_expires_on: date | None,
    reason: str,
    now: datetime,
) -> KycCase:
    """Person and card are genuine, and the card shows this number. Returns the case.

    When the number is not the customer's, the result is a refusal. Then the person is screened: a
    match, or no answer, leaves the decision to compliance (``kyc_review``). ``card_expires_on``
    None is a card for life. Raises NotFound, KycNotYours, KycNotInCheck, KycCardExpired,
    BankContractEnded, InvalidInput for a number that cannot exist.
    """
    shown = normal.national_id(national_id)
    case, customer = _case_in_check(actor, case_id, now)
    if not customer.has_national_id(shown):
        return kyc_result.refuse(case, KycRefusal.ID_MISMATCH, actor, reason, now)
    if card_expires_on is not None and card_expires_on < clock.bangkok_day(now):
        raise KycCardExpired
    case.method = KycMethod(method).value
    case.card_expires_on = card_expires_on  # type: ignore[assignment]
    # The bank's words stay here, encrypted, and leave with the person; the evidence has no copy.
    case.note = reason
    screened = screening.screen(person=kyc_result.person_to_screen(customer), now=now)
    case.screening = screened.outcome.value
    case.screening_list = screened.list_version
    case.screened_at = now
    if screening.lets_pass(screened):
        kyc_result.verify(actor=actor, case=case, customer=customer, reason="", now=now)
        return case
    case.state = KycState.IN_REVIEW
    case.save()
    kyc_result.leave_evidence(
        verb="review", case=case, actor=actor, reason="", now=now, screening=case.screening
    )
    return case


@transaction.atomic
def add_evidence(
    *, actor: Actor, case_id: UUID, kind: str, file_id: UUID, reason: str, now: datetime
) -> KycEvidence:
    """Keep a stored file with the check while it runs.

    Raises NotFound, KycNotYours, KycNotInCheck, BankContractEnded, KycTooManyFiles.
    """
    case, _ = _case_in_check(actor, case_id, now)
    most = rules.number("kyc.files_most", at=now)
    if case.evidence.count() >= most:
        raise KycTooManyFiles(limit=most)
    row = KycEvidence.objects.create(
        case=case, kind=KycEvidenceKind(kind).value, file_id=file_id, added_at=now
    )
    kyc_result.leave_evidence(
        verb="add_evidence",
        case=case,
        actor=actor,
        reason=reason,
        now=now,
        kind=kind,
        file=str(file_id),
    )
    return row


@transaction.atomic
def refuse(*, actor: Actor, case_id: UUID, refusal: str, reason: str, now: datetime) -> KycCase:
    """The bank could not verify the person. Returns the decided case.

    Raises NotFound, KycNotYours, KycNotInCheck, BankContractEnded.
    """
    case, _ = _case_in_check(actor, case_id, now)
    return kyc_result.refuse(case, KycRefusal(refusal), actor, reason, now)


def _verifier(actor: Actor, now: datetime) -> Staff:
    """The staff member behind the actor, with a bank whose contract holds."""
    verifier = Staff.objects.filter(pk=actor.id, is_active=True).first()
    if verifier is None or not cases.contract_covers(recipient_code=verifier.employer, now=now):
        raise BankContractEnded
    return verifier


def _case_by_code(code: str, now: datetime) -> KycCase:
    typed = re.sub(r"[\s-]", "", code).upper()
    known = _SHAPE.fullmatch(typed) is not None
    found = KycCase.objects.filter(code=typed).first() if known else None
    if found is None:
        raise KycCodeUnknown
    case, _ = cases.locked(found)
    if not case.is_open(now):
        raise KycCodeUnknown
    return case


def _case_in_check(actor: Actor, case_id: UUID, now: datetime) -> tuple[KycCase, Customer]:
    _verifier(actor, now)
    found = KycCase.objects.filter(pk=case_id).first()
    if found is None:
        raise NotFound
    case, customer = cases.locked(found)
    if str(case.verifier_id) != actor.id:
        raise KycNotYours
    if not cases.is_being_checked_by(case, staff_id=actor.id, now=now):
        raise KycNotInCheck
    return case, customer


def _refuse_too_many(known: list[KycCase], now: datetime) -> None:
    limit = rules.number("kyc.cases_per_day", at=now)
    today = clock.bangkok_day(now)
    if sum(clock.bangkok_day(case.asked_at) == today for case in known) >= limit:
        raise KycTooManyCases(limit=limit)


def _end_dead(known: list[KycCase]) -> None:
    """The code of a case that was open has died: it makes room for a new one."""
    for case in known:
        if case.state in {KycState.WAITING, KycState.IN_CHECK}:
            case.state = KycState.EXPIRED
            case.save(update_fields=["state"])


def _open(customer: Customer, now: datetime) -> KycCase:
    life = timedelta(hours=rules.number("kyc.code_hours", at=now))
    code = _new_code()
    while KycCase.objects.filter(code=code).exists():
        code = _new_code()
    return KycCase.objects.create(customer=customer, code=code, asked_at=now, expires_at=now + life)


def _new_code() -> str:
    return "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))
