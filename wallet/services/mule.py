"""Findings about mule accounts: made by a task, decided by an agent, and the rules by two people.

Source: Emergency Decree on technology crime B.E. 2566 (own detection), rules ``mule.*``.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from accounts.selectors.device_signal import PURPOSE
from accounts.services import suspension
from accounts.states import SuspensionCause
from micropay.core import approval, evidence, locks, rules
from micropay.core.actor import Actor
from micropay.core.errors import NotFound
from micropay.core.models.approval import Approval
from wallet.errors.aml import RiskCaseDecided, RiskParametersWrong, RiskRuleUnchanged
from wallet.models.mule import RiskCase, RiskRule
from wallet.models.suspicion import SuspicionCase
from wallet.selectors import mule as reads
from wallet.selectors import reference
from wallet.services import suspicion
from wallet.states.risk import RISK_PARAMETERS, RiskCaseState, RiskDetector, SuspicionGround

CHANGE_RULE = "wallet.risk_rule"
_MOST = 10**13


def look(*, actor: Actor, now: datetime) -> int:
    """Let every active rule look over its last hours and open a case for each new finding.

    One case per rule and wallet is open at a time, and after a decision rule ``mule.quiet_days``
    pass before the next. Safe to run twice and at once. Returns how many were opened.
    """
    quiet = now - timedelta(days=rules.number("mule.quiet_days", at=now))
    opened = 0
    for rule in reads.active_rules():
        for found in reads.findings(rule=rule, now=now):
            if not reads.was_looked_at(rule=rule, wallet_id=found.wallet_id, since=quiet):
                opened += _open(actor=actor, rule=rule, found=found, now=now)
    return opened


@transaction.atomic
def clear(*, actor: Actor, case_id: UUID, reason: str, now: datetime) -> None:
    """The agent finds nothing in it. Raises NotFound, RiskCaseDecided."""
    _decide(_locked(case_id), RiskCaseState.CLEARED, actor, reason, now)


@transaction.atomic
def hold(*, actor: Actor, case_id: UUID, reason: str, now: datetime) -> None:
    """Stop the customer's money at once on own detection, with its legal basis and its end.

    The agent's reason stays with the case; the hold names the case's number alone. Raises
    NotFound, RiskCaseDecided, SuspendedAlready, AccountEnded.
    """
    found = RiskCase.objects.filter(pk=case_id).first()
    if found is None:
        raise NotFound
    if not found.is_open:
        raise RiskCaseDecided(state=found.state)
    placed = suspension.hold(
        actor=actor,
        customer_id=found.customer_id,
        cause=SuspensionCause.OWN_DETECTION.value,
        reference=found.number,
        reason="",
        now=now,
    )
    case = _locked(case_id)
    case.suspension_id = placed.id
    _decide(case, RiskCaseState.HELD, actor, reason, now)


@transaction.atomic
def escalate(*, actor: Actor, case_id: UUID, reason: str, now: datetime) -> SuspicionCase:
    """Hand the finding to compliance as a case of suspicion, which it opens. The reason becomes its
    words, which stand encrypted; the evidence has no copy.

    Raises NotFound, RiskCaseDecided.
    """
    case = _locked(case_id)
    _decide(case, RiskCaseState.ESCALATED, actor, "", now)
    return suspicion.open_case(
        actor=actor,
        customer_id=case.customer_id,
        grounds=[SuspicionGround.MULE_ACCOUNT],
        words=reason,
        reason="",
        risk_case=case,
        now=now,
    )


@transaction.atomic
def ask_rule(
    *,
    actor: Actor,
    code: str,
    parameters: dict[str, int],
    active: bool,
    reason: str,
    now: datetime,
) -> Approval:
    """The maker asks for other numbers of a rule, or to switch it on or off.

    Raises NotFound, RiskParametersWrong, RiskRuleUnchanged, ApprovalWaiting.
    """
    rule = RiskRule.objects.filter(pk=code).first()
    if rule is None:
        raise NotFound
    _require_parameters(rule, parameters)
    if (rule.parameters, rule.active) == (parameters, active):
        raise RiskRuleUnchanged
    return approval.request(
        kind=CHANGE_RULE,
        object_type="wallet.RiskRule",
        object_id=code,
        payload={"parameters": parameters, "active": active},
        actor=actor,
        reason=reason,
        now=now,
    )


def rule_approved(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agreed: the rule looks with the new numbers from its next run on."""
    [found] = locks.lock(RiskRule.objects.filter(pk=asked.object_id))
    if not found:
        raise NotFound
    rule: RiskRule = found[0]
    _require_parameters(rule, asked.payload["parameters"])
    rule.parameters, rule.active = asked.payload["parameters"], asked.payload["active"]
    rule.save(update_fields=["parameters", "active"])
    evidence.record(
        action="wallet.risk_rule.change",
        actor=actor,
        now=now,
        object_type="wallet.RiskRule",
        object_id=rule.code,
        reason=asked.reason,
        detail=asked.payload,
    )


def _require_parameters(rule: RiskRule, given: dict[str, Any]) -> None:
    names = RISK_PARAMETERS[RiskDetector(rule.detector)]
    sound = all(
        isinstance(value, int) and not isinstance(value, bool) and 0 < value <= _MOST
        for value in given.values()
    )
    if set(given) != set(names) or not sound:
        raise RiskParametersWrong(names=", ".join(names))


@transaction.atomic
def _open(*, actor: Actor, rule: RiskRule, found: reads.Finding, now: datetime) -> int:
    try:
        with transaction.atomic():
            case = RiskCase.objects.create(
                number=reference.draw_risk_case(),
                rule=rule,
                customer_id=found.customer_id,
                wallet_id=found.wallet_id,
                facts=found.facts,
                signals=found.signals,
                purpose=PURPOSE if found.signals else "",
                opened_at=now,
            )
    except IntegrityError:
        # Another run opened it, or the number was drawn before: the next run looks again.
        return 0
    _leave_evidence("open", case, actor, "", now)
    return 1


def _locked(case_id: UUID) -> RiskCase:
    [found] = locks.lock(RiskCase.objects.filter(pk=case_id))
    if not found:
        raise NotFound
    case: RiskCase = found[0]
    return case


def _decide(case: RiskCase, state: RiskCaseState, actor: Actor, reason: str, now: datetime) -> None:
    if not case.is_open:
        raise RiskCaseDecided(state=case.state)
    case.state, case.decided_at = state, now
    case.decided_by = actor.label or actor.kind
    case.save()
    _leave_evidence(state.value, case, actor, reason, now)


def _leave_evidence(verb: str, case: RiskCase, actor: Actor, reason: str, now: datetime) -> None:
    """Without the subject: what is found about somebody is not told by a request for their data."""
    evidence.record(
        action=f"wallet.risk_case.{verb}",
        actor=actor,
        now=now,
        object_type="wallet.RiskCase",
        object_id=case.id,
        reason=reason,
        detail={"rule": case.rule_id, "number": case.number},
    )
