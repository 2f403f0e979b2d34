"""Cases of suspicion: opened, prepared with frozen movements, decided by two people.

Source: AML Act B.E. 2542 s.16 (report), s.66 (nothing is told); days of rule ``aml.str_days``. No
evidence of these acts names the subject, so that no request for data shows it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from accounts.selectors import customer as customers
from micropay.core import approval, calendar, clock, evidence, locks, money, rules
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.models.approval import Approval
from wallet.errors.aml import GroundMissing, SuspicionClosed, SuspicionEmpty
from wallet.models.movement import Movement
from wallet.models.mule import RiskCase
from wallet.models.suspicion import SuspicionCase, SuspicionMovement
from wallet.selectors import reference
from wallet.states.risk import SuspicionGround, SuspicionState

REPORT = "wallet.suspicion.report"
DISMISS = "wallet.suspicion.dismiss"


@transaction.atomic
def open_case(
    *,
    actor: Actor,
    customer_id: UUID,
    grounds: Sequence[SuspicionGround],
    words: str,
    reason: str,
    risk_case: RiskCase | None = None,
    now: datetime,
) -> SuspicionCase:
    """Note a suspicion about a customer. It has to be reported, or dismissed, within rule
    ``aml.str_days`` business days. Raises NotFound, GroundMissing.
    """
    if not grounds:
        raise GroundMissing
    if customer_id not in customers.standing(customer_ids=[customer_id]):
        raise NotFound
    days = rules.number("aml.str_days", at=now)
    case = SuspicionCase.objects.create(
        number=reference.draw_suspicion(),
        customer_id=customer_id,
        risk_case=risk_case,
        grounds=sorted({SuspicionGround(one).value for one in grounds}),
        words=words,
        opened_at=now,
        opened_by=actor.label or actor.kind,
        due_on=calendar.add_business_days(clock.bangkok_day(now), days),
    )
    _leave_evidence("open", case, actor, reason, now)
    return case


@transaction.atomic
def link(
    *, actor: Actor, case_id: UUID, receipts: Sequence[str], reason: str, now: datetime
) -> int:
    """Link movements of the customer by receipt number, each as it stands now; again, nothing new.

    Returns how many were added. Raises NotFound for a number that is none of the customer's
    movements, SuspicionClosed.
    """
    case = _open_locked(case_id)
    known = set(case.movements.values_list("movement__reference", flat=True))
    added = [number for number in dict.fromkeys(receipts) if number not in known]
    found = {
        row.reference: row
        for row in Movement.objects.filter(reference__in=added).select_related("quote")
        if case.customer_id in (row.customer_id, row.payee_customer_id)
    }
    if set(found) != set(added):
        raise NotFound
    for number in added:
        snapshot = json.dumps(_snapshot(found[number]), ensure_ascii=False, sort_keys=True)
        SuspicionMovement.objects.create(
            case=case,
            movement=found[number],
            snapshot=snapshot,
            sha256=hashlib.sha256(snapshot.encode()).hexdigest(),
            linked_at=now,
        )
    _leave_evidence("link", case, actor, reason, now, movements=len(added))
    return len(added)


@transaction.atomic
def ask_to_report(*, actor: Actor, case_id: UUID, reason: str, now: datetime) -> Approval:
    """The maker finds that it has to be reported. Raises NotFound, SuspicionClosed,
    SuspicionEmpty, ApprovalWaiting.
    """
    case = _open(case_id)
    if not case.movements.exists():
        raise SuspicionEmpty
    return _ask(REPORT, case, actor, reason, now)


@transaction.atomic
def ask_to_dismiss(*, actor: Actor, case_id: UUID, reason: str, now: datetime) -> Approval:
    """The maker finds no suspicion left. Raises NotFound, SuspicionClosed, ApprovalWaiting."""
    return _ask(DISMISS, _open(case_id), actor, reason, now)


def report_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agreed: it is reported, and its file may be made. Raises SuspicionClosed,
    SuspicionEmpty.
    """
    case = _open_locked(UUID(asked.object_id))
    if not case.movements.exists():
        raise SuspicionEmpty
    _decide(case, SuspicionState.REPORTED, actor, asked, now)


def dismiss_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agreed that nothing is left of it. Raises SuspicionClosed."""
    case = _open_locked(UUID(asked.object_id))
    _decide(case, SuspicionState.DISMISSED, actor, asked, now)


def _decide(
    case: SuspicionCase, state: SuspicionState, actor: Actor, asked: Approval, now: datetime
) -> None:
    case.state, case.decided_at = state, now
    case.maker_id, case.checker_id = asked.maker_id, actor.id
    case.save()
    _leave_evidence(state.value, case, actor, asked.reason, now)


def _ask(kind: str, case: SuspicionCase, actor: Actor, reason: str, now: datetime) -> Approval:
    return approval.request(
        kind=kind,
        object_type="wallet.SuspicionCase",
        object_id=case.id,
        payload={},
        actor=actor,
        reason=reason,
        now=now,
    )


def _open(case_id: UUID) -> SuspicionCase:
    """Read without a lock: what is asked for is looked at again when it is carried out."""
    case = SuspicionCase.objects.filter(pk=case_id).first()
    if case is None:
        raise NotFound
    if not case.is_open:
        raise SuspicionClosed(state=case.state)
    return case


def _open_locked(case_id: UUID) -> SuspicionCase:
    [found] = locks.lock(SuspicionCase.objects.filter(pk=case_id))
    if not found:
        raise NotFound
    case: SuspicionCase = found[0]
    if not case.is_open:
        raise SuspicionClosed(state=case.state)
    return case


def _snapshot(row: Movement) -> dict[str, Any]:
    """What a movement was: amounts in baht, moments in UTC, parties as they are called now."""
    parties = [one for one in (row.customer_id, row.payee_customer_id) if one is not None]
    people = customers.standing(customer_ids=parties)
    payer, payee = row.customer_id, row.payee_customer_id
    return {
        "reference": row.reference,
        "kind": row.kind,
        "transaction": str(row.transaction_id),
        "amount": money.format_baht(row.amount),
        "fee": money.format_baht(row.fee),
        "at": row.posted_at.isoformat(),
        "payer": people[payer].name if payer in people else "",
        "payer_wallet": str(row.wallet_id or ""),
        "payee": people[payee].name if payee in people else _shown_payee(row),
        "payee_wallet": str(row.payee_wallet_id or row.merchant_id or ""),
        "note": row.quote.note if row.quote else "",
    }


def _shown_payee(row: Movement) -> str:
    return str(row.quote.payee_name) if row.quote else ""


def _leave_evidence(
    verb: str, case: SuspicionCase, actor: Actor, reason: str, now: datetime, **detail: Any
) -> None:
    evidence.record(
        action=f"wallet.suspicion.{verb}",
        actor=actor,
        now=now,
        object_type="wallet.SuspicionCase",
        object_id=case.id,
        reason=reason,
        detail={"number": case.number, **detail},
    )
