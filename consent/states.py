"""The words of consent: kinds, states and the moves a policy version may make."""

from __future__ import annotations

from enum import StrEnum


class SubjectKind(StrEnum):
    """Why we hold data about a person at all."""

    CUSTOMER = "customer"
    VISITOR = "visitor"
    COMPLAINANT = "complainant"
    STAFF = "staff"


class PolicyKind(StrEnum):
    """The documents a service publishes."""

    TERMS = "terms"
    PRIVACY = "privacy"
    COOKIE = "cookie"
    FEE_NOTICE = "fee_notice"


class PolicyStatus(StrEnum):
    """A version is written, published, or taken back before it takes effect."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


# A published version can be withdrawn only before it takes effect; the database sees to that.
POLICY_MOVES: dict[PolicyStatus, frozenset[PolicyStatus]] = {
    PolicyStatus.DRAFT: frozenset({PolicyStatus.PUBLISHED, PolicyStatus.WITHDRAWN}),
    PolicyStatus.PUBLISHED: frozenset({PolicyStatus.WITHDRAWN}),
    PolicyStatus.WITHDRAWN: frozenset(),
}

# What a person is asked for: terms are accepted, a privacy notice is acknowledged. Nothing else is
# asked for in one breath with them (PDPA s.19: consent stands apart).
ACCEPTED_KINDS = frozenset({PolicyKind.TERMS})
ACKNOWLEDGED_KINDS = frozenset({PolicyKind.PRIVACY})


class Language(StrEnum):
    """The languages texts are published in. Thai always exists and is decisive."""

    THAI = "th"
    ENGLISH = "en"


class Channel(StrEnum):
    """Where a person said yes or no."""

    APP = "app"
    WEB = "web"
    PHONE = "phone"
    EMAIL = "email"
    BRANCH = "branch"


class TellingState(StrEnum):
    """Whether a person has been told of a version."""

    WAITING = "waiting"
    TOLD = "told"
    UNREACHABLE = "unreachable"


class RecordKind(StrEnum):
    """The four kinds of record; never mixed."""

    ACCEPTANCE = "acceptance"
    ACKNOWLEDGEMENT = "acknowledgement"
    DECLINE = "decline"
    DECISION = "decision"


class DeclineChoice(StrEnum):
    """What somebody who declines a version wants instead."""

    KEEP = "keep"
    CLOSE = "close"


class FieldNeed(StrEnum):
    """Who demands a field: the law, the contract, or nobody."""

    LAW = "law"
    CONTRACT = "contract"
    OPTIONAL = "optional"


class SourceKind(StrEnum):
    """Who gave us a group of a person's data."""

    PERSON = "person"
    AGENT = "agent"
    BANK = "bank"
    GUARDIAN = "guardian"
    OTHER_CUSTOMER = "other_customer"
    PARTNER = "partner"
    SOCIAL_PAGE = "social_page"


# These come through a feed with a contract, or not at all.
FEED_KINDS = frozenset({SourceKind.PARTNER, SourceKind.SOCIAL_PAGE})


class CookieSetter(StrEnum):
    """Who sets a cookie."""

    COMPANY = "company"
    AFFILIATE = "affiliate"
    PARTNER = "partner"


