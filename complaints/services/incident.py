"""One answer to everybody whom an incident has met."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from complaints.errors import TooManyCases
from complaints.models.case import Case
from complaints.selectors import incident
from complaints.services import case as work
from micropay.core import locks, rules
from micropay.core.actor import Actor


@transaction.atomic
def answer(
    *,
    actor: Actor,
    category: str,
    since: datetime,
    text: str,
    text_en: str,
    reason: str,
    now: datetime,
) -> int:
    """Answer every open case of a category, and of those below it, received since a moment.

    All or none, at most rule ``complaint.bulk_most`` cases; English cases get ``text_en`` where it
    is given. The same words reach a case once, also when two people send them at the same time.
    Returns how many were answered. Raises TooManyCases.
    """
    most = rules.number("complaint.bulk_most", at=now)
    rows = incident.open_cases(category, since).order_by("id")
    ids = list(rows.values_list("id", flat=True)[: most + 1])
    if len(ids) > most:
        raise TooManyCases(most=most)
    [found] = locks.lock(Case.objects.filter(pk__in=ids))
    marked = incident.mark(text, text_en)
    wanted = set(incident.unanswered(ids, marked))
    answered = [case for case in found if case.pk in wanted and not case.is_decided]
    for case in answered:
        work.reply(
            actor=actor,
            case_id=case.pk,
            text=text_en if text_en and case.language == "en" else text,
            wait_for_customer=False,
            reason=reason,
            now=now,
            incident=marked,
        )
    return len(answered)
