"""Presses of the buttons about fraud."""

from __future__ import annotations

from django.db import transaction

from micropay.core import approval, clock
from micropay.core.actor import Actor
from tests.architecture.buttons import Performer, Press
from tests.backoffice import member
from tests.wallet import risk_samples as risk
from tests.wallet.people_samples import malee, somchai, stranger
from wallet.models.held import HeldMovement
from wallet.models.movement import Movement
from wallet.models.mule import RiskCase, RiskRule
from wallet.models.suspicion import SuspicionCase
from wallet.services import mule, suspicion

PLATFORM = Actor.system("rules")


def on_a_held_movement() -> Press:
    payer, _ = malee(satang=5_000_000), somchai()
    assert risk.confirmed(payer, risk.quoted(payer, "20000.00")).json()["status"] == "held"
    return Press(by=member("prasit", "senior_agent"), row=HeldMovement.objects.get())


def on_a_held_movement_checked() -> HeldMovement:
    """A first payment so large that the face was checked too."""
    payer, _ = malee(satang=5_000_000), somchai()
    quote = risk.quoted(payer, "20000.00")
    assert risk.partner_says(quote["face_check_id"]).status_code == 200
    assert risk.confirmed(payer, quote).json()["status"] == "held"
    return HeldMovement.objects.get()


def a_finding() -> RiskCase:
    """Wipha paid Somchai: one sender is enough for this rule."""
    wipha, payee = stranger(), somchai()
    assert risk.confirmed(wipha, risk.quoted(wipha, "10.00")).status_code == 201
    RiskRule.objects.filter(pk="many-senders").update(parameters={"hours": 24, "count": 1})
    mule.look(actor=PLATFORM, now=clock.now())
    return RiskCase.objects.get(customer_id=payee.customer_id, rule_id="many-senders")


def on_a_finding() -> Press:
    return Press(by=member("prasit", "senior_agent"), row=a_finding())


def on_a_rule() -> Press:
    values = {"parameters": "hours=12\ncount=4", "active": "on"}
    row = RiskRule.objects.get(pk="many-senders")
    return Press(by=member("officer", "compliance_officer"), row=row, values=values)


def on_suspicions() -> Press:
    payee = somchai()
    values = {"who": payee.phone, "grounds": ["other"], "words": "the money has no reason"}
    return Press(by=member("officer", "compliance_officer"), values=values)


def a_suspicion(*, linked: bool) -> SuspicionCase:
    finding = a_finding()
    actor = member("boss", "compliance_officer").actor()
    case = mule.escalate(actor=actor, case_id=finding.id, reason="lent", now=clock.now())
    if linked:
        reference = Movement.objects.get(kind="transfer").reference
        suspicion.link(
            actor=actor, case_id=case.id, receipts=[reference], reason="all", now=clock.now()
        )
    return case


def to_link() -> Press:
    case = a_suspicion(linked=False)
    values = {"receipts": Movement.objects.get(kind="transfer").reference}
    return Press(by=member("officer", "compliance_officer"), row=case, values=values)


def on_a_suspicion() -> Press:
    return Press(by=member("officer", "compliance_officer"), row=a_suspicion(linked=True))


def on_a_reported_suspicion() -> Press:
    case = a_suspicion(linked=True)
    maker, checker = member("maker", "compliance_officer"), member("other", "compliance_officer")
    asked = suspicion.ask_to_report(
        actor=maker.actor(), case_id=case.id, reason="clear", now=clock.now()
    )
    with transaction.atomic():
        approval.approve(approval_id=asked.id, actor=checker.actor(), reason="yes", now=clock.now())
    return Press(by=member("officer", "compliance_officer"), row=case, answer=200)


def a_period_of_amounts() -> Press:
    return Press(
        by=member("officer", "compliance_officer"),
        values={"since": "2026-10-01", "day": "2026-10-31"},
        answer=200,
    )


BUTTONS: dict[str, Performer] = {
    "wallet_heldmovement_do_cancel": on_a_held_movement,
    "wallet_riskcase_do_clear": on_a_finding,
    "wallet_riskcase_do_hold": on_a_finding,
    "wallet_riskcase_do_escalate": on_a_finding,
    "wallet_riskrule_do_ask": on_a_rule,
    "wallet_suspicioncase_do_open": on_suspicions,
    "wallet_suspicioncase_do_link": to_link,
    "wallet_suspicioncase_do_report": on_a_suspicion,
    "wallet_suspicioncase_do_dismiss": on_a_suspicion,
    "wallet_suspicioncase_do_file": on_a_reported_suspicion,
    "wallet_thresholdreport_do_csv": a_period_of_amounts,
}