class ChangeKind(StrEnum):
    """What became of a line, or of some words of it, from one version to the next."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"
    CHANGED = "changed"


class Needed(StrEnum):
    """What a person still has to do about the version in force."""

    NOTHING = ""
    ACCEPT = "accept"
    ACKNOWLEDGE = "acknowledge"


class LogHolder(StrEnum):
    """Who holds a log of ours: the company itself, one of its group, a processor."""

    COMPANY = "company"
    AFFILIATE = "affiliate"
    PROCESSOR = "processor"


class CampaignKind(StrEnum):
    """What a campaign is about."""

    GREETING = "greeting"
    PROMOTION = "promotion"
    REWARD = "reward"
    SURVEY = "survey"
    EVENT = "event"
    NEWSLETTER = "newsletter"
    UPDATE = "update"
    REMINDER = "reminder"


class CampaignChannel(StrEnum):
    """How a campaign reaches people."""

    SMS = "sms"
    EMAIL = "email"
    IN_APP = "in_app"
    POST = "post"


class CampaignState(StrEnum):
    """A campaign is written, runs after two people agreed, and ends or is stopped."""

    DRAFT = "draft"
    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"


class SeriesEvery(StrEnum):
    """How often a campaign is sent again."""

    ONCE = "once"
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


class SendingState(StrEnum):
    """What became of one person in a campaign."""

    WAITING = "waiting"
    SENT = "sent"
    SUPPRESSED = "suppressed"
    CAPPED = "capped"
    UNREACHABLE = "unreachable"


class ContentKind(StrEnum):
    """What the app may show beside the service itself."""

    ADVERT = "advert"
    CONTENT = "content"
    SUGGESTED_PAYMENT = "suggested_payment"


class InteractionKind(StrEnum):
    """What somebody did with an item."""

    IMPRESSION = "impression"
    TAP = "tap"


class TrendAudience(StrEnum):
    """To whom totals may go: the public, or the kinds of partner the first document lists."""

    PUBLIC = "public"
    PUBLISHER = "publisher"
    ADVERTISER = "advertiser"
    LINKED_SITE = "linked_site"


class LawfulBasis(StrEnum):
    """PDPA s.24, and s.26 for sensitive data."""

    CONSENT = "consent"
    EXPLICIT_CONSENT = "explicit_consent"
    CONTRACT = "contract"
    LEGAL_OBLIGATION = "legal_obligation"
    LEGITIMATE_INTEREST = "legitimate_interest"
    PUBLIC_TASK = "public_task"
    VITAL_INTEREST = "vital_interest"
    RESEARCH = "research"


CONSENT_BASES = frozenset({LawfulBasis.CONSENT, LawfulBasis.EXPLICIT_CONSENT})


class RequestKind(StrEnum):
    """What a data subject may ask for (PDPA s.19, s.30 to s.36)."""

    ACCESS = "access"
    COPY = "copy"
    PORTABILITY = "portability"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    OBJECTION = "objection"
    WITHDRAWAL = "withdrawal"


# Answered with a package of everything every app holds.
PACKAGED = frozenset({RequestKind.ACCESS, RequestKind.COPY, RequestKind.PORTABILITY})
# About named purposes.
ABOUT_PURPOSES = frozenset({RequestKind.RESTRICTION, RequestKind.OBJECTION, RequestKind.WITHDRAWAL})


class RequestState(StrEnum):
    """How far a request has come. An open one has a clock."""

    OPEN = "open"
    ANSWERED = "answered"
    REFUSED = "refused"
    TAKEN_BACK = "taken_back"


REQUEST_MOVES: dict[RequestState, frozenset[RequestState]] = {
    RequestState.OPEN: frozenset(
        {RequestState.ANSWERED, RequestState.REFUSED, RequestState.TAKEN_BACK}
    ),
    RequestState.ANSWERED: frozenset(),
    RequestState.REFUSED: frozenset(),
    RequestState.TAKEN_BACK: frozenset(),
}


class IdentifiedBy(StrEnum):
    """How we know that it is the person: a code sent to their phone, an agent's check, or a code
    sent to their e-mail address, which is not enough for erasing.
    """

    OTP = "otp"
    AGENT = "agent"
    MAIL = "mail"


class MailRequestState(StrEnum):
    """A request by e-mail waits for its sender's word, has it, or went without."""

    WAITING = "waiting"
    CONFIRMED = "confirmed"
    EXPIRED = "expired"


class RequestOutcome(StrEnum):
    """What an answered request came to."""

    DONE = "done"
    PARTLY = "partly"
    WAY_TO_SERVICE = "way_to_service"


