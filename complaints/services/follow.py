"""Following a case on the web: its number and a one-time code sent to the contact given.

Numbers cannot be guessed, and whether one exists is not told. Each try is taken by one atomic
UPDATE before the code is compared; tries per code and codes per day are limited, so a day allows
few guesses among a million codes.
"""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F

from complaints.errors import FollowCodeWrong
from complaints.models.case import Case
from complaints.models.follow import FollowCode
from complaints.selectors.case import by_number, case_for_update
from complaints.selectors.reach import way_to
from complaints.services import reach
from micropay.core import evidence, rules
from micropay.core.actor import Actor
from micropay.core.crypto import keys


@transaction.atomic
def ask(*, actor: Actor, number: str, now: datetime) -> None:
    """Send a code to the contact of the case.

    Says nothing when there is no such case, no contact, or the day's codes are used up: a stranger
    learns nothing from it.
    """
    found = by_number(number)
    if found is None:
        return
    case = case_for_update(found.id)
    if way_to(case) is None or _codes_today(case, now) >= _rule("codes_per_day", now):
        return
    code = f"{secrets.randbelow(10**6):06d}"
    minutes = _rule("code_minutes", now)
    FollowCode.objects.create(
        case=case,
        digest=_digest(case.id, code),
        sent_at=now,
        expires_at=now + timedelta(minutes=minutes),
    )
    words = {"code": code, "minutes": str(minutes)}
    reach.tell(case=case, template="complaints.follow_code", context=words, now=now)
    _leave_evidence("ask", case, actor, now)


def check(*, actor: Actor, number: str, code: str, now: datetime) -> UUID:
    """Compare a code and use it up. Returns the case's id. Raises FollowCodeWrong.

    A transaction of its own that commits before it refuses: a failed try stays counted.
    """
    case = by_number(number)
    if case is None:
        raise FollowCodeWrong
    with transaction.atomic():
        right = _try(case, code, now)
        _leave_evidence("right" if right else "wrong", case, actor, now)
    if not right:
        raise FollowCodeWrong
    return case.id


def _try(case: Case, code: str, now: datetime) -> bool:
    newest = FollowCode.objects.filter(case=case).order_by("-sent_at", "-id").first()
    if newest is None:
        return False
    alive = FollowCode.objects.filter(
        id=newest.id, used_at=None, expires_at__gt=now, attempts__lt=_rule("code_tries", now)
    )
    if not alive.update(attempts=F("attempts") + 1):
        return False
    if not keys.token_matches(newest.digest, _words(case.id, code)):
        return False
    return bool(FollowCode.objects.filter(id=newest.id, used_at=None).update(used_at=now))


def _codes_today(case: Case, now: datetime) -> int:
    since = now - timedelta(days=1)
    return FollowCode.objects.filter(case=case, sent_at__gt=since).count()


def _rule(name: str, now: datetime) -> int:
    return rules.number(f"complaint.follow_{name}", at=now)


def _digest(case_id: UUID, code: str) -> str:
    return keys.token_digest(_words(case_id, code))


def _words(case_id: UUID, code: str) -> str:
    return f"complaints.follow:{case_id}:{code}"


def _leave_evidence(verb: str, case: Case, actor: Actor, now: datetime) -> None:
    evidence.record(
        action=f"complaints.follow.{verb}",
        actor=actor,
        now=now,
        subject_id=case.subject_id,
        object_type="complaints.Case",
        object_id=case.id,
    )
