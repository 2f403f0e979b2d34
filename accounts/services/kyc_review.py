"""Verifying again: by risk, when the card expires, when compliance asks; and matches of screening.

A customer whose check is due is warned, and after the grace falls to a lower tier until the bank
has seen the person again. Nobody is shut out of their money for it.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from accounts.errors.kyc import KycNotInReview
from accounts.models.customer import Customer, CustomerQuerySet
from accounts.models.kyc import KycCase
from accounts.selectors import kyc as cases
from accounts.services import kyc_result, sanctions
from accounts.states import KycState, Risk, Tier
from accounts.states.kyc import KycRefusal
from micropay.core import approval, clock, evidence, locks, messages, rules
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.models.approval import Approval

CLEAR = "accounts.kyc.clear_match"
REFUSE = "accounts.kyc.refuse_match"
_BATCH = 500
_ORDER = (Tier.NONE, Tier.BASIC, Tier.STANDARD, Tier.ENHANCED)


@transaction.atomic
def set_risk(
    *, actor: Actor, customer_id: UUID, risk: str, reason: str, now: datetime
) -> date | None:
    """How closely a customer is looked at. A higher risk brings the next check forward, a lower
    one never puts it off. Returns the day of the next check. Raises NotFound, ValueError.
    """
    customer = _locked(customer_id)
    customer.risk = Risk(risk)
    if customer.verified_at is not None:
        months = rules.number(f"kyc.review_months.{customer.risk}", at=now)
        by_risk = clock.months_on(clock.bangkok_day(customer.verified_at), months)
        customer.review_on = min(by_risk, customer.review_on or by_risk)
    customer.save(update_fields=["risk", "review_on"])
    _leave_evidence("set_risk", customer, actor, reason, now)
    return customer.review_on


@transaction.atomic
def demand_again(*, actor: Actor, customer_id: UUID, reason: str, now: datetime) -> None:
    """The identity has to be verified again from today, and the customer is told.

    Somebody never verified is not asked again: there is nothing to renew. Raises NotFound.
    """
    customer = _locked(customer_id)
    if customer.verified_at is None:
        return
    due_from_today(customer, now)
    _leave_evidence("demand_again", customer, actor, reason, now)
    _tell(customer, "accounts.kyc_due", now, {"day": clock.buddhist(lowered_on(customer, now))})


def due_from_today(customer: Customer, now: datetime) -> None:
    """Mark a locked customer's check as due now, in the caller's transaction."""
    customer.review_on = clock.bangkok_day(now)
    customer.review_told_at = now
    customer.save(update_fields=["review_on", "review_told_at"])


@transaction.atomic
def warn_due(*, actor: Actor, now: datetime) -> int:
    """Tell everybody whose check falls due within rule ``kyc.warn_days``. Returns how many."""
    days = rules.number("kyc.warn_days", at=now)
    horizon = clock.bangkok_day(now) + timedelta(days=days)
    told = 0
    for customer in _lock_each(
        Customer.objects.filter(review_on__lte=horizon, review_told_at=None)
    ):
        if customer.review_told_at is not None:
            continue
        customer.review_told_at = now
        customer.save(update_fields=["review_told_at"])
        day = {"day": clock.buddhist(lowered_on(customer, now))}
        _tell(customer, "accounts.kyc_due", now, day)
        _leave_evidence("warn_due", customer, actor, "", now)
        told += 1
    return told


@transaction.atomic
def lower_overdue(*, actor: Actor, now: datetime) -> int:
    """After the grace (rule ``kyc.grace_days``) the tier falls to rule ``kyc.lowered_tier``.

    Returns how many fell; safe to run twice. Whoever was not warned is warned first.
    """
    lowered = Tier(rules.text("kyc.lowered_tier", at=now))
    grace = timedelta(days=rules.number("kyc.grace_days", at=now))
    above = [tier.value for tier in _ORDER[_ORDER.index(lowered) + 1 :]]
    today = clock.bangkok_day(now)
    late = Customer.objects.all().filter(
        review_on__lt=today - grace, review_told_at__lt=now - grace, tier__in=above
    )
    fell = 0
    for customer in _lock_each(late):
        if customer.tier not in above or customer.review_on is None:
            continue
        if customer.review_on >= today - grace:
            continue
        customer.tier = lowered
        customer.save(update_fields=["tier"])
        _tell(customer, "accounts.kyc_lowered", now, {})
        _leave_evidence("lower", customer, actor, "", now)
        fell += 1
    return fell


@transaction.atomic
def ask_about_match(
    *, actor: Actor, case_id: UUID, clear: bool, reason: str, now: datetime
) -> Approval:
    """Compliance looked at what screening found: another person of that name, or the one listed.

    Raises NotFound, KycNotInReview, ApprovalWaiting.
    """
    case = KycCase.objects.filter(pk=case_id).first()
    if case is None:
        raise NotFound
    if case.state != KycState.IN_REVIEW:
        raise KycNotInReview
    return approval.request(
        kind=CLEAR if clear else REFUSE,
        object_type="accounts.KycCase",
        object_id=case.id,
        payload={},
        actor=actor,
        reason=reason,
        now=now,
    )


def clear_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agrees that it is somebody else: the person is verified.

    Raises KycNotInReview.
    """
    case, customer = _in_review(UUID(asked.object_id))
    sanctions.clear_with_check(actor=actor, customer_id=customer.id, asked=asked, now=now)
    kyc_result.verify(actor=actor, case=case, customer=customer, reason=asked.reason, now=now)


