"""Who gave us data about a person."""

from __future__ import annotations

from enum import StrEnum


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
