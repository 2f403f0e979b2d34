"""Guardians: consent before any of the minor's data is typed on a phone, and taking it back.

A verified adult names the minor, reads what the minor would agree to, and consents from their own
session with PIN and code. The app then shows a code for registering on the minor's phone; only the
person named can register with it. Under ten the guardian does all of it: the terms and the notice
are recorded as the guardian's act (PDPA s.20).
"""

from __future__ import annotations

import hashlib
import re
import secrets
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from accounts.data.customer import Profile
from accounts.data.proof import Given, Proof
from accounts.data.relation import ConsentAsked, GuardianshipView, WardIdentity
from accounts.errors.registration import GuardianConsentNeeded, GuardianOnly
from accounts.errors.relation import (
    GuardianCodeUnknown,
    GuardianEvidenceMissing,
    GuardianForSomebodyElse,
    GuardianshipOver,
    NotAGuardian,
    NotAMinor,
    TooManyWards,
)
from accounts.models.customer import Customer
from accounts.models.relation import Guardianship
from accounts.selectors import registration as registrations
from accounts.selectors import relation as relations
from accounts.services import brake, otp
from accounts.services import proof as proofs
from accounts.services.age import age_group, refuse_minor
from accounts.states import AgeGroup, CustomerState, GuardianshipState
from accounts.states.relation import GuardianKind
from consent.data.record import AgreedText
from consent.services import record as consent_record
from micropay.core import evidence, ids, locks, messages, rules
from micropay.core.actor import Actor, Principal

CONSENT = "guardian_consent"
PURPOSE = "account_of_minor"
GROUNDS = {
    AgeGroup.CHILD: (
        "พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล มาตรา 20 (2): อายุไม่เกินสิบปี ผู้ใช้อำนาจปกครองให้ความยินยอม"
    ),
    AgeGroup.MINOR: (
        "พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล มาตรา 20 (1) และ ป.พ.พ. มาตรา 21: ผู้แทนโดยชอบธรรมให้ความยินยอม"
    ),
}
_ABOUT = {"th": "ยินยอมเปิดบัญชีแก่ผู้เยาว์", "en": "agree to an account for a minor"}
# No letter that is read as a digit or heard as another.
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH = 8
_SHAPE = re.compile(f"[{_ALPHABET}]{{{_LENGTH}}}")


@transaction.atomic
def ask(
    *,
    actor: Actor,
    principal: Principal,
    kind: str,
    minor: WardIdentity,
    evidence_words: str,
    acceptance: AgreedText,
    acknowledgement: AgreedText,
    now: datetime,
) -> ConsentAsked:
    """A guardian names the minor, the right by which they act and what shows it; a code follows.

    The texts must be those in force. Raises NotAGuardian, NotAMinor, TooManyWards, InvalidInput
    for a birth date to come, and what consent and asking for a code raise.
    """
    guardian = _guardian(principal.customer_id)
    group = age_group(birth_date=minor.birth_date, now=now)
    if group == AgeGroup.ADULT:
        raise NotAMinor(age=rules.number("minor.majority", at=now))
    _refuse_too_many(guardian, now)
    for text in (acceptance, acknowledgement):
        consent_record.require_shown(
            version_id=text.version_id,
            language=text.language,
            text_sha256=text.sha256,
            now=now,
        )
    row = Guardianship(
        id=ids.new_id(),
        guardian=guardian,
        kind=GuardianKind(kind).value,
        purpose=PURPOSE,
        ground=GROUNDS[group],
        evidence=evidence_words,
        draft=minor.to_text(),
        terms_version_id=acceptance.version_id,
        terms_language=acceptance.language,
        terms_sha256=acceptance.sha256,
        notice_version_id=acknowledgement.version_id,
        notice_language=acknowledgement.language,
        notice_sha256=acknowledgement.sha256,
        asked_at=now,
        expires_at=now + timedelta(minutes=rules.number("guardian.ask_minutes", at=now)),
    )
    row.digest = _digest(row)
    sent = otp.ask(
        actor=actor,
        customer_id=guardian.id,
        purpose=CONSENT,
        digest=row.digest,
        about=_ABOUT[guardian.language],
        now=now,
    )
    row.save(force_insert=True)
    leave_evidence(verb="ask", row=row, actor=actor, now=now)
    return ConsentAsked(row.id, sent.otp_id, sent.masked_phone, row.expires_at)


def consent(
    *, actor: Actor, principal: Principal, guardianship_id: UUID, given: Given, now: datetime
) -> GuardianshipView:
    """The guardian consents with PIN and code; the answer carries the code for the minor's phone.

    Must run outside a transaction. Raises NotFound, GuardianshipOver, GuardianEvidenceMissing,
    NotAGuardian, and what the proof refuses with.
    """
    with transaction.atomic():
        row = relations.locked(guardianship_id=guardianship_id, guardian_id=principal.customer_id)
    _require(row, GuardianshipState.ASKED, now)
    if not row.files.exists():
        raise GuardianEvidenceMissing
    proof = proofs.check(
        principal=principal, given=given, purpose=CONSENT, digest=row.digest, now=now
    )
    return _consent(actor=actor, guardianship_id=row.id, proof=proof, now=now)


