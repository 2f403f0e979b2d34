"""Grounds of purposes, who demands a field, who sets a cookie, who holds a log."""

from __future__ import annotations

from enum import StrEnum


class FieldNeed(StrEnum):
    """Who demands a field: the law, the contract, or nobody."""

    LAW = "law"
    CONTRACT = "contract"
    OPTIONAL = "optional"


class CookieSetter(StrEnum):
    """Who sets a cookie."""

    COMPANY = "company"
    AFFILIATE = "affiliate"
    PARTNER = "partner"


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
