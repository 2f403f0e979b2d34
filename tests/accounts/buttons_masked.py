"""Presses of the button that opens a masked field, on the records of accounts."""

from __future__ import annotations

from accounts.data.contact_person import attestation_hash
from accounts.models.contact_person import ContactPerson
from accounts.models.customer import Customer
from accounts.models.relation import Guardianship
from micropay.core import clock
from tests.accounts import buttons_identity as changes
from tests.accounts import buttons_suspension as ended
from tests.accounts.app import MALEE, STRANGER, App
from tests.accounts.services import test_relation as minors
from tests.architecture.buttons import Performer, Press
from tests.backoffice import member
from tests.consent.story import consent_to


def a_guardian() -> Press:
    """Nung's guardian is Malee; the look is for a case of Nung's."""
    malee = App.installed().register(MALEE)
    Customer.objects.update(verified_at=clock.now(), tier="standard")
    nung = minors.registered(malee, minors.NUNG)
    number = str(nung.post("kyc-cases", {}).data["code"])
    values = {"field": "phone", "case_kind": "kyc", "case_number": number}
    return Press(by=member("agent.one", "agent"), row=Guardianship.objects.get(), values=values)


def a_named_person() -> Press:
    """Malee named somebody, and has a case."""
    malee = App.installed().register(MALEE)
    subject_id = Customer.objects.get(pk=malee.customer_id).subject_id
    consent_to(subject_id, "third_person_contact")
    body = {
        "kind": "emergency_contact",
        "name": "Anan",
        "phone": STRANGER.phone,
        "language": "th",
        "attested_sha256": attestation_hash("th"),
    }
    assert malee.post("me/contacts", body).status_code == 201
    number = str(malee.post("kyc-cases", {}).data["code"])
    values = {"field": "phone", "case_kind": "kyc", "case_number": number}
    officer = member("mali", "privacy_officer")
    return Press(by=officer, row=ContactPerson.objects.get(), values=values)


def an_heir() -> Press:
    press = ended.a_request_of_heirs()
    return Press(by=member("agent.two", "agent"), row=press.row, values={"field": "name"})


def a_new_number() -> Press:
    press = changes.an_open_change()
    return Press(by=member("agent.two", "agent"), row=press.row, values={"field": "new"})


BUTTONS: dict[str, Performer] = {
    "accounts_guardianship_do_reveal": a_guardian,
    "accounts_contactperson_do_reveal": a_named_person,
    "accounts_heirrequest_do_reveal": an_heir,
    "accounts_identitychange_do_reveal": a_new_number,
}
