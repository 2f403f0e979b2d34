"""What binds a recipient, and a disclosure as its person sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class RecipientTerms:
    """What binds a recipient (PDPA s.40): instructions, confidentiality, security; when its own
    policy was checked; why data may go to it abroad.
    """

    instructions: str
    confidentiality: str
    security: str
    policy_checked_on: date | None
    transfer_basis: str = ""
    transfer_reference: str = ""


@dataclass(frozen=True, slots=True)
class DisclosureView:
    """One disclosure as its data subject may see it."""

    id: UUID
    recipient_code: str
    recipient_name: str
    ground: str
    purpose: str
    fields: tuple[str, ...]
    legal_reference: str
    occurred_at: datetime
    paragraph: str = ""
