"""How the person of a case is reached."""

from __future__ import annotations

from complaints.models.case import Case
from complaints.states import Channel


def way_to(case: Case) -> tuple[str, str] | None:
    """Message channel and address that answer the channel used; None when there is no address."""
    by_phone = ("sms", case.contact_phone) if case.contact_phone else None
    by_email = ("email", case.contact_email) if case.contact_email else None
    if case.channel in {Channel.APP, Channel.PHONE}:
        return by_phone or by_email
    return by_email or by_phone
