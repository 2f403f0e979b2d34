"""Whatever else a person may be told of or may tell: the tables beside the usual way."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlencode

from pypdf import PdfWriter

from accounts.data.contact_person import attestation_hash
from accounts.models.customer import Customer
from accounts.services import identity_request, suspension, suspension_proof
from complaints.models.case import Case
from complaints.services import attachment, party
from complaints.states import FileSource
from consent.data.request import Asked, Identified
from consent.services import breach, request
from micropay.core import clock
from micropay.core.actor import Actor
from tests.accounts import identity
from tests.accounts.app import App
from tests.accounts.services import test_relation as minors
from tests.backoffice import member
from tests.complaints import money, talks
from tests.complaints.mails import arrive, mail
from tests.consent.story import consent_to
from tests.core import file_samples
from tests.privacy.crowd import Somebody
from tests.wallet import statement_samples as statements
from tests.wallet.people_samples import Person
from tests.wallet.statement_samples import Line
from wallet.data.closure import Destination
from wallet.models.closure import Closing
from wallet.services import closure, closure_payout

CLERK = Actor("staff", "tida", "tida")


def tell(one: Somebody, person: Person, friend: Somebody) -> None:
    """Everything personal of ``one`` and ``friend``, wherever a person or a clerk may write it."""
    words = words_of(one)
    _names_others(one, person, friend, words)
    _writes_to_us(one, person, words)
    _is_written_about(one, person, friend, words)


def _is_kept_with_a_case(one: Somebody, case: Case, words: str) -> None:
    """A paper, a call and a chat."""
    attachment.add(
        actor=CLERK,
        case_id=case.id,
        name=f"{one.given_name}.pdf",
        content=paper_about(one),
        source=FileSource.STAFF,
        now=clock.now(),
    )
    talks.call(case, clock.now(), reference=f"CALL-{one.phone[-4:]}")
    talks.chat(case, clock.now(), reference=f"CHAT-{one.phone[-4:]}", words=words)


def paper_about(one: Somebody) -> bytes:
    """A document that tells who it is about."""
    writer = PdfWriter()
    writer.add_metadata({"/Title": f"{one.phone} {one.national_id} {one.email}"})
    return file_samples.document(writer)


def words_of(one: Somebody) -> str:
    """What somebody might write who tells too much."""
    return f"{one.given_name} {one.family_name} {one.phone} {one.national_id} {one.account}"


def _names_others(one: Somebody, person: Person, friend: Somebody, words: str) -> None:
    """A named person, a favourite, a request for money, a child, a kept picture."""
    consent_to(person.subject_id, "third_person_contact")
    named = {
        "kind": "emergency_contact",
        "name": f"{friend.given_name} {friend.family_name}",
        "phone": friend.phone,
        "language": "th",
        "attested_sha256": attestation_hash("th"),
    }
    assert person.post("me/contacts", named).status_code == 201
    favourite = {"phone": friend.phone, "alias": friend.given_name}
    answer = person.post("favourites", favourite)
    assert answer.status_code == 201, answer.content
    asked = {"phone": friend.phone, "amount": "5.00", "note": words[:100]}
    assert person.post("money-requests", asked).status_code == 201
    label = urlencode({"kind": "bill", "title": one.family_name})
    kept = person.api.generic(
        "POST", f"/api/v1/pictures?{label}", file_samples.picture(), content_type="image/jpeg"
    )
    assert kept.status_code == 201
    child = {
        "given_name": one.given_name,
        "family_name": one.family_name,
        "birth_date": minors.born(15),
        "national_id": "1103700123458",
    }
    guardian = {
        "kind": "parent",
        "minor": child,
        "evidence": words,
        **minors.agreement(),
    }
    assert person.post("guardianships", guardian).status_code == 201


def _writes_to_us(one: Somebody, person: Person, words: str) -> None:
    """A mail, a request about data, a picture of their own, the phone's own number."""
    arrive(mail(words, sender=f"{one.given_name} <{one.email}>", title=words), now=clock.now())
    request.take(
        actor=person.actor,
        subject_id=person.subject_id,
        asked=Asked("objection", ("fraud_prevention",), details=words),
        identified=Identified("otp"),
        now=clock.now(),
    )
    picture = file_samples.picture()
    shown = person.api.generic("PUT", "/api/v1/me/picture", picture, content_type="image/jpeg")
    assert shown.status_code == 201
    told = {"os_version": "16", "app_version": "1.0.0", "language": "th", "device_id": one.account}
    assert person.post("installations/check-in", told).status_code == 200


def _is_written_about(one: Somebody, person: Person, friend: Somebody, words: str) -> None:
    """By clerks and the bank: party of a case, change of number, breach, line of the book."""
    case = money.case_of(person, text=words)
    party.add(
        actor=CLERK,
        case_id=case.id,
        role="witness",
        name=f"{friend.given_name} {friend.family_name}",
        contact=friend.phone,
        attorney=None,
        reason="named in the letter",
        now=clock.now(),
    )
    customer = Customer.objects.get(pk=person.customer_id)
    change = identity.requested(
        customer, value=f"086{one.phone[3:]}", why=f"{one.given_name} lost it"
    )
    identity_request.attach(
        actor=change.maker.actor(),
        change_id=change.id,
        name=f"{one.family_name}.pdf",
        content=paper_about(one),
        reason="the police's paper",
        now=clock.now(),
    )
    _is_kept_with_a_case(one, case, words)
    breach.report(actor=CLERK, source="staff", words=words, now=clock.now())
    name = f"{one.given_name} {words}"
    lines = (
        Line(700, f"SB{one.phone[-4:]}", reference=one.phone, name=name),
        Line(-700, f"SC{one.phone[-4:]}", reference=one.phone, name=name),
    )
    day = statements.today() - timedelta(days=10 + int(one.phone[-2:]))
    number = f"N{one.phone[-4:]}"
    statements.taken_in(statements.camt(*lines, day=day, number=number), now=clock.now())


def leave(one: Somebody, person: Person) -> None:
    """A second phone is left half-way in registering; the account is stopped, answers, and ends."""
    left = Somebody(
        given_name=one.given_name,
        family_name=one.family_name,
        phone=f"087{one.phone[3:]}",
        national_id="1209600111118",
        pin=one.pin,
        email=one.email,
        address=one.address,
        account=one.account,
    )
    App.installed().ready_to_complete(left)
    row = suspension.suspend_for_false_information(
        actor=member(f"clerk{one.phone[-4:]}", "agent").actor(),
        customer_id=person.customer_id,
        false_fields=["address"],
        detected_at=clock.now(),
        reason="the letter came back",
        now=clock.now(),
    )
    suspension_proof.give_proof(
        actor=person.actor,
        principal=person.principal,
        suspension_id=row.id,
        words=words_of(one),
        now=clock.now(),
    )
    suspension_proof.give_file(
        actor=person.actor,
        principal=person.principal,
        suspension_id=row.id,
        content=paper_about(one),
        now=clock.now(),
    )
    _is_paid_out(one, person)


def _is_paid_out(one: Somebody, person: Person) -> None:
    """Two decided that the account ends; the bank account for the balance was told by phone."""
    closure.close_by_office(
        actor=CLERK,
        customer_id=person.customer_id,
        cause="false_information",
        reason="two agreed",
        now=clock.now(),
    )
    closure_payout.name_account(
        actor=CLERK,
        closing_id=Closing.objects.get(customer_id=person.customer_id).id,
        destination=Destination("014", one.account, f"{one.given_name} {one.family_name}"),
        reason="told by phone",
        now=clock.now(),
    )
