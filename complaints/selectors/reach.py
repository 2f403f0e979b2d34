"""How the person of a case is reached."""

from __future__ import annotations

from complaints.models.case import Case
from complaints.states import Channel


def is_on_paper(case: Case) -> bool:
    """Whether answers are put on paper too: a letter is answered by one, and so is whoever gave no
    other way.
    """
    return case.channel == Channel.LETTER or way_to(case) is None


def way_to(case: Case) -> tuple[str, str] | None:
    """Message channel and address that answer the channel used; None when there is no address."""
    by_phone = ("sms", case.contact_phone) if case.contact_phone else None
    by_email = ("email", case.contact_email) if case.contact_email else None
    if case.channel in {Channel.APP, Channel.PHONE}:
        return by_phone or by_email
    return by_email or by_phone
