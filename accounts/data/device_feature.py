"""What device features hand out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Match:
    """A number among the customer's contacts that uses MicroPay; the name is masked."""

    phone: str
    name: str
