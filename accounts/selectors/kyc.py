"""Reading cases of verification."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from accounts.data.kyc import KycStatus, PersonToCheck
from accounts.models.customer import Customer
from accounts.models.kyc import KycCase
from accounts.models.staff import Staff
from accounts.permissions import VERIFY_KYC
from accounts.states import KycState
from accounts.states.kyc import KycRefusal
from consent.selectors import disclosure as recipients
from micropay.core import clock, locks, rules
from micropay.core.errors import NotFound


def current(*, customer_id: UUID, now: datetime) -> KycStatus:
    """The customer's newest case; an open one whose code has died shows as expired.

    A case of a forgotten PIN is shown to the app that asked for it only.

    Raises NotFound when there is none.
    """
    own = KycCase.objects.filter(customer_id=customer_id, for_pin_reset=False)
    case = own.order_by("-asked_at", "-id").first()
    if case is None:
        raise NotFound
    return status_of(case, now)


def status_of(case: KycCase, now: datetime) -> KycStatus:
    """A case as its customer sees it."""
    died = case.state in {KycState.WAITING, KycState.IN_CHECK} and not case.is_open(now)
    return KycStatus(
        case_id=case.id,
        state=KycState.EXPIRED.value if died else _SHOWN.get(case.state, case.state),
        code=case.shown_code,
        tier=case.tier,
        asked_at=case.asked_at,
        expires_at=case.expires_at,
        decided_at=case.decided_at,
        refusal="" if case.refusal == KycRefusal.SCREENING else case.refusal,
    )


# What compliance looks at is not told to the person (AML Act s.66: no tipping off).
_SHOWN = {KycState.IN_REVIEW.value: KycState.IN_CHECK.value}


def locked(found: KycCase) -> tuple[KycCase, Customer]:
    """The case and its customer as they are now, locked in the global order."""
    customers, rows = locks.lock(
        Customer.objects.filter(id=found.customer_id), KycCase.objects.filter(pk=found.pk)
    )
    case: KycCase = rows[0]
    case.customer = customers[0]
    return case, case.customer


def is_due(customer: Customer, *, now: datetime) -> bool:
    """Whether a verified customer may, or has to, be verified again by now."""
    if customer.review_on is None:
        return False
    warned = timedelta(days=rules.number("kyc.warn_days", at=now))
    return clock.bangkok_day(now) >= customer.review_on - warned


def contract_covers(*, recipient_code: str, now: datetime) -> bool:
    """Whether this bank's contract holds on this Bangkok day."""
    bank = recipients.recipient(recipient_code)
    return bank is not None and bank.covers(clock.bangkok_day(now))


def visible_to(*, staff: Staff, now: datetime) -> QuerySet[KycCase]:
    """The cases a staff member may see: a verifier those they took, while the contract holds."""
    cases = KycCase.objects.select_related("verifier")
    if not staff.has_perm(VERIFY_KYC):
        return cases.all()
    if not contract_covers(recipient_code=staff.employer, now=now):
        return cases.none()
    return cases.filter(verifier=staff, recipient_code=staff.employer)


def is_being_checked_by(case: KycCase, *, staff_id: str, now: datetime) -> bool:
    """Whether this person took the case and may still record a result."""
    if case.state != KycState.IN_CHECK or case.taken_at is None or not case.is_open(now):
        return False
    patience = timedelta(minutes=rules.number("kyc.check_minutes", at=now))
    return str(case.verifier_id) == staff_id and now < case.taken_at + patience


def person_to_check(case: KycCase) -> PersonToCheck:
    """What the verifier compares with the card. Taking the case has recorded the disclosure."""
    customer: Any = case.customer
    return PersonToCheck(
        name=customer.name,
        birth_date=customer.birth_date,
        masked_national_id=customer.masked_national_id,
    )


def to_review(now: datetime) -> int:
    """How many matches of screening wait for compliance."""
    return KycCase.objects.filter(state=KycState.IN_REVIEW).count()


def overdue(now: datetime) -> int:
    """How many customers' identities have to be verified again."""
    return Customer.objects.filter(
        review_on__lte=clock.bangkok_day(now), state__in=["active", "suspended"]
    ).count()


def is_about(number: str, customer_id: UUID) -> bool:
    """Whether a case of this code, as people type it, is about this customer."""
    code = number.replace("-", "").replace(" ", "").upper()
    return KycCase.objects.filter(code=code, customer_id=customer_id).exists()


def waiting(now: datetime) -> int:
    """How many customers wait for their check."""
    return KycCase.objects.filter(state=KycState.WAITING, expires_at__gt=now).count()


def personal_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """The person's own cases, for a data-subject request."""
    rows: Any = KycCase.objects.filter(customer__subject_id=subject_id).values(
        "state",
        "asked_at",
        "channel",
        "method",
        "refusal",
        "note",
        "card_expires_on",
        "tier",
        "decided_at",
    )
    for row in rows:
        hidden = row["refusal"] == KycRefusal.SCREENING
        yield {**row, "refusal": "" if hidden else row["refusal"]}
