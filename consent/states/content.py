"""Adverts, content, and totals of use."""

from __future__ import annotations

from enum import StrEnum


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


class UsageKind(StrEnum):
    """What totals of use count: words searched for in the app, or a linked site that was opened."""

    SEARCH = "search"
    SITE = "site"
