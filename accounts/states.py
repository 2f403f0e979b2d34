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


class NetworkType(StrEnum):
    """How a phone reaches us: as the app says, or as our edge sees it (mobile or unknown only)."""

    MOBILE = "mobile"
    WIFI = "wifi"
    UNKNOWN = "unknown"


class PhoneState(StrEnum):
    """What the phone is doing, as the app says. A call under way is how people are talked over."""

    FREE = "free"
    IN_CALL = "in_call"
    UNKNOWN = "unknown"


class DeviceSign(StrEnum):
    """What speaks against a phone: somebody else may see it or steer it."""

    ROOTED = "rooted"
    HOOKED = "hooked"
    REMOTE_CONTROL = "remote_control"
    SCREEN_SHARING = "screen_sharing"


class InstallationEventKind(StrEnum):
    """What an installed app told us about itself."""

    INSTALL = "install"
    CHECK_IN = "check_in"
    UNINSTALL = "uninstall"


class ProblemKind(StrEnum):
    """What went wrong in the app, as its user or the app itself says."""

    CRASH = "crash"
    FREEZE = "freeze"
    NETWORK = "network"
    DISPLAY = "display"
    CAMERA = "camera"
    OTHER = "other"


class PinResetState(StrEnum):
    """How far a forgotten PIN has come."""

    WAITING = "waiting"
    DONE = "done"
    WITHDRAWN = "withdrawn"


class SessionEnd(StrEnum):
    """Why a session ended."""

    SIGNED_OUT = "signed_out"
    SIGNED_OUT_EVERYWHERE = "signed_out_everywhere"
    REPLACED = "replaced"
    NEW_DEVICE = "new_device"
    REFRESH_REUSED = "refresh_reused"
    ANOTHER_INSTALLATION = "another_installation"
    PIN_CHANGED = "pin_changed"
    PIN_RESET = "pin_reset"
    IDENTITY_CHANGED = "identity_changed"
    UNINSTALLED = "uninstalled"
    REVOKED = "revoked"
    EXPIRED = "expired"


class Purpose(StrEnum):
    """What accounts itself asks one-time codes for; other apps name their own."""

    REGISTRATION = "registration"
    SIGN_IN = "sign_in"
    PIN_RESET = "pin_reset"
    PIN_CHANGE = "pin_change"


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


class IdentityField(StrEnum):
    """What changes in the back office only."""

    PHONE = "phone"
    NATIONAL_ID = "national_id"


class IdentityChangeState(StrEnum):
    """How far a request to change a phone number or national ID has come."""

    OPEN = "open"
    SUBMITTED = "submitted"
    APPLIED = "applied"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    ERASED = "erased"


_ENDED_UNDECIDED = {
    IdentityChangeState.WITHDRAWN,
    IdentityChangeState.EXPIRED,
    IdentityChangeState.ERASED,
}
IDENTITY_CHANGE_MOVES: dict[IdentityChangeState, frozenset[IdentityChangeState]] = {
    IdentityChangeState.OPEN: frozenset({IdentityChangeState.SUBMITTED, *_ENDED_UNDECIDED}),
    IdentityChangeState.SUBMITTED: frozenset(
        {IdentityChangeState.APPLIED, IdentityChangeState.REFUSED, *_ENDED_UNDECIDED}
    ),
    # Erasing a person reaches the old number that the request remembers.
    IdentityChangeState.APPLIED: frozenset({IdentityChangeState.ERASED}),
    IdentityChangeState.REFUSED: frozenset(),
    IdentityChangeState.WITHDRAWN: frozenset(),
    IdentityChangeState.EXPIRED: frozenset(),
    IdentityChangeState.ERASED: frozenset(),
}
# A tuple: it is part of constraints, whose order has to stay.
OPEN_IDENTITY_CHANGES = (IdentityChangeState.OPEN, IdentityChangeState.SUBMITTED)
