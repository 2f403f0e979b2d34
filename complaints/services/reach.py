"""Writing to the person of a case."""

from __future__ import annotations

from datetime import datetime

from complaints.models.case import Case
from complaints.selectors.reach import way_to
from micropay.core import messages


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
        context={"number": case.number, **context},
        language=case.language,
        subject_id=case.subject_id,
        now=now,
    )
    return channel
