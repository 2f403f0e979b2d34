"""Whose data it is, and what people say yes and no to, where."""

from __future__ import annotations

from enum import StrEnum


class SubjectKind(StrEnum):
    """Why we hold data about a person at all."""

    CUSTOMER = "customer"
    VISITOR = "visitor"
    COMPLAINANT = "complainant"
    STAFF = "staff"


class Channel(StrEnum):
    """Where a person said yes or no."""

    APP = "app"
    WEB = "web"
    PHONE = "phone"
    EMAIL = "email"
    BRANCH = "branch"


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
