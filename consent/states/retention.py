"""What happens to data whose time is over."""

from __future__ import annotations

from enum import StrEnum


class RetentionAct(StrEnum):
    """What happens to data whose time is over."""

    DELETE = "delete"
    ANONYMISE = "anonymise"
    KEEP = "keep"
