"""One customer's whole way, with everything personal told wherever a person may tell it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from django.test import Client

from accounts.models.session import Session
from accounts.services import kyc
from complaints.data import Contact
from micropay.core import clock, files
from micropay.core.actor import Actor
from tests.accounts.app import App
from tests.complaints import people as complainants
from tests.core import file_samples
from tests.privacy.crowd import Somebody
from tests.wallet import bank_samples as bank
from tests.wallet import people_samples as people
from tests.wallet.people_samples import Person
from tests.wallet.selectors import paycode_samples as codes
from wallet.data.bank import HolderNames
from wallet.services import bank_account
from wallet.states.bank import PayoutOutcome


def walk(one: Somebody, payee: Somebody | None, verifier: Actor) -> Person:
    """Registers, is verified, opens a wallet, tops up, transfers, pays a bill, complains."""
    person = _registered(one)
    _verified(one, person, verifier)
    _wallet(person)
    people.agree_to_be_found(person)
    _tops_up(one, person)
    _pays(one, person)
    _withdraws(one, person)
    if payee is not None:
        _complains_of(person, _transfers(one, person, payee))
    _complains(one, person)
    return person


def _registered(one: Somebody) -> Person:
    app = App.installed().register(one)
    session = Session.objects.select_related("customer").get(id=app.session["session_id"])
    return Person(
        given_name=one.given_name,
        phone=one.e164,
        customer_id=session.customer_id,
        subject_id=session.customer.subject_id,
        session_id=session.id,
        installation_id=session.installation_id,
        pin_key=app.session["pin_key"],
        headers={
            "HTTP_INSTALLATION": app.installation,
            "HTTP_AUTHORIZATION": f"Bearer {app.session['access_token']}",
        },
    )


def _verified(one: Somebody, person: Person, verifier: Actor) -> None:
    """The verifier notes more than they should."""
    asked = person.post("kyc-cases", {}).json()
    case = kyc.take(
        actor=verifier, code=asked["code"], channel="branch", reason="", now=clock.now()
    )
    card = files.receive(
        actor=verifier,
        subject_id=person.subject_id,
        purpose="kyc_evidence",
        name=f"{one.national_id}.jpg",
        content=file_samples.picture(),
        now=clock.now(),
    )
    kyc.add_evidence(
        actor=verifier,
        case_id=case.id,
        kind="card",
        file_id=card.id,
        reason="the card",
        now=clock.now(),
    )
    kyc.confirm(
        actor=verifier,
        case_id=case.id,
        method="dip_chip",
        national_id=one.national_id,
        card_expires_on=date(2031, 3, 17),
        reason=f"บัตรของ {one.given_name} {one.family_name} โทร {one.phone}",
        now=clock.now(),
    )


def _wallet(person: Person) -> None:
    asked = person.post("wallet/opening", {}).json()
    confirm = {"otp_id": asked["otp"]["otp_id"], "otp_code": person.code()}
    path = f"wallet/opening/{asked['opening_id']}/confirm"
    assert person.post(path, confirm).status_code == 201


def _tops_up(one: Somebody, person: Person) -> None:
    asked = person.post("top-ups", {"amount": "500.00"}).json()
    for reference in (asked["reference"], one.phone):
        told = people.notice_body(reference=reference, amount="500.00", account=one.account)
        assert people.tell_bank_notice(told).status_code == 200


def _pays(one: Somebody, person: Person) -> None:
    quote = person.post("payments/quotes", {"paycode": codes.BILL_13, "amount": "20.00"}).json()
    proof = person.proof(quote["otp"]["otp_id"], quote_id=quote["quote_id"], pin=one.pin)
    assert person.post("payments", proof, key=complainants.key()).status_code == 201


def _transfers(one: Somebody, person: Person, payee: Somebody) -> str:
    note = f"คืนเงิน {payee.given_name} {payee.account}"
    asked = {"phone": payee.phone, "amount": "10.00", "note": note}
    answer = person.post("transfers/quotes", asked)
    assert answer.status_code == 201, answer.content
    quote = answer.json()
    proof = person.proof(quote["otp"]["otp_id"], quote_id=quote["quote_id"], pin=one.pin)
    done = person.post("transfers", proof, key=complainants.key())
    assert done.status_code == 201
    return str(done.json()["reference"])


def _complains_of(person: Person, reference: str) -> None:
    """About money that went to somebody: the case keeps a copy of the payment."""
    filing = {"kind": "complaint", "category": "transfer.wrong_payee", "text": "โอนผิดคน"}
    named = {**filing, "movement_reference": reference}
    assert person.post("complaints", named, key=complainants.key()).status_code == 201


def _withdraws(one: Somebody, person: Person) -> None:
    """Links the account at a bank, and the bank pays out to it."""
    names = HolderNames(thai=f"{one.given_name} {one.family_name}")
    asked = bank_account.ask(
        actor=person.actor,
        principal=person.principal,
        bank=bank.Desk(PayoutOutcome.SETTLED, names=names),
        bank_code=bank.SCB,
        number=one.account,
        now=clock.now(),
    )
    given = replace(person.given(asked.otp_id), pin=one.pin)
    bank_account.confirm(
        actor=person.actor,
        principal=person.principal,
        account_id=asked.id,
        given=given,
        now=clock.now(),
    )
    quote = person.post(
        "withdrawals/quotes", {"bank_account_id": str(asked.id), "amount": "100.00"}
    ).json()
    proof = person.proof(quote["otp"]["otp_id"], quote_id=quote["quote_id"], pin=one.pin)
    done = person.post("withdrawals", proof, key=complainants.key())
    assert done.status_code in {201, 202}, done.content
    bank.advance(done.json()["reference"], bank.Desk(PayoutOutcome.SETTLED))


def _complains(one: Somebody, person: Person) -> None:
    text = f"ดิฉัน {one.given_name} {one.family_name} โทร {one.phone} บัญชี {one.account}"
    filing = {"kind": "complaint", "category": "payment.not_recorded", "text": text}
    assert person.post("complaints", filing, key=complainants.key()).status_code == 201
    complainants.filed(
        now=clock.now(), text=text, contact=Contact(one.given_name, one.e164, one.email)
    )


def is_looked_up(one: Somebody, agent: Client) -> None:
    """An agent searches for them; somebody takes the form of the back office for the app's."""
    for asked in (one.phone, one.national_id):
        assert agent.get("/admin/accounts/customer/", {"q": asked}).status_code == 200
    stranger = Client()
    for typed in (one.phone, one.email, one.national_id, f"{one.given_name} {one.family_name}"):
        form = {"username": typed, "password": one.pin, "otp_token": one.pin}
        assert stranger.post("/admin/login/", form).status_code in {200, 403, 429}
