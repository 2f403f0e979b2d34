"""Writing to the person of a case."""

from __future__ import annotations

from datetime import datetime

from complaints.models.case import Case
from complaints.selectors import mark
from complaints.selectors.reach import way_to
from micropay.core import messages


def answer(*, case: Case, text: str, now: datetime) -> str:
    """Answer the person: the words go by e-mail; an SMS only says that an answer waits.

    Returns how it went: email, sms, or ``case`` when it can only be read in the case.
    """
    way = way_to(case)
    by_email = way is not None and way[0] == "email"
    template = "complaints.replied" if by_email else "complaints.reply_waits"
    context = {"text": text} if by_email else {}
    return tell(case=case, template=template, context=context, now=now) or "case"


def tell(*, case: Case, template: str, context: dict[str, str], now: datetime) -> str | None:
    """Write to the person in the present transaction, in the language of the case.

    Returns the message channel, or None when there is no address to write to.
    """
    way = way_to(case)
    if way is None:
        return None
    channel, address = way
    messages.send(
        channel=channel,
        to=address,
        template=template,
        context={
            "number": case.number,
            "mark": mark.write(case) if channel == "email" else "",
            **context,
        },
        language=case.language,
        subject_id=case.subject_id,
        now=now,
    )
    return channel
