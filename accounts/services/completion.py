"""The last step of registering: everything at once, or nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F

from accounts.data.session import OpenedSession
from accounts.errors.registration import (
    NationalIdNeedsService,
    PhoneTaken,
    ProfileMissing,
    TooManyCompletions,
)
from accounts.models.credential import Credential
from accounts.models.customer import (
    Customer,
    email_columns,
    national_id_columns,
    phone_columns,
)
from accounts.models.registration import Registration, profile_from_text
from accounts.models.relation import Guardianship
from accounts.selectors import registration as selectors
from accounts.services import credential, relation, session
from accounts.services import registration as registrations
from accounts.services.age import age_group
from accounts.states import AgeGroup, RegistrationState
from consent.data.record import AgreedText, Circumstances
from consent.services import record as consent_record
from consent.services import source as sources
from consent.services import subject as subjects
from consent.states.purpose import LawfulBasis
from consent.states.source import SourceKind
from micropay.core import evidence, ids, rules
from micropay.core.actor import Actor
from micropay.core.errors import Refusal

# The groups of data a registration takes in.
GROUPS = ("identity", "national_id", "contact", "demographics")


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
        guardianship = _check_profile(registration, pin, now)
        # Slow on purpose, so before any row is locked.
        verifier, pepper = credential.make_verifier(customer_id=customer_id, pin=pin)
        stored = Credential(
            customer_id=customer_id, pin_verifier=verifier, pin_pepper=pepper, pin_set_at=now
        )
        with transaction.atomic(durable=True):
            registration = selectors.open_one_for_update(registration_id, installation_id, now)
            subject_id = subjects.register(actor=actor, kind="customer", now=now)
            customer = _make_customer(customer_id, subject_id, registration, now)
            stored.save(force_insert=True)
            if guardianship is not None:
                relation.bind(row=guardianship, minor=customer, actor=actor, now=now)
            # Two different records: the terms are accepted, the notice is acknowledged.
            consent_record.agree_at_once(
                actor=_who_agrees(actor, customer, guardianship),
                subject_id=subject_id,
                terms=acceptance,
                notice=acknowledgement,
                how=how,
                now=now,
            )
            sources.record(
                actor=actor,
                subject_id=subject_id,
                categories=GROUPS,
                kind=SourceKind.PERSON if guardianship is None else SourceKind.GUARDIAN,
                ground=LawfulBasis.LEGAL_OBLIGATION,
                # The guardian names the minor in the same act and is told of the account.
                told=guardianship is not None,
                now=now,
            )
            registrations.close(registration, RegistrationState.COMPLETED, now, customer)
            registrations.leave_evidence(
                verb="complete",
                registration=registration,
                actor=actor,
                now=now,
                subject_id=subject_id,
            )
            return session.open_first(
                actor=replace(actor, kind="customer", id=str(customer_id), label=""),
                customer=customer,
                installation_id=installation_id,
                pin=pin,
                now=now,
            )
    except Refusal as refusal:
        _leave_refusal(registration_id, actor, refusal, now)
        raise


def _take_completion(installation_id: UUID, registration_id: UUID, now: datetime) -> Registration:
    """Count this try at once, after it is sure that there is something to try: the caller has no
    transaction open, and one statement is one.

    Tries are limited because completing says whether a national ID is registered.
    """
    registration = selectors.open_one(registration_id, installation_id, now)
    selectors.require_phone(registration)
    most = rules.number("registration.completions", at=now)
    counted = Registration.objects.filter(id=registration_id, completions__lt=most).update(
        completions=F("completions") + 1
    )
    if not counted:
        raise TooManyCompletions
    return registration


def _check_profile(registration: Registration, pin: str, now: datetime) -> Guardianship | None:
    """Refuse what cannot be; returns the guardian's consent that a minor registers with."""
    if registration.profile is None:
        raise ProfileMissing
    profile = profile_from_text(registration.profile)
    guardianship = relation.require_consent(
        registration_id=registration.id, profile=profile, now=now
    )
    credential.refuse_weak(
        pin=pin, birth_date=profile.birth_date, phone=registration.phone or "", now=now
    )
    return guardianship


def _who_agrees(actor: Actor, customer: Customer, guardianship: Guardianship | None) -> Actor:
    """Under ten the guardian agrees, whoever holds the phone (PDPA s.20)."""
    if guardianship is None or customer.age_group != AgeGroup.CHILD:
        return actor
    return replace(actor, kind="customer", id=str(guardianship.guardian_id), label="")


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
                birth_date=profile.birth_date,  # type: ignore[misc]
                address=profile.address,
                occupation=profile.occupation,
                workplace=profile.workplace or None,
                registered_at=now,
                age_group=age_group(birth_date=profile.birth_date, now=now),
                **email_columns(profile.email),
                **phone_columns(registration.phone),
                **national_id_columns(profile.national_id),
            )
    except IntegrityError as error:
        if "phone_index" in str(error):
            raise PhoneTaken from None
        if "national_id_index" in str(error):
            raise NationalIdNeedsService from None
        raise


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
