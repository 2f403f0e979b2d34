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


class DeviceNoticeKind(StrEnum):
    """What a phone is told when an account moves: that it lost its place, or took another's."""

    REPLACED = "replaced"
    TOOK_OVER = "took_over"


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
    IN_REVIEW = "in_review"
    VERIFIED = "verified"
    REFUSED = "refused"
    EXPIRED = "expired"


KYC_MOVES: dict[KycState, frozenset[KycState]] = {
    KycState.WAITING: frozenset({KycState.IN_CHECK, KycState.EXPIRED}),
    # Another verifier of the bank may take a case over; a result ends it.
    KycState.IN_CHECK: frozenset(
        {
            KycState.IN_CHECK,
            KycState.IN_REVIEW,
            KycState.VERIFIED,
            KycState.REFUSED,
            KycState.EXPIRED,
        }
    ),
    # Screening found a name on a list, or could not be done: compliance decides, by two people.
    KycState.IN_REVIEW: frozenset({KycState.VERIFIED, KycState.REFUSED}),
    KycState.VERIFIED: frozenset(),
    KycState.REFUSED: frozenset(),
    KycState.EXPIRED: frozenset(),
}
OPEN_KYC = (KycState.IN_CHECK, KycState.WAITING)
UNDECIDED_KYC = (KycState.IN_CHECK, KycState.IN_REVIEW, KycState.WAITING)


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
    SCREENING = "screening"


class Screening(StrEnum):
    """What comparing a person with the lists of sanctions said."""

    CLEAR = "clear"
    HIT = "hit"
    NOT_SCREENED = "not_screened"
    UNAVAILABLE = "unavailable"


class MatchedOn(StrEnum):
    """What a match with a list of sanctions rests on."""

    NATIONAL_ID = "national_id"
    NAME = "name"
    SOUND = "sound"


class HitState(StrEnum):
    """What two people made of somebody who looks like a listed person."""

    OPEN = "open"
    CLEARED = "cleared"
    CONFIRMED = "confirmed"


class Risk(StrEnum):
    """How closely a customer is looked at: how soon an identity is verified again."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class KycEvidenceKind(StrEnum):
    """What a stored file of a check shows."""

    CARD = "card"
    PERSON = "person"
    OTHER = "other"


class SuspensionCause(StrEnum):
    """Why a customer's money is stopped."""

    FALSE_INFORMATION = "false_information"
    VICTIM_REPORT = "victim_report"
    POLICE_REPORT = "police_report"
    OWN_DETECTION = "own_detection"
    COURT_ORDER = "court_order"
    DEATH_REPORTED = "death_reported"
    GUARDIAN_WITHDREW = "guardian_withdrew"
    SANCTIONS_LIST = "sanctions_list"
    NO_GUARDIAN = "no_guardian"


# Holds on suspicion of fraud: the law gives each an end, which is a rule ``hold.hours.<cause>``.
FRAUD_HOLDS = (
    SuspensionCause.VICTIM_REPORT,
    SuspensionCause.POLICE_REPORT,
    SuspensionCause.OWN_DETECTION,
)


class SuspensionState(StrEnum):
    """What became of one suspension. The customer is suspended while any is in force."""

    IN_FORCE = "in_force"
    PROOF_GIVEN = "proof_given"
    LIFTED = "lifted"
    EXPIRED = "expired"
    REPLACED = "replaced"
    ENDED_ACCOUNT = "ended_account"


SUSPENSION_MOVES: dict[SuspensionState, frozenset[SuspensionState]] = {
    SuspensionState.IN_FORCE: frozenset(
        {
            SuspensionState.PROOF_GIVEN,
            SuspensionState.LIFTED,
            SuspensionState.EXPIRED,
            SuspensionState.REPLACED,
            SuspensionState.ENDED_ACCOUNT,
        }
    ),
    SuspensionState.PROOF_GIVEN: frozenset({SuspensionState.LIFTED, SuspensionState.ENDED_ACCOUNT}),
    SuspensionState.LIFTED: frozenset(),
    SuspensionState.EXPIRED: frozenset(),
    SuspensionState.REPLACED: frozenset(),
    SuspensionState.ENDED_ACCOUNT: frozenset(),
}
# A tuple: it is part of constraints, whose order has to stay.
STANDING_SUSPENSIONS = (SuspensionState.IN_FORCE, SuspensionState.PROOF_GIVEN)


class FalseInformation(StrEnum):
    """What was found false: some of it, or all."""

    ALL = "all"
    NAME = "name"
    BIRTH_DATE = "birth_date"
    NATIONAL_ID = "national_id"
    PHONE = "phone"
    ADDRESS = "address"
    OCCUPATION = "occupation"
    OTHER = "other"


class ClosingCause(StrEnum):
    """Why an account ended."""

    CUSTOMER_REQUEST = "customer_request"
    FALSE_INFORMATION = "false_information"
    DECEASED = "deceased"
    NO_GUARDIAN = "no_guardian"


class HeirRequestState(StrEnum):
    """A request of heirs is answered under the law of succession, not under data protection."""

    OPEN = "open"
    ANSWERED = "answered"


class AgeGroup(StrEnum):
    """Who may act for themselves: children by their guardian only, minors with consent."""

    CHILD = "child"
    MINOR = "minor"
    ADULT = "adult"


class ContactKind(StrEnum):
    """What another person is to the customer who named them."""

    EMERGENCY = "emergency_contact"
    SMS_RECIPIENT = "sms_recipient"
    FAMILY = "family"
    SHARED_DEVICE = "shared_device"
    SHARED_ACCOUNT = "shared_account"


class RemovedBy(StrEnum):
    """Who took a named person out again."""

    CUSTOMER = "customer"
    PERSON = "person"
    WITHDRAWAL = "withdrawal"


class GuardianKind(StrEnum):
    """By which right somebody acts for a minor."""

    PARENT = "parent"
    COURT_APPOINTED = "court_appointed"


class GuardianshipState(StrEnum):
    """A guardian asks, consents with PIN and code, and the minor's registration takes it up."""

    ASKED = "asked"
    CONSENTED = "consented"
    IN_FORCE = "in_force"
    ENDED = "ended"


GUARDIANSHIP_MOVES: dict[GuardianshipState, frozenset[GuardianshipState]] = {
    GuardianshipState.ASKED: frozenset({GuardianshipState.CONSENTED, GuardianshipState.ENDED}),
    GuardianshipState.CONSENTED: frozenset({GuardianshipState.IN_FORCE, GuardianshipState.ENDED}),
    GuardianshipState.IN_FORCE: frozenset({GuardianshipState.ENDED}),
    GuardianshipState.ENDED: frozenset(),
}


class GuardianshipEnd(StrEnum):
    """Why a guardian's consent is no longer what an account stands on."""

    NOT_USED = "not_used"
    WITHDRAWN = "withdrawn"
    MAJORITY = "majority"


class MinorFoundBy(StrEnum):
    """How a minor for whom nobody stands came to light."""

    SYSTEM = "system"
    WITHDRAWAL = "withdrawal"
    STAFF = "staff"


class MinorFindingState(StrEnum):
    """What came of it: a guardian agreed, the minor came of age, it was a mistake, or the account
    ended and the data went.
    """

    OPEN = "open"
    GUARDED = "guarded"
    OF_AGE = "of_age"
    MISTAKEN = "mistaken"
    ENDED = "ended"


class MoneyAct(StrEnum):
    """What people do with money, as far as their age decides it."""

    TOP_UP = "top_up"
    PAYMENT = "payment"
    TRANSFER = "transfer"
    WITHDRAWAL = "withdrawal"


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
