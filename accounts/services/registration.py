"""Registering: phone proved, profile typed, texts agreed to, and then all at once a customer."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F

from accounts.data.customer import Profile
from accounts.data.registration import AgreedText, RegistrationStarted
from accounts.data.session import OpenedSession
from accounts.errors.registration import (
    NationalIdNeedsService,
    PhoneNotProved,
    PhoneTaken,
    ProfileMissing,
    RegistrationClosed,
    RegistrationCompleted,
    TooManyCompletions,
)
from accounts.models.credential import Credential
from accounts.models.customer import (
    Customer,
    mask_phone,
    national_id_columns,
    phone_columns,
)
from accounts.models.registration import Registration, profile_from_text, profile_to_text
from accounts.services import brake, credential, phone_code, session
from accounts.services.age import refuse_minor
from accounts.services.phone_code import Reader
from accounts.states import Purpose, RegistrationState
from consent.data import Circumstances
from consent.services import record as consent_record
from consent.services import subject as subjects
from micropay.core import evidence, ids, locks, rules
from micropay.core.actor import Actor
from micropay.core.errors import NotFound, Refusal


def start(
    *, actor: Actor, installation_id: UUID, phone: str, language: str, now: datetime
) -> RegistrationStarted:
    """Begin a registration for a phone and send it a code. The answer and the work are the same for
    a phone that has an account; its message says so to whoever holds it. Raises TooManyAttempts,
    TooManyCodes, OtpLocked.
    """
    brake.take(actor=actor, act="ask", now=now)
    with transaction.atomic():
        known = Customer.objects.with_phone(phone).values_list("subject_id", flat=True).first()
        registration_id = ids.new_id()
        otp = phone_code.send(
            actor=actor,
            installation_id=installation_id,
            reader=Reader(
                phone=phone,
                template="accounts.registration_known" if known else "accounts.otp",
                language=language,
                subject_id=known,
            ),
            purpose=Purpose.REGISTRATION,
            digest=registration_id.hex,
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
        _leave_evidence("start", registration, actor, now)
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
    registration = _mine(registration_id, installation_id, now)
    if registration.state == RegistrationState.PHONE_PROVED:
        return
    phone_code.prove(
        actor=actor,
        installation_id=installation_id,
        phone=registration.phone or "",
        otp_id=registration.otp_id,
        code=otp_code,
        purpose=Purpose.REGISTRATION,
        digest=registration_id.hex,
        now=now,
    )
    with transaction.atomic():
        registration = _mine_for_update(registration_id, installation_id, now)
        phone_code.use(otp_id=registration.otp_id, now=now)
        registration.state = RegistrationState.PHONE_PROVED
        registration.save(update_fields=["state"])
        _leave_evidence("prove_phone", registration, actor, now)


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
    GuardianOnly, GuardianConsentNeeded, NotFound, RegistrationClosed/Completed.
    """
    registration = _mine_for_update(registration_id, installation_id, now)
    _require_phone(registration)
    refuse_minor(birth_date=profile.birth_date, now=now)
    registration.profile = profile_to_text(profile)
    registration.save(update_fields=["profile"])
    _leave_evidence("put_profile", registration, actor, now)


def complete(
    *,
    actor: Actor,
    installation_id: UUID,
    registration_id: UUID,
    acceptance: AgreedText,
    acknowledgement: AgreedText,
    pin: str,
    how: Circumstances,
    now: datetime,
) -> OpenedSession:
    """Everything at once: data subject, customer, the two records, PIN, device, session.

    Each try is counted before it is looked at (rule ``registration.completions``). Raises
    PhoneNotProved, ProfileMissing, PinWeak, GuardianOnly, GuardianConsentNeeded, PhoneTaken,
    NationalIdNeedsService, TooManyCompletions, RegistrationClosed, RegistrationCompleted, NotFound,
    and what consent refuses.
    """
    try:
        registration = _take_completion(installation_id, registration_id, now)
        customer_id = ids.new_id()
        _check_profile(registration, pin, now)
        # Slow on purpose, so before any row is locked.
        verifier, pepper = credential.make_verifier(customer_id=customer_id, pin=pin)
        stored = Credential(
            customer_id=customer_id, pin_verifier=verifier, pin_pepper=pepper, pin_set_at=now
        )
        with transaction.atomic():
            registration = _mine_for_update(registration_id, installation_id, now)
            subject_id = subjects.register(actor=actor, kind="customer", now=now)
            customer = _make_customer(customer_id, subject_id, registration, now)
            stored.save(force_insert=True)
            _record_agreement(actor, subject_id, acceptance, acknowledgement, how, now)
            _close(registration, RegistrationState.COMPLETED, now, customer)
            _leave_evidence("complete", registration, actor, now, subject_id=subject_id)
            return session.open_for(
                actor=replace(actor, kind="customer", id=str(customer_id), label=""),
                customer=customer,
                installation_id=installation_id,
                pin=pin,
                now=now,
            )
    except Refusal as refusal:
        _leave_refusal(registration_id, actor, refusal, now)
        raise


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
        registration = _of_installation(registration_id, installation_id)
        if registration.state == RegistrationState.DECLINED:
            return
        _require_open(registration, now)
        consent_record.decline(
            actor=actor,
            subject_id=None,
            version_id=text.version_id,
            language=text.language,
            text_sha256=text.sha256,
            how=how,
            now=now,
        )
        _close(registration, RegistrationState.DECLINED, now)
        _leave_evidence("decline", registration, actor, now)