def refuse_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agrees that it is the listed person: the check is refused.

    Stopping the money is an act of its own (``suspension.hold``). Raises KycNotInReview.
    """
    case, _ = _in_review(UUID(asked.object_id))
    kyc_result.refuse(case, KycRefusal.SCREENING, actor, asked.reason, now)


def lowered_on(customer: Customer, now: datetime) -> date:
    """The first Bangkok day on which the tier falls, if nothing happens."""
    grace = timedelta(days=rules.number("kyc.grace_days", at=now))
    due = customer.review_on or clock.bangkok_day(now)
    return max(due, clock.bangkok_day(now)) + grace + timedelta(days=1)


def _in_review(case_id: UUID) -> tuple[KycCase, Customer]:
    found = KycCase.objects.filter(pk=case_id).first()
    if found is None:
        raise NotFound
    case, customer = cases.locked(found)
    if case.state != KycState.IN_REVIEW:
        raise KycNotInReview
    return case, customer


def _locked(customer_id: UUID) -> Customer:
    [found] = locks.lock(Customer.objects.filter(id=customer_id))
    if not found:
        raise NotFound
    customer: Customer = found[0]
    return customer


def _lock_each(wanted: CustomerQuerySet) -> list[Customer]:
    """A batch of those customers who can still be asked, locked; the next run takes the rest."""
    rows = wanted.filter(state__in=["active", "suspended"]).order_by("pk")
    ids = list(rows.values_list("pk", flat=True)[:_BATCH])
    [locked] = locks.lock(Customer.objects.filter(pk__in=ids))
    return locked


def _tell(customer: Customer, template: str, now: datetime, context: dict[str, str]) -> None:
    if customer.phone is None:
        return
    messages.send(
        channel="sms",
        to=customer.phone,
        template=template,
        context=context,
        language=customer.language,
        subject_id=customer.subject_id,
        now=now,
    )


def _leave_evidence(
    verb: str, customer: Customer, actor: Actor, reason: str, now: datetime
) -> None:
    evidence.record(
        action=f"accounts.kyc_review.{verb}",
        actor=actor,
        now=now,
        subject_id=customer.subject_id,
        object_type="accounts.Customer",
        object_id=customer.id,
        reason=reason,
        detail={
            "risk": customer.risk,
            "tier": customer.tier,
            "review_on": None if customer.review_on is None else str(customer.review_on),
        },
    )
