"""Who receives personal data, why, and when the person learns of it."""

from __future__ import annotations

from enum import StrEnum


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


# Who works with data by our instructions: only with terms, and a recent look at its own policy.
UNDER_TERMS = frozenset({RecipientRole.PROCESSOR, RecipientRole.GROUP_COMPANY})


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
