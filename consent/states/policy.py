"""Documents, their versions and languages, and the moves a version may make."""

from __future__ import annotations

from enum import StrEnum


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


class TellingState(StrEnum):
    """Whether a person has been told of a version."""

    WAITING = "waiting"
    TOLD = "told"
    UNREACHABLE = "unreachable"


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
