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


class PinResetState(StrEnum):
    """How far a forgotten PIN has come."""

    WAITING = "waiting"
    DONE = "done"
    WITHDRAWN = "withdrawn"


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


class MoneyAct(StrEnum):
    """What people do with money, as far as their age decides it."""

    TOP_UP = "top_up"
    PAYMENT = "payment"
    TRANSFER = "transfer"
    WITHDRAWAL = "withdrawal"


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
