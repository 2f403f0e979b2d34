"""Words and days for people."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from complaints.states import Kind, Outcome, State, Step
from micropay.core import clock

KINDS: dict[str, str | Promise] = {
    Kind.COMPLAINT: _("Complaint"),
    Kind.DISPUTED_TRANSACTION: _("A payment I dispute"),
    Kind.FRAUD: _("Report of fraud"),
    Kind.PRIVACY: _("Complaint about personal data"),
    Kind.ENQUIRY: _("Question"),
    Kind.SUGGESTION: _("Suggestion"),
    Kind.COMPLIMENT: _("Compliment"),
}
STATES: dict[str, str | Promise] = {
    State.OPEN: _("Being worked on"),
    State.WAITING_CUSTOMER: _("Waiting for your answer"),
    State.RESOLVED: _("Decided"),
    State.CLOSED: _("Closed"),
}
OUTCOMES: dict[str, str | Promise] = {
    Outcome.UPHELD: _("Upheld"),
    Outcome.PARTLY_UPHELD: _("Partly upheld"),
    Outcome.NOT_UPHELD: _("Not upheld"),
    Outcome.ANSWERED: _("Answered"),
    Outcome.WITHDRAWN: _("Withdrawn by the customer"),
}
STEPS: dict[str, str | Promise] = {
    Step.OPENED: _("We received your message"),
    Step.ACKNOWLEDGED: _("We told you the case number"),
    Step.INFORMATION: _("You added information"),
    Step.REPLY: _("We answered"),
    Step.STATE: _("The case moved"),
    Step.RESOLVED: _("We decided"),
}


def day(found: date | None, language: str) -> str:
    """A day as people write it: in the Buddhist era in Thai."""
    if found is None:
        return ""
    return clock.buddhist(found) if language == "th" else f"{found:%d %b %Y}"


def moment(at: datetime, language: str) -> str:
    """A day and a time in Bangkok."""
    return f"{day(clock.bangkok_day(at), language)} {at.astimezone(clock.BANGKOK):%H:%M}"
