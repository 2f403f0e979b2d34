"""Refused registrations."""

from __future__ import annotations

from micropay.core.errors import Refusal


class RegistrationCompleted(Refusal):
    """It was completed before: the way in is signing in."""

    code = "registration_completed"
    title = "This registration is complete. Please sign in."


class RegistrationClosed(Refusal):
    """It was declined or took too long; ``state``."""

    code = "registration_closed"
    title = "This registration is closed. Please start again."


class PhoneNotProved(Refusal):
    """The one-time code comes first."""

    code = "phone_not_proved"
    title = "Please confirm the phone number first."


class ProfileMissing(Refusal):
    """The profile comes before completion."""

    code = "profile_missing"
    title = "Please fill in the profile first."


class PhoneTaken(Refusal):
    """Somebody who proved this phone has become a customer meanwhile."""

    code = "phone_taken"
    title = "There is an account with this phone number. Please sign in."


class NationalIdNeedsService(Refusal):
    """This national ID cannot be registered in the app; customer service looks into it."""

    code = "national_id_needs_customer_service"
    title = "We cannot register this national ID here. Please contact customer service."


class GuardianOnly(Refusal):
    """Below ``age`` only a guardian may register a child."""

    code = "guardian_only"
    title = "Children under %(age)s can be registered by a guardian only."
    status = 403


class GuardianConsentNeeded(Refusal):
    """Below ``age`` a guardian's consent is needed, which the app cannot take yet."""

    code = "guardian_consent_needed"
    title = "Under %(age)s a guardian has to agree. Please contact customer service."
    status = 403


class TooManyCompletions(Refusal):
    """This registration was sent in too often."""

    code = "registration_too_many_attempts"
    title = "Too many attempts for this registration. Please start again."
    status = 429