# What changes at customer service only (000, section 2).
ONLY_AT_SERVICE = frozenset({"national_id", "phone"})


class StopKind(StrEnum):
    """A person's word against a use of their data (PDPA s.32, s.34)."""

    OBJECTION = "objection"
    RESTRICTION = "restriction"


class BreachKind(StrEnum):
    """What was broken (PDPC notification B.E. 2565)."""

    CONFIDENTIALITY = "confidentiality"
    INTEGRITY = "integrity"
    AVAILABILITY = "availability"


class BreachSource(StrEnum):
    """Who noticed it."""

    CUSTOMER = "customer"
    STAFF = "staff"
    GUARD = "guard"
    PROCESSOR = "processor"


class BreachRisk(StrEnum):
    """The risk to people: none is kept as evidence, any goes to the regulator, high to people."""

    NONE = "none"
    RISK = "risk"
    HIGH = "high"


class BreachState(StrEnum):
    """How far a breach has come."""

    REPORTED = "reported"
    ASSESSED = "assessed"
    CLOSED = "closed"


BREACH_MOVES: dict[BreachState, frozenset[BreachState]] = {
    BreachState.REPORTED: frozenset({BreachState.ASSESSED}),
    BreachState.ASSESSED: frozenset({BreachState.ASSESSED, BreachState.CLOSED}),
    BreachState.CLOSED: frozenset(),
}


class ReviewFinding(StrEnum):
    """What a point of the self-review came to."""

    RIGHT = "right"
    WRONG = "wrong"


class RetentionAct(StrEnum):
    """What happens to data whose time is over."""

    DELETE = "delete"
    ANONYMISE = "anonymise"
    KEEP = "keep"


class RecipientRole(StrEnum):
    """What a recipient of personal data is to us."""

    PROCESSOR = "processor"
    GROUP_COMPANY = "group_company"
    CONTROLLER = "controller"
    AUTHORITY = "authority"


class DisclosureGround(StrEnum):
    """Why personal data may leave: the grounds both services name, as far as PDPA s.27 allows."""

    CONSENT = "consent"
    PROCESSOR = "processor"
    CONTRACT = "contract"
    LAW = "law"
    RIGHTS_AND_FRAUD = "rights_and_fraud"
    DANGER_TO_LIFE = "danger_to_life"
    PUBLIC_INTEREST = "public_interest"
    MERGER = "merger"


class TransferBasis(StrEnum):
    """Why data may go abroad (PDPA s.28, s.29)."""

    ADEQUACY = "adequacy"
    SAFEGUARDS = "safeguards"
    EXPLICIT_CONSENT = "explicit_consent"


class DelayGround(StrEnum):
    """Why a person learns of a disclosure only later."""

    COURT_ORDER = "court_order"
    ONGOING_INVESTIGATION = "ongoing_investigation"
    NO_TIPPING_OFF = "no_tipping_off"


class AuthorityKind(StrEnum):
    """Who asks for personal data."""

    COURT = "court"
    AGENCY = "agency"
    FOREIGN_AGENCY = "foreign_agency"
    COUNSEL = "counsel"


class AuthorityState(StrEnum):
    """How far a request of an authority has come."""

    OPEN = "open"
    CHECKED = "checked"
    GRANTED = "granted"
    REFUSED = "refused"


AUTHORITY_MOVES: dict[AuthorityState, frozenset[AuthorityState]] = {
    AuthorityState.OPEN: frozenset({AuthorityState.CHECKED, AuthorityState.REFUSED}),
    AuthorityState.CHECKED: frozenset({AuthorityState.GRANTED, AuthorityState.REFUSED}),
    AuthorityState.GRANTED: frozenset(),
    AuthorityState.REFUSED: frozenset(),
}


class UsageKind(StrEnum):
    """What totals of use count: words searched for in the app, or a linked site that was opened."""

    SEARCH = "search"
    SITE = "site"
