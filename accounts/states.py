"""The words of accounts: states of people, registrations, devices and sessions."""

from __future__ import annotations

from enum import StrEnum


class CustomerState(StrEnum):
    """The standing of a customer's account. The wallet reads it under lock before money moves."""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    CLOSED = "closed"
    DECEASED = "deceased"


CUSTOMER_MOVES: dict[CustomerState, frozenset[CustomerState]] = {
    CustomerState.ACTIVE: frozenset(
        {CustomerState.SUSPENDED, CustomerState.CLOSED, CustomerState.DECEASED}
    ),
    CustomerState.SUSPENDED: frozenset(
        {CustomerState.ACTIVE, CustomerState.CLOSED, CustomerState.DECEASED}
    ),
    CustomerState.CLOSED: frozenset(),
    CustomerState.DECEASED: frozenset({CustomerState.CLOSED}),
}

# Who may still sign in: a suspended customer has to be able to answer for themselves.
MAY_SIGN_IN = frozenset({CustomerState.ACTIVE, CustomerState.SUSPENDED})


class Tier(StrEnum):
    """How far a customer's identity is established: what limits they have hangs on it."""

    NONE = "none"
    BASIC = "basic"
    STANDARD = "standard"
    ENHANCED = "enhanced"


class RegistrationState(StrEnum):
    """How far somebody has come on the way to being a customer."""

    STARTED = "started"
    PHONE_PROVED = "phone_proved"
    COMPLETED = "completed"
    DECLINED = "declined"
    EXPIRED = "expired"


REGISTRATION_MOVES: dict[RegistrationState, frozenset[RegistrationState]] = {
    RegistrationState.STARTED: frozenset(
        {RegistrationState.PHONE_PROVED, RegistrationState.DECLINED, RegistrationState.EXPIRED}
    ),
    RegistrationState.PHONE_PROVED: frozenset(
        {RegistrationState.COMPLETED, RegistrationState.DECLINED, RegistrationState.EXPIRED}
    ),
    RegistrationState.COMPLETED: frozenset(),
    RegistrationState.DECLINED: frozenset(),
    RegistrationState.EXPIRED: frozenset(),
}
OPEN_REGISTRATIONS = frozenset({RegistrationState.STARTED, RegistrationState.PHONE_PROVED})


class OperatingSystem(StrEnum):
    """What the app runs on."""

    ANDROID = "android"
    IOS = "ios"
    WEB = "web"


class SessionEnd(StrEnum):
    """Why a session ended."""

    SIGNED_OUT = "signed_out"
    SIGNED_OUT_EVERYWHERE = "signed_out_everywhere"
    REPLACED = "replaced"
    NEW_DEVICE = "new_device"
    REFRESH_REUSED = "refresh_reused"
    ANOTHER_INSTALLATION = "another_installation"
    PIN_CHANGED = "pin_changed"
    IDENTITY_CHANGED = "identity_changed"


class Purpose(StrEnum):
    """What accounts itself asks one-time codes for; other apps name their own."""

    REGISTRATION = "registration"
    SIGN_IN = "sign_in"


class KycState(StrEnum):
    """How far a check of a person by the partner bank has come."""

    WAITING = "waiting"
    IN_CHECK = "in_check"
    VERIFIED = "verified"
    REFUSED = "refused"
    EXPIRED = "expired"


KYC_MOVES: dict[KycState, frozenset[KycState]] = {
    KycState.WAITING: frozenset({KycState.IN_CHECK, KycState.EXPIRED}),
    # Another verifier of the bank may take a case over; a result ends it.
    KycState.IN_CHECK: frozenset(
        {KycState.IN_CHECK, KycState.VERIFIED, KycState.REFUSED, KycState.EXPIRED}
    ),
    KycState.VERIFIED: frozenset(),
    KycState.REFUSED: frozenset(),
    KycState.EXPIRED: frozenset(),
}
OPEN_KYC = (KycState.IN_CHECK, KycState.WAITING)


class KycChannel(StrEnum):
    """Where the bank meets the person."""

    BRANCH = "branch"
    COUNTER = "counter"
    BANK_APP = "bank_app"


class KycMethod(StrEnum):
    """How the card was checked against its issuer."""

    DIP_CHIP = "dip_chip"
    LASER_CODE = "laser_code"


class KycRefusal(StrEnum):
    """Why the bank could not verify a person. The code is kept, and the customer is told to ask."""

    ID_MISMATCH = "id_mismatch"
    PERSON_MISMATCH = "person_mismatch"
    CARD_EXPIRED = "card_expired"
    CARD_NOT_GENUINE = "card_not_genuine"
    CARD_UNREADABLE = "card_unreadable"


class StaffSuspensionGround(StrEnum):
    """Why a staff member's access was stopped at once."""

    TOO_MUCH = "too_much"
    VIOLATION = "violation"


class StaffSuspensionOutcome(StrEnum):
    """What was found. Only a cleared person gets access back."""

    CLEARED = "cleared"
    CONFIRMED = "confirmed"


class PersonalField(StrEnum):
    """The fields of a customer that are masked and can be revealed one by one."""

    NAME = "name"
    PHONE = "phone"
    NATIONAL_ID = "national_id"
    BIRTH_DATE = "birth_date"
    ADDRESS = "address"
    EMAIL = "email"
    OCCUPATION = "occupation"
    WORKPLACE = "workplace"


class ReviewFinding(StrEnum):
    """What a look over somebody's reveals of a week found."""

    IN_ORDER = "in_order"
    EXPLAINED = "explained"
    VIOLATION = "violation"


class DelayGround(StrEnum):
    """Why a customer is told later who looked at their data."""

    SUSPICION_REPORT = "suspicion_report"
    COURT_ORDER = "court_order"
    INVESTIGATION = "investigation"
