"""My consents on the website: no is one press, as yes is, and strangers learn nothing."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.data.contact_person import attestation_hash
from accounts.errors.customer import (
    AttestationMismatch,
    ContactNamedAlready,
    PurposeOff,
    TooManyContacts,
)
from accounts.models.contact_person import ContactPerson
from accounts.models.customer import Customer
from accounts.models.web_code import WebCode
from accounts.selectors import contact_person as contacts
from accounts.services import contact_person
from consent.models.record import PurposeDecision
from consent.selectors import purpose as purposes
from micropay.core.actor import Actor, Principal
from micropay.core.errors import NotFound
from micropay.core.models.message import Message
from tests.accounts.app import MALEE, STRANGER, App, code_sent_to
from tests.accounts.services.test_reveal import set_rule
from tests.consent.story import consent_to, principal_of

pytestmark = pytest.mark.django_db
ASK, CODE, MINE = "/my-consents/", "/my-consents/code/", "/my-consents/mine/"


def now() -> Any:
    return timezone.now()


def mine(app: App) -> Principal:
    return principal_of(Customer.objects.get(pk=app.customer_id))


def opened(client: Client, phone: str, code: str) -> Any:
    return client.post(CODE, {"phone": phone, "code": code})


def at_home(person: Any = MALEE) -> Client:
    """A browser that has opened the page of this phone."""
    client = Client()
    assert client.post(ASK, {"phone": person.phone}).status_code == 200
    assert opened(client, person.phone, code_sent_to(person)).status_code == 302
    return client


def button(page: str, purpose: str) -> dict[str, str]:
    found = re.search(rf'name="purpose" value="{purpose}"><input[^>]*value="(\w+)"', page)
    assert found is not None
    return {"purpose": purpose, "sha256": found[1]}


def marketing_is_on(app: App) -> bool:
    return purposes.is_active(mine(app).subject_id, "marketing", now())


def test_yes_and_no_are_one_press_each_and_are_recorded_as_from_the_web() -> None:
    malee = App.installed().register(MALEE)
    client = at_home()
    page = client.get(MINE).content.decode()
    assert "ข่าวสารและข้อเสนอ" in page and "ยังไม่ได้ตัดสินใจ" in page
    client.post(f"{MINE}decide/", {**button(page, "marketing"), "given": "yes"})
    assert marketing_is_on(malee)
    client.post(f"{MINE}decide/", {"purpose": "marketing", "given": "no"})
    assert not marketing_is_on(malee)
    row = PurposeDecision.objects.latest("id")
    assert (row.channel, row.ip, row.given) == ("web", "127.0.0.1", False)


def test_the_title_of_a_purpose_is_shown_once() -> None:
    App.installed().register(MALEE)
    page = at_home().get(MINE).content.decode()
    heading = re.search(r"<h2>(ข่าวสารและข้อเสนอ[^<]*)</h2>\s*<p>([^<]*)</p>", page)
    assert heading is not None and heading[2] and not heading[2].startswith(heading[1])


def test_receipts_are_listed_taken_home_and_lead_to_the_page_that_proves_them() -> None:
    App.installed().register(MALEE)
    client = at_home()
    page = client.get(MINE).content.decode()
    client.post(f"{MINE}decide/", {**button(page, "marketing"), "given": "yes"})
    page = client.get(MINE).content.decode()
    assert "ใบรับของฉัน" in page and "/consents/check/" in page
    [pdf, json_file] = re.findall(r'href="(/my-consents/mine/receipts/[^"]+)"', page)[:2]
    whole = client.get(json_file)
    assert (
        whole.json()["receipt"]["services"][0]["purposes"]
        and "attachment" in whole.headers["Content-Disposition"]
    )
    assert client.get(pdf).content.startswith(b"%PDF")
    code = re.search(r'href="(/consents/check/[^"]+/)"', page.split("JSON")[1])
    assert code is not None and Client().get(code[1]).status_code == 200


def test_nobody_takes_anothers_receipt_home_nor_after_the_page_was_closed() -> None:
    App.installed().register(MALEE)
    hers = at_home()
    link = re.search(
        r'href="(/my-consents/mine/receipts/[^"]+pdf)"', hers.get(MINE).content.decode()
    )
    assert link is not None
    App.installed().register(STRANGER)
    assert at_home(STRANGER).get(link[1]).status_code == 404
    assert Client().get(link[1]).status_code == 302
    assert hers.get(link[1].replace("pdf", "exe")).status_code == 404
    assert hers.get(f"{MINE}?before=nonsense").status_code == 200


def test_one_press_takes_everything_back() -> None:
    malee = App.installed().register(MALEE)
    client = at_home()
    page = client.get(MINE).content.decode()
    for purpose in ("marketing", "view_log", "qper_offers"):
        client.post(f"{MINE}decide/", {**button(page, purpose), "given": "yes"})
    client.post(f"{MINE}decide/", {"all": "no"})
    subject = mine(malee).subject_id
    assert not any(
        purposes.is_active(subject, one, now()) for one in ("marketing", "view_log", "qper_offers")
    )


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"purpose": "no_such", "given": "yes"},
        {"purpose": "legal_duty", "given": "no"},
        {"purpose": "marketing", "given": "yes", "sha256": "0" * 64},
        {"purpose": "marketing", "given": "yes"},
    ],
)
def test_anything_else_is_a_message_and_nothing_is_recorded(wrong: dict[str, str]) -> None:
    App.installed().register(MALEE)
    client = at_home()
    answer = client.post(f"{MINE}decide/", wrong, follow=True)
    assert answer.status_code == 200
    assert not PurposeDecision.objects.exists()


def test_a_purpose_that_no_database_can_be_asked_for_is_refused() -> None:
    App.installed().register(MALEE)
    answer = at_home().post(f"{MINE}decide/", {"purpose": "\x00", "given": "yes"})
    assert answer.status_code == 400
    assert not PurposeDecision.objects.exists()


def test_a_known_and_an_unknown_number_look_alike_and_no_code_opens_another() -> None:
    App.installed().register(MALEE)
    client = Client()
    known = client.post(ASK, {"phone": MALEE.phone}).content.decode()
    unknown = client.post(ASK, {"phone": STRANGER.phone}).content.decode()
    token = re.compile(r'value="[\w-]{20,}"|081\d+|\+66\d+')
    assert token.sub("", known) == token.sub("", unknown)
    # Both cost a code and a message; that of the stranger's number is in no message.
    assert WebCode.objects.count() == Message.objects.filter(template__contains="web_code").count()
    word = Message.objects.get(template="accounts.web_code_unknown")
    assert not re.search(r"[0-9]{6}", word.body) and "ไม่มีข้อมูลของหมายเลขนี้" in word.body
    assert opened(client, STRANGER.phone, code_sent_to(MALEE)).status_code == 403
    assert client.get(MINE).status_code == 302


def test_tries_are_counted_and_a_code_works_once_and_for_minutes() -> None:
    App.installed().register(MALEE)
    client = Client()
    client.post(ASK, {"phone": MALEE.phone})
    right = code_sent_to(MALEE)
    wrong = f"{(int(right) + 1) % 10**6:06d}"
    for _ in range(5):
        assert opened(client, MALEE.phone, wrong).status_code == 403
    assert opened(client, MALEE.phone, right).status_code == 403
    client.post(ASK, {"phone": MALEE.phone})
    right = code_sent_to(MALEE)
    assert opened(client, MALEE.phone, right).status_code == 302
    assert opened(Client(), MALEE.phone, right).status_code == 403
    client.post(ASK, {"phone": MALEE.phone})
    WebCode.objects.update(expires_at=now() - timedelta(seconds=1))
    assert opened(client, MALEE.phone, code_sent_to(MALEE)).status_code == 403


def test_codes_of_a_day_and_acts_of_a_network_are_limited() -> None:
    App.installed().register(MALEE)
    client = Client()
    for _ in range(7):
        assert client.post(ASK, {"phone": MALEE.phone}).status_code == 200
    assert WebCode.objects.count() == 5
    set_rule("brake.web_code.address", 7)
    assert client.post(ASK, {"phone": MALEE.phone}).status_code == 429


def test_a_stranger_does_not_use_up_the_codes_of_the_numbers_holder() -> None:
    App.installed().register(MALEE)
    for _ in range(6):
        Client(REMOTE_ADDR="203.0.113.7").post(ASK, {"phone": MALEE.phone})
    assert WebCode.objects.count() == 5
    home = Client(REMOTE_ADDR="203.0.113.8")
    home.post(ASK, {"phone": MALEE.phone})
    assert opened(home, MALEE.phone, code_sent_to(MALEE)).status_code == 302
    set_rule("web_code.per_day_everywhere", 6)
    Client(REMOTE_ADDR="203.0.113.9").post(ASK, {"phone": MALEE.phone})
    assert WebCode.objects.count() == 6


def test_one_household_is_one_caller_however_many_addresses_it_has() -> None:
    set_rule("brake.web_code.address", 2)
    for last in (1, 2):
        asked = Client(REMOTE_ADDR=f"2001:db8:1:2::{last}").post(ASK, {"phone": MALEE.phone})
        assert asked.status_code == 200
    third = Client(REMOTE_ADDR="2001:db8:1:2::3").post(ASK, {"phone": MALEE.phone})
    elsewhere = Client(REMOTE_ADDR="2001:db8:1:3::1").post(ASK, {"phone": MALEE.phone})
    assert (third.status_code, elsewhere.status_code) == (429, 200)


@pytest.mark.parametrize("phone", ["", "081", "๐๘๑", "x" * 40, "\x00"])
def test_what_is_no_number_is_refused(phone: str) -> None:
    assert Client().post(ASK, {"phone": phone}).status_code == 400
    assert Client().post(CODE, {"phone": phone, "code": "123456"}).status_code == 400


# People whom a customer names ---------------------------------------------------------------------


def named(app: App, **other: Any) -> Any:
    told: dict[str, Any] = {
        "actor": Actor(kind="customer", id="x"),
        "principal": mine(app),
        "kind": "emergency_contact",
        "person": "Anan",
        "phone": STRANGER.e164,
        "language": "th",
        "attested_sha256": attestation_hash("th"),
        "now": now(),
    }
    return contact_person.name(**{**told, **other})


def test_nobody_is_named_without_consent_or_attestation_twice_or_beyond_the_limit() -> None:
    malee = App.installed().register(MALEE)
    with pytest.raises(PurposeOff):
        named(malee)
    consent_to(mine(malee).subject_id, "third_person_contact")
    with pytest.raises(AttestationMismatch):
        named(malee, attested_sha256=attestation_hash("en"))
    with pytest.raises(PurposeOff):
        named(malee, kind="sms_recipient")
    assert not ContactPerson.objects.exists()
    named(malee)
    with pytest.raises(ContactNamedAlready):
        named(malee)
    set_rule("contacts.most", 1)
    with pytest.raises(TooManyContacts):
        named(malee, kind="family")
    assert ContactPerson.objects.count() == 1


def test_the_person_is_told_finds_the_link_and_takes_it_out() -> None:
    malee = App.installed().register(MALEE)
    consent_to(mine(malee).subject_id, "third_person_contact")
    contact_id = named(malee)
    told = Message.objects.latest("created_at")
    assert told.to == STRANGER.e164 and "มาลี ใจ***" in told.body
    client = at_home(STRANGER)
    page = client.get(MINE).content.decode()
    assert "มาลี ใจ***" in page and "ใจดี" not in page
    assert "ข่าวสารและข้อเสนอ" not in page, "a stranger has no consents here"
    client.post(f"{MINE}remove/", {"contact": str(contact_id)})
    row = ContactPerson.objects.get()
    assert (row.removed_by, row.name, row.phone, row.phone_index) == ("person", None, None, None)
    assert contacts.of_customer(customer_id=malee.customer_id) == []


def test_nobody_takes_out_what_their_own_phone_did_not_open() -> None:
    malee = App.installed().register(MALEE)
    consent_to(mine(malee).subject_id, "third_person_contact")
    contact_id = named(malee)
    client = at_home(MALEE)
    for wrong in (str(contact_id), "x", ""):
        client.post(f"{MINE}remove/", {"contact": wrong})
    with pytest.raises(NotFound):
        contact_person.remove_oneself(
            actor=Actor(kind="visitor", id=""), contact_id=contact_id, opened=(), now=now()
        )
    assert ContactPerson.objects.standing().exists()


def test_withdrawing_the_consent_empties_the_list_at_once_and_keeps_the_link_as_evidence() -> None:
    malee = App.installed().register(MALEE)
    consent_to(mine(malee).subject_id, "third_person_contact")
    consent_to(mine(malee).subject_id, "location_sms")
    named(malee)
    named(malee, kind="sms_recipient")
    consent_to(mine(malee).subject_id, "third_person_contact", given=False)
    left = ContactPerson.objects.standing().get()
    assert left.kind == "sms_recipient"
    gone = ContactPerson.objects.exclude(removed_at=None).get()
    assert (gone.removed_by, gone.purpose) == ("withdrawal", "third_person_contact")
    rows = list(contacts.personal_rows(mine(malee).subject_id))
    assert {"kind", "purpose", "ground"} <= set(rows[0]) and "phone" not in rows[0]