@transaction.atomic
def _consent(
    *, actor: Actor, guardianship_id: UUID, proof: Proof, now: datetime
) -> GuardianshipView:
    guardian = _guardian(proof.customer_id)
    row = relations.locked(guardianship_id=guardianship_id)
    _require(row, GuardianshipState.ASKED, now)
    proofs.consume(proof=proof, now=now)
    row.state = GuardianshipState.CONSENTED
    row.code = _new_code()
    row.consented_at = now
    row.expires_at = now + timedelta(hours=rules.number("guardian.code_hours", at=now))
    row.save()
    leave_evidence(verb="consent", row=row, actor=actor, now=now)
    tell_guardian(guardian, "accounts.guardian_consented", now)
    return relations.view(row)


def take_up(
    *, actor: Actor, installation_id: UUID, registration_id: UUID, code: str, now: datetime
) -> None:
    """The registration on the minor's phone names the guardian's consent by its code.

    Guesses are counted before they are looked at. Raises TooManyAttempts, GuardianCodeUnknown,
    NotFound, RegistrationClosed/Completed.
    """
    brake.take(actor=actor, act="attempt", now=now)
    typed = readable_code(code)
    with transaction.atomic():
        registration = registrations.open_one_for_update(registration_id, installation_id, now)
        [rows] = locks.lock(Guardianship.objects.filter(code=typed))
        found = rows[0] if rows else None
        usable = found is not None and found.is_open(now)
        if found is None or not usable or found.registration_id not in (None, registration.id):
            raise GuardianCodeUnknown
        found.registration = registration
        found.save(update_fields=["registration"])
        leave_evidence(verb="take_up", row=found, actor=actor, now=now)


def readable_code(typed: str) -> str:
    """A code as it is kept. Raises GuardianCodeUnknown for what no code looks like."""
    code = re.sub(r"[\s-]", "", typed).upper()
    if not _SHAPE.fullmatch(code):
        raise GuardianCodeUnknown
    return code


def is_about(*, row: Guardianship, customer: Customer) -> bool:
    """Whether a guardian's consent names this customer: name, birth date and national ID."""
    born: Any = customer.birth_date
    known = WardIdentity(
        customer.given_name or "", customer.family_name or "", born, customer.national_id or ""
    )
    return row.draft is not None and WardIdentity.from_text(row.draft) == known


def require_consent(
    *, registration_id: UUID, profile: Profile, now: datetime
) -> Guardianship | None:
    """The guardian's consent that this person needs to register; None for adults.

    Raises GuardianOnly, GuardianConsentNeeded, GuardianForSomebodyElse, InvalidInput.
    """
    row = relations.for_registration(registration_id=registration_id, now=now)
    try:
        refuse_minor(birth_date=profile.birth_date, now=now)
    except (GuardianOnly, GuardianConsentNeeded):
        if row is None:
            raise
        if not _is_for(row, profile):
            raise GuardianForSomebodyElse from None
        return row
    return None


def bind(*, row: Guardianship, minor: Customer, actor: Actor, now: datetime) -> None:
    """The minor's account stands on this consent from now on, in the caller's transaction."""
    locked = relations.locked(guardianship_id=row.id)
    _require(locked, GuardianshipState.CONSENTED, now)
    locked.state = GuardianshipState.IN_FORCE
    locked.minor = minor
    locked.draft = None
    locked.in_force_at = now
    locked.save()
    leave_evidence(verb="bind", row=locked, actor=actor, now=now)


def _guardian(customer_id: UUID) -> Customer:
    [found] = locks.lock(Customer.objects.filter(id=customer_id))
    known: Customer = found[0]
    adult = known.age_group == AgeGroup.ADULT
    if known.state != CustomerState.ACTIVE or known.verified_at is None or not adult:
        raise NotAGuardian
    return known


def _refuse_too_many(guardian: Customer, now: datetime) -> None:
    limit = rules.number("guardian.wards_most", at=now)
    if guardian.wards.exclude(state=GuardianshipState.ENDED).count() >= limit:
        raise TooManyWards(limit=limit)


def _require(row: Guardianship, state: GuardianshipState, now: datetime) -> None:
    if row.state != state or not row.is_open(now):
        raise GuardianshipOver(state=row.state)


def _is_for(row: Guardianship, profile: Profile) -> bool:
    typed = WardIdentity.from_text(row.draft or "")
    same = WardIdentity(
        profile.given_name, profile.family_name, profile.birth_date, profile.national_id
    )
    return typed == same


def _digest(row: Guardianship) -> str:
    facts = (
        row.id,
        row.guardian_id,
        row.kind,
        row.draft,
        row.terms_sha256,
        row.notice_sha256,
    )
    return hashlib.sha256(" ".join(str(fact) for fact in facts).encode()).hexdigest()


def _new_code() -> str:
    while True:
        code = "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))
        if not Guardianship.objects.filter(code=code).exists():
            return code


def tell_guardian(guardian: Customer, template: str, now: datetime) -> None:
    """Write to the guardian, in the caller's transaction."""
    if guardian.phone is None:
        return
    messages.send(
        channel="sms",
        to=guardian.phone,
        template=template,
        context={},
        language=guardian.language,
        subject_id=guardian.subject_id,
        now=now,
    )


def leave_evidence(
    *, verb: str, row: Guardianship, actor: Actor, now: datetime, **detail: str
) -> None:
    """One step of a consent in the evidence log, in the caller's transaction."""
    minor = None if row.minor is None else row.minor.subject_id
    evidence.record(
        action=f"accounts.relation.{verb}",
        actor=actor,
        now=now,
        subject_id=minor or row.guardian.subject_id,
        object_type="accounts.Guardianship",
        object_id=row.id,
        detail={"kind": row.kind, "ground": row.ground, **detail},
    )
