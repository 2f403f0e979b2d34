"""Registering: phone proved, profile typed, texts agreed to, and then all at once a customer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from accounts.data.customer import Profile
from accounts.data.registration import RegistrationStarted
from accounts.errors.proof import OtpExpired
from accounts.models.customer import Customer, mask_phone
from accounts.models.registration import Registration, profile_to_text
from accounts.selectors import phone as phones
from accounts.selectors import registration as selectors
from accounts.services import brake, phone_code, relation
from accounts.services.phone_code import Bound
from accounts.states import RegistrationState
from accounts.states.session import Purpose
from consent.data.record import AgreedText, Circumstances
from consent.services import record as consent_record
from micropay.core import evidence, ids, locks, rules
from micropay.core.actor import Actor

_INPUT = "registration_input"


def start(
    *, actor: Actor, installation_id: UUID, phone: str, language: str, now: datetime
) -> RegistrationStarted:
    """Begin a registration for a phone and send it a code. The answer and the work are the same for
    a phone that has an account; its message says so to whoever holds it. Raises TooManyAttempts,
    TooManyCodes, OtpLocked.
    """
    brake.take(actor=actor, act="ask", purpose=Purpose.REGISTRATION, now=now)
    claim = phones.claim(
        phone=phone, actor=actor, installation_id=installation_id, language=language
    )
    with transaction.atomic():
        registration_id = ids.new_id()
        otp = phone_code.send(
            actor=actor,
            claim=claim,
            bound=Bound(Purpose.REGISTRATION, registration_id.hex),
            known="accounts.registration_known",
            unknown="accounts.otp",
            now=now,
        )
        life = timedelta(minutes=rules.number("registration.life_minutes", at=now))
        registration = Registration.objects.create(
            id=registration_id,
            installation_id=installation_id,
            phone=phone,
            otp=otp,
            started_at=now,
            expires_at=now + life,
        )
        leave_evidence(verb="start", registration=registration, actor=actor, now=now)
    return RegistrationStarted(
        registration_id=registration.id,
        otp_id=otp.id,
        otp_expires_at=otp.expires_at,
        expires_at=registration.expires_at,
        masked_phone=mask_phone(phone),
    )


def prove_phone(
    *, actor: Actor, installation_id: UUID, registration_id: UUID, otp_code: str, now: datetime
) -> None:
    """Compare the code; the registration then waits for the profile. Proving again what is proved
    changes nothing. Raises what the code raises, NotFound, RegistrationClosed/Completed.
    """
    registration = selectors.open_one(registration_id, installation_id, now)
    if registration.state == RegistrationState.PHONE_PROVED:
        return
    if registration.otp_id is None:
        raise OtpExpired
    phone_code.prove(
        actor=actor,
        claim=phones.claim(
            phone=registration.phone or "", actor=actor, installation_id=installation_id
        ),
        otp_id=registration.otp_id,
        code=otp_code,
        bound=Bound(Purpose.REGISTRATION, registration_id.hex),
        now=now,
    )
    otp_id = registration.otp_id
    with transaction.atomic():
        registration = selectors.open_one_for_update(registration_id, installation_id, now)
        phone_code.use(otp_id=otp_id, now=now)
        registration.state = RegistrationState.PHONE_PROVED
        registration.save(update_fields=["state"])
        leave_evidence(verb="prove_phone", registration=registration, actor=actor, now=now)


@transaction.atomic
def put_profile(
    *,
    actor: Actor,
    installation_id: UUID,
    registration_id: UUID,
    profile: Profile,
    now: datetime,
) -> None:
    """Keep what was typed, encrypted, in place of what was there. Raises PhoneNotProved,
    GuardianOnly, GuardianConsentNeeded, GuardianForSomebodyElse, NotFound,
    RegistrationClosed/Completed.
    """
    registration = selectors.open_one_for_update(registration_id, installation_id, now)
    selectors.require_phone(registration)
    relation.require_consent(registration_id=registration.id, profile=profile, now=now)
    registration.profile = profile_to_text(profile)
    registration.save(update_fields=["profile"])
    leave_evidence(verb="put_profile", registration=registration, actor=actor, now=now)


def decline(
    *,
    actor: Actor,
    installation_id: UUID,
    registration_id: UUID,
    text: AgreedText,
    how: Circumstances,
    now: datetime,
) -> None:
    """Say no: the decline is recorded with version, language, time and installation; what was typed
    is deleted. Declining again changes nothing. Raises NotFound, RegistrationCompleted,
    RegistrationClosed (expired), and what consent refuses.
    """
    with transaction.atomic():
        registration = selectors.one_for_update(registration_id, installation_id)
        if registration.state == RegistrationState.DECLINED:
            return
        selectors.require_open(registration, now)
        consent_record.decline(
            actor=actor,
            subject_id=None,
            version_id=text.version_id,
            language=text.language,
            text_sha256=text.sha256,
            how=how,
            now=now,
        )
        close(registration, RegistrationState.DECLINED, now)
        leave_evidence(verb="decline", registration=registration, actor=actor, now=now)


@transaction.atomic
def expire_old(*, actor: Actor, now: datetime) -> int:
    """Close what took too long and delete its drafts. Returns how many; safe to run twice."""
    old = Registration.objects.filter(
        state__in=[RegistrationState.STARTED, RegistrationState.PHONE_PROVED], expires_at__lte=now
    )
    [registrations] = locks.lock(old)
    for registration in registrations:
        close(registration, RegistrationState.EXPIRED, now)
        leave_evidence(verb="expire", registration=registration, actor=actor, now=now)
    return len(registrations)


def close(
    registration: Registration,
    state: RegistrationState,
    now: datetime,
    customer: Customer | None = None,
) -> None:
    """Close a locked registration in the caller's transaction; its drafts are deleted."""
    registration.state = state.value
    registration.phone = None
    registration.profile = None
    registration.customer = customer
    registration.closed_at = now
    registration.save(update_fields=["state", "phone", "profile", "customer", "closed_at"])


def note_refused_input(
    *, actor: Actor, registration_id: UUID | None, members: Sequence[str], now: datetime
) -> None:
    """A number or another member that cannot be was typed: its name stays on record, the value
    nowhere. Counted beside the attempts at codes, in transactions of its own, so that nonsense
    neither fills the log nor keeps others from registering. Raises TooManyAttempts.
    """
    brake.take(actor=actor, act="attempt", purpose=_INPUT, now=now)
    with transaction.atomic():
        evidence.record(
            action="accounts.registration.refuse",
            actor=actor,
            now=now,
            object_type="accounts.Registration",
            object_id=registration_id,
            detail={"code": "invalid_input", "members": sorted(members)},
        )


def leave_evidence(
    *,
    verb: str,
    registration: Registration,
    actor: Actor,
    now: datetime,
    subject_id: UUID | None = None,
) -> None:
    """One step of a registration in the evidence log, in the caller's transaction."""
    evidence.record(
        action=f"accounts.registration.{verb}",
        actor=actor,
        now=now,
        subject_id=subject_id,
        object_type="accounts.Registration",
        object_id=registration.id,
    )
