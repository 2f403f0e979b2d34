"""Recording the result of a check, by the bank or by compliance after a match of screening."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from accounts.data.kyc import PersonToScreen
from accounts.models.customer import Customer
from accounts.models.kyc import KycCase
from accounts.states import KycState, Tier
from accounts.states.kyc import KycRefusal
from consent.services import source
from consent.states.purpose import LawfulBasis
from consent.states.source import SourceKind
from micropay.core import clock, evidence, messages, rules
from micropay.core.actor import Actor


def verify(*, actor: Actor, case: KycCase, customer: Customer, reason: str, now: datetime) -> None:
    """Record a locked case as verified, in the caller's transaction: level, tier, next check."""
    case.state = KycState.VERIFIED
    case.tier = rules.text(f"kyc.tier.{case.method}", at=now)
    case.granted = Tier(rules.text(f"kyc.grants.{case.method}", at=now))
    case.decided_at = now
    case.save()
    customer.verified_at = now
    customer.tier = case.granted
    customer.review_on = _next_check(customer, case, now)
    customer.review_told_at = None
    customer.save(update_fields=["verified_at", "tier", "review_on", "review_told_at"])
    detail = {"method": case.method, "tier": case.tier, "screening": case.screening}
    leave_evidence(
        verb="confirm",
        case=case,
        actor=actor,
        reason=reason,
        now=now,
        granted=case.granted,
        **detail,
    )
    source.record(
        actor=actor,
        subject_id=customer.subject_id,
        categories=["verification_evidence"],
        kind=SourceKind.BANK,
        ground=LawfulBasis.LEGAL_OBLIGATION,
        told=customer.phone is not None,
        now=now,
    )
    _tell("accounts.kyc_verified", customer, now)


def refuse(case: KycCase, refusal: KycRefusal, actor: Actor, reason: str, now: datetime) -> KycCase:
    """Record a locked case as refused, in the caller's transaction, and tell the customer. The
    words stay on the case, encrypted; the evidence has no copy of them.
    """
    case.state = KycState.REFUSED
    case.refusal = refusal.value
    case.method = ""
    case.note = reason
    case.decided_at = now
    case.save()
    leave_evidence(verb="refuse", case=case, actor=actor, reason="", now=now, refusal=case.refusal)
    _tell("accounts.kyc_refused", case.customer, now)
    return case


def _next_check(customer: Customer, case: KycCase, now: datetime) -> date:
    """By risk (rule ``kyc.review_months.<risk>``), or when the card expires if that is sooner."""
    today = clock.bangkok_day(now)
    months = rules.number(f"kyc.review_months.{customer.risk}", at=now)
    by_risk = clock.months_on(today, months)
    expires: Any = case.card_expires_on
    return min(by_risk, expires) if expires else by_risk


def person_to_screen(customer: Customer) -> PersonToScreen:
    """What the lists are asked about."""
    known: Any = customer
    return PersonToScreen(
        customer_id=customer.id,
        given_name=customer.given_name or "",
        family_name=customer.family_name or "",
        birth_date=known.birth_date,
        national_id=customer.national_id or "",
    )


def _tell(template: str, customer: Customer, now: datetime) -> None:
    if customer.phone is None:
        return
    messages.send(
        channel="sms",
        to=customer.phone,
        template=template,
        context={},
        language=customer.language,
        subject_id=customer.subject_id,
        now=now,
    )


def leave_evidence(
    *, verb: str, case: KycCase, actor: Actor, reason: str, now: datetime, **detail: str
) -> None:
    """One step of a case in the evidence log, in the caller's transaction."""
    evidence.record(
        action=f"accounts.kyc.{verb}",
        actor=actor,
        now=now,
        subject_id=case.customer.subject_id,
        object_type="accounts.KycCase",
        object_id=case.id,
        reason=reason,
        detail={"bank": case.recipient_code, **detail},
    )
