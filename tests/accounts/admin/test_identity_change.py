"""The agents' work list and the second person's page: masked, with reasons, in the right hands."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.models.customer import Customer
from accounts.models.identity_change import IdentityChange
from accounts.models.identity_number import NumberCode
from micropay.core.models.evidence import Evidence
from tests.accounts import identity as people
from tests.accounts.app import MALEE, SOMCHAI, App
from tests.accounts.identity import NEW_PHONE, NEW_PHONE_E164
from tests.backoffice import member, signed_in
from tests.core import file_samples as samples

pytestmark = pytest.mark.django_db
LIST = "/admin/accounts/identitychange/"
WHY = "the customer is at the counter"


@pytest.fixture
def malee() -> Customer:
    return Customer.objects.get(pk=App.installed().register(MALEE).customer_id)


def page(change: IdentityChange) -> str:
    return f"{LIST}{change.pk}/change/"


def press(browser, change: IdentityChange, name: str, **values):
    return browser.post(f"{LIST}{change.pk}/do/{name}/", {"reason": WHY, **values})


def test_from_asking_to_the_change_in_two_browsers(malee) -> None:
    agent, senior = signed_in(people.ploy()), signed_in(people.wit())
    asked = agent.post(
        f"{LIST}do/request/",
        {"customer": MALEE.phone, "field": "phone", "value": NEW_PHONE, "reason": WHY},
    )
    change = IdentityChange.objects.get()
    assert asked.headers["Location"] == page(change)
    points = [
        *("phone_person_matches", "phone_account_questions"),
        *("phone_old_number_told", "phone_new_number_held"),
    ]
    assert press(agent, change, "check_phone", passed=points).status_code == 302
    sent = SimpleUploadedFile("card.jpg", samples.picture())
    said = press(agent, change, "attach", file=sent).headers["Location"]
    assert "กักไว้เพื่อรอการตรวจหามัลแวร์" in agent.get(said).content.decode()
    people.scanned(change.evidence.get().file)
    assert press(agent, change, "submit").status_code == 200
    assert press(agent, change, "send_code").status_code == 302
    code = people.newest_code()
    wrong = f"{(int(code) + 1) % 10**6:06d}"
    assert press(agent, change, "prove", code=wrong).status_code == 200
    # A wrong code is counted although the page refused it.
    assert NumberCode.objects.get(change=change).attempts == 1
    assert press(agent, change, "prove", code=code).status_code == 302
    assert press(agent, change, "submit").status_code == 302
    assert press(senior, change, "approve").status_code == 200
    address = f"/admin/accounts/identityevidence/{change.evidence.get().pk}/do/open/"
    shown = senior.post(address, {"reason": "to decide"})
    assert (shown["Content-Type"], shown.content[:3]) == ("image/jpeg", b"\xff\xd8\xff")
    assert "sandbox" in shown["Content-Security-Policy"]
    assert "unsafe-eval" not in shown["Content-Security-Policy"]
    assert press(senior, change, "approve").status_code == 302
    assert Customer.objects.get(pk=malee.pk).phone == NEW_PHONE_E164


def test_pages_show_neither_number_whole(malee) -> None:
    change = people.handed_in(malee)
    for staff in (people.ploy(), people.wit(), member("looker", "auditor")):
        for address in (LIST, page(change)):
            text = signed_in(staff).get(address).content.decode()
            assert "08x-xxx-4321" in text and "08x-xxx-5678" in text
            for whole in (NEW_PHONE, NEW_PHONE_E164, MALEE.phone, MALEE.e164, "ใจดี"):
                assert whole not in text


def test_each_sees_the_buttons_that_are_theirs(malee) -> None:
    change = people.handed_in(malee)
    theirs = {
        people.ploy(): {"withdraw"},
        people.wit(): {"approve", "refuse"},
        member("agent.lek", "agent"): set(),
        member("looker", "auditor"): set(),
    }
    names = {"check_phone", "check_id", "attach", "submit", "approve", "refuse", "withdraw"}
    for staff, expected in theirs.items():
        text = signed_in(staff).get(page(change)).content.decode()
        assert {name for name in names if f"/do/{name}/" in text} == expected, staff


def test_what_was_refused_is_said_on_the_form_and_on_record(malee) -> None:
    App.installed().register(SOMCHAI)
    answer = signed_in(people.ploy()).post(
        f"{LIST}do/request/",
        {"customer": MALEE.phone, "field": "phone", "value": SOMCHAI.phone, "reason": WHY},
    )
    assert "เป็นของลูกค้ารายอื่น" in answer.content.decode()
    row = Evidence.objects.get(action="core.backoffice.refuse")
    assert (row.actor_label, row.reason, row.detail["code"]) == (
        "agent.ploy",
        WHY,
        "identity_taken",
    )
    assert not IdentityChange.objects.exists()


@pytest.mark.parametrize(
    "name", ["a picture and a pdf", "a zip called pdf", "a picture of 2500 megapixels"]
)
def test_bad_evidence_is_said_on_the_form_and_on_record(malee, name: str) -> None:
    code, content = samples.REFUSED[name]
    change = people.requested(malee)
    answer = press(
        signed_in(people.ploy()), change, "attach", file=SimpleUploadedFile("card.jpg", content)
    )
    assert answer.status_code == 200 and change.evidence.count() == 0
    row = Evidence.objects.get(action="core.backoffice.refuse")
    assert (row.detail["code"], row.subject_id) == (code, malee.subject_id)
    assert len(row.detail["received_sha256"]) == 64


def test_a_huge_file_is_said_to_be_too_large(malee) -> None:
    change = people.requested(malee)
    sent = SimpleUploadedFile("card.jpg", b"\xff\xd8\xff" + b"\0" * 9_000_000)
    answer = press(signed_in(people.ploy()), change, "attach", file=sent)
    assert "ใหญ่กว่า 8 MB" in answer.content.decode()
