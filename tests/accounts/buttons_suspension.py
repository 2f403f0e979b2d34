"""What the buttons of suspensions, guardians and heirs need."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from accounts.models.customer import Customer
from accounts.models.minor import MinorFinding
from accounts.models.relation import GuardianshipFile
from accounts.models.suspension import Suspension, SuspensionProof
from accounts.services import (
    heirs,
    minor,
    suspension,
    suspension_decision,
    suspension_proof,
)
from micropay.core import clock, files
from micropay.core.actor import Actor, Principal
from micropay.core.models.file import StoredFile
from tests.accounts import identity as people
from tests.accounts import suspended
from tests.accounts.app import MALEE, App, Person
from tests.accounts.services import test_relation as minors
from tests.architecture.buttons import Performer, Press
from tests.backoffice import member
from tests.core import file_samples


def somebody(**values: Any) -> Press:
    """An agent at the desk names Malee by her number."""
    App.installed().register(MALEE)
    return Press(by=member("nok", "agent"), values={"who": MALEE.phone, **values})


def a_false_address() -> Press:
    return somebody(false_fields=["address"], days_ago="0")


def a_reported_fraud() -> Press:
    return somebody(cause="victim_report", reference="V-1")


def a_court_order() -> Press:
    return somebody(reference="ศาล 1/2569")


def a_reported_death() -> Press:
    return somebody(reference="มรณบัตร 55")


def a_customer_who_is_a_minor() -> Press:
    return somebody(birth_date=minors.born(15))


def a_minor_found() -> MinorFinding:
    """Prapha typed a false birth date; an agent saw her card."""
    prapha = Person("ประภา", "สุขใจ", "0825556666", "1101700230902")
    app = App.installed().register(prapha)
    return minor.found_by_staff(
        actor=suspended.maker().actor(),
        customer_id=app.customer_id,
        birth_date=date.fromisoformat(minors.born(15)),
        reason="saw the card",
        now=clock.now(),
    )


def _suspended(place: Callable[[UUID], Suspension], **values: str) -> Press:
    app = App.installed().register(MALEE)
    row = place(app.customer_id)
    return Press(by=member("senior", "senior_agent"), row=row, values=values)


def a_hold() -> Press:
    return _suspended(suspended.held)


def a_hold_to_extend() -> Press:
    return _suspended(suspended.held, cause="police_report", reference="ปจว. 7/2569")


def a_finding_answered() -> Press:
    press = _suspended(suspended.found_false)
    given_proof(press.row)
    return press


def given_proof(row: Suspension, file_id: UUID | None = None) -> SuspensionProof:
    customer = row.customer
    who = Actor(kind="customer", id=str(customer.id))
    suspension_proof.give_proof(
        actor=who,
        principal=Principal(customer.id, customer.subject_id, uuid4(), uuid4(), "th", who),
        suspension_id=row.id,
        words="ทะเบียนบ้าน",
        file_id=file_id,
        now=clock.now(),
    )
    row.refresh_from_db()
    return SuspensionProof.objects.latest("given_at")


def a_proof_with_a_file() -> Press:
    press = _suspended(suspended.found_false)
    stored = files.receive(
        actor=press.by.actor(),
        subject_id=None,
        purpose="suspension_proof",
        name="",
        content=file_samples.picture(),
        now=clock.now(),
    )
    people.scanned(stored)
    return Press(by=press.by, row=given_proof(press.row, stored.id))


def a_guardians_paper() -> Press:
    """Malee named her daughter and sent the certificate."""
    malee = App.installed().register(MALEE)
    Customer.objects.update(verified_at=clock.now(), tier="standard")
    minors.send_paper(malee, minors.ask(malee, minors.NUNG).data["guardianship_id"])
    people.scanned(StoredFile.objects.get())
    return Press(by=member("agent", "agent"), row=GuardianshipFile.objects.get())


def a_death_to_confirm() -> Press:
    return _suspended(
        lambda customer_id: suspension.report_death(
            actor=suspended.maker().actor(),
            customer_id=customer_id,
            reference="มรณบัตร 55",
            reason="the son called",
            now=clock.now(),
        )
    )


def an_heir() -> Press:
    press = a_death_to_confirm()
    asked = suspension_decision.ask_to_confirm_death(
        actor=suspended.maker().actor(),
        suspension_id=press.row.id,
        reason="certificate seen",
        now=clock.now(),
    )
    suspended.agreed(asked)
    values = {"name": "สมหญิง", "contact": "081", "relation": "daughter", "wish": "ยอดเงิน"}
    return Press(by=press.by, values={"who": MALEE.phone, **values})


def a_request_of_heirs() -> Press:
    press = an_heir()
    values = {name: value for name, value in press.values.items() if name != "who"}
    row = heirs.record(
        actor=suspended.maker().actor(),
        customer_id=Customer.objects.get().id,
        reason="letter",
        now=clock.now(),
        **values,
    )
    return Press(by=press.by, row=row)


BUTTONS: dict[str, Performer] = {
    "accounts_heirrequest_do_answer": a_request_of_heirs,
    "accounts_heirrequest_do_record": an_heir,
    "accounts_suspension_do_confirm_death": a_death_to_confirm,
    "accounts_suspension_do_court": a_court_order,
    "accounts_suspension_do_death": a_reported_death,
    "accounts_suspension_do_end_account": a_finding_answered,
    "accounts_suspension_do_extend": a_hold_to_extend,
    "accounts_suspension_do_false": a_false_address,
    "accounts_suspension_do_hold": a_reported_fraud,
    "accounts_suspension_do_lift": a_hold,
    "accounts_guardianshipfile_do_open": a_guardians_paper,
    "accounts_minorfinding_do_found": a_customer_who_is_a_minor,
    "accounts_suspensionproof_do_open": a_proof_with_a_file,
}