@transaction.atomic
def expire_old(*, actor: Actor, now: datetime) -> int:
    """Close what took too long and delete its drafts. Returns how many; safe to run twice."""
    old = Registration.objects.filter(
        state__in=[RegistrationState.STARTED, RegistrationState.PHONE_PROVED], expires_at__lte=now
    )
    [registrations] = locks.lock(old)
    for registration in registrations:
        _close(registration, RegistrationState.EXPIRED, now)
        _leave_evidence("expire", registration, actor, now)
    return len(registrations)


def _take_completion(installation_id: UUID, registration_id: UUID, now: datetime) -> Registration:
    """Count this try in a transaction of its own, after it is sure that there is something to try.

    Tries are limited because completing says whether a national ID is registered.
    """
    registration = _mine(registration_id, installation_id, now)
    _require_phone(registration)
    most = rules.number("registration.completions", at=now)
    with transaction.atomic(durable=True):
        counted = Registration.objects.filter(id=registration_id, completions__lt=most).update(
            completions=F("completions") + 1
        )
    if not counted:
        raise TooManyCompletions
    return registration


def _check_profile(registration: Registration, pin: str, now: datetime) -> None:
    if registration.profile is None:
        raise ProfileMissing
    profile = profile_from_text(registration.profile)
    refuse_minor(birth_date=profile.birth_date, now=now)
    credential.refuse_weak(
        pin=pin, birth_date=profile.birth_date, phone=registration.phone or "", now=now
    )


def _make_customer(
    customer_id: UUID, subject_id: UUID, registration: Registration, now: datetime
) -> Customer:
    """The customer's row; the database decides whether phone and national ID are free."""
    if registration.profile is None or registration.phone is None:
        raise ProfileMissing
    profile = profile_from_text(registration.profile)
    try:
        with transaction.atomic():
            return Customer.objects.create(
                id=customer_id,
                subject_id=subject_id,
                language=registration.installation.language,
                given_name=profile.given_name,
                family_name=profile.family_name,
                birth_date=profile.birth_date,
                address=profile.address,
                occupation=profile.occupation,
                workplace=profile.workplace or None,
                email=profile.email or None,
                registered_at=now,
                **phone_columns(registration.phone),
                **national_id_columns(profile.national_id),
            )
    except IntegrityError as error:
        if "phone_index" in str(error):
            raise PhoneTaken from None
        if "national_id_index" in str(error):
            raise NationalIdNeedsService from None
        raise


def _record_agreement(
    actor: Actor,
    subject_id: UUID,
    acceptance: AgreedText,
    acknowledgement: AgreedText,
    how: Circumstances,
    now: datetime,
) -> None:
    """Two different records: the terms are accepted, the notice is acknowledged."""
    consent_record.accept_terms(
        actor=actor,
        subject_id=subject_id,
        version_id=acceptance.version_id,
        language=acceptance.language,
        text_sha256=acceptance.sha256,
        how=how,
        now=now,
    )
    consent_record.acknowledge_notice(
        actor=actor,
        subject_id=subject_id,
        version_id=acknowledgement.version_id,
        language=acknowledgement.language,
        text_sha256=acknowledgement.sha256,
        how=how,
        now=now,
    )


def _close(
    registration: Registration,
    state: RegistrationState,
    now: datetime,
    customer: Customer | None = None,
) -> None:
    registration.state = state.value
    registration.phone = None
    registration.profile = None
    registration.customer = customer
    registration.closed_at = now
    registration.save(update_fields=["state", "phone", "profile", "customer", "closed_at"])


def _mine(registration_id: UUID, installation_id: UUID, now: datetime) -> Registration:
    """An open registration of this installation; another's is not found."""
    registration = Registration.objects.filter(
        id=registration_id, installation_id=installation_id
    ).first()
    if registration is None:
        raise NotFound
    _require_open(registration, now)
    return registration


def _mine_for_update(registration_id: UUID, installation_id: UUID, now: datetime) -> Registration:
    registration = _of_installation(registration_id, installation_id)
    _require_open(registration, now)
    return registration


def _of_installation(registration_id: UUID, installation_id: UUID) -> Registration:
    [found] = locks.lock(
        Registration.objects.filter(id=registration_id, installation_id=installation_id)
    )
    if not found:
        raise NotFound
    registration: Registration = found[0]
    return registration


def _require_open(registration: Registration, now: datetime) -> None:
    if registration.state == RegistrationState.COMPLETED:
        raise RegistrationCompleted
    if not registration.is_open or registration.expires_at <= now:
        raise RegistrationClosed(state=registration.state)


def _require_phone(registration: Registration) -> None:
    if registration.state != RegistrationState.PHONE_PROVED:
        raise PhoneNotProved


def _leave_evidence(
    verb: str,
    registration: Registration,
    actor: Actor,
    now: datetime,
    subject_id: UUID | None = None,
) -> None:
    evidence.record(
        action=f"accounts.registration.{verb}",
        actor=actor,
        now=now,
        subject_id=subject_id,
        object_type="accounts.Registration",
        object_id=registration.id,
    )


def _leave_refusal(registration_id: UUID, actor: Actor, refusal: Refusal, now: datetime) -> None:
    with transaction.atomic(durable=True):
        evidence.record(
            action="accounts.registration.refuse",
            actor=actor,
            now=now,
            object_type="accounts.Registration",
            object_id=registration_id,
            detail={"code": refusal.code},
        )
