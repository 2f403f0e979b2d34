"""What the guards against fraud and the reports to the authority leave behind, told once."""

from __future__ import annotations

from micropay.core import clock
from micropay.core.actor import Actor
from tests.accounts import listing
from tests.wallet import people_samples as people
from tests.wallet import risk_samples as risk
from wallet.models.mule import RiskCase, RiskRule
from wallet.services import mule, suspicion, threshold
from wallet.states.risk import SuspicionGround

OFFICER = Actor(kind="staff", id="11", label="officer")
AGENT = Actor(kind="staff", id="12", label="agent")


def tell() -> None:
    """Preecha pays Ladda: checked, held, found, reported; and he stops his wallet."""
    preecha = people.open_wallet(
        people.register("ปรีชา", "มั่นคง", phone="+66897001122", national_id="3209900112230"),
        satang=9_000_000,
    )
    ladda = people.open_wallet(
        people.register("ลัดดา", "แก้วใส", phone="+66897003344", national_id="3401200556675")
    )
    quote = risk.quoted(preecha, "60000.00", ladda.phone)
    assert risk.partner_says(quote["face_check_id"]).status_code == 200
    assert risk.confirmed(preecha, quote, "risk-0001").json()["status"] == "held"
    small = risk.confirmed(preecha, risk.quoted(preecha, "50.00", ladda.phone), "risk-0002").json()
    RiskRule.objects.filter(pk="many-senders").update(parameters={"hours": 24, "count": 1})
    mule.look(actor=AGENT, now=clock.now())
    case = RiskCase.objects.get(customer_id=ladda.customer_id, rule_id="many-senders")
    mule.escalate(actor=AGENT, case_id=case.id, reason="lends the account", now=clock.now())
    made = suspicion.open_case(
        actor=OFFICER,
        customer_id=ladda.customer_id,
        grounds=[SuspicionGround.OTHER],
        words="the money has no reason",
        reason="seen in the queue",
        now=clock.now(),
    )
    suspicion.link(
        actor=OFFICER,
        case_id=made.id,
        receipts=[small["reference"]],
        reason="part of it",
        now=clock.now(),
    )
    risk.set_rule("aml.kinds.epay_cash", "transfer")
    risk.set_rule("aml.epay_cash_satang", 5_000)
    assert threshold.find(actor=OFFICER, now=clock.now()) > 0
    listing.imported("A-1,ลัดดา แก้วใส,,")
    listing.look_over()
    risk.set_rule("fraud.place_signal", "on")
    place = {"latitude": "13.756331", "longitude": "100.501765"}
    assert preecha.post("wallet/places", place).status_code == 204
    assert preecha.post("wallet/freeze", {}).status_code == 200
