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
