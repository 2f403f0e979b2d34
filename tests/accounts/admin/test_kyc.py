"""The bank's desk shows one person at a time, to whom took the case, and no list of customers."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models.customer import Customer
from accounts.models.kyc import KycCase
from accounts.models.staff import Staff
from consent.models.disclosure import Disclosure, Recipient
from micropay.core import clock
from tests.accounts.app import MALEE, SOMCHAI, App
from tests.backoffice import member, signed_in

pytestmark = pytest.mark.django_db
LIST = "/admin/accounts/kyccase/"
WHY = "the customer is at the counter"
PERSONAL = (MALEE.given_name, MALEE.family_name, "56-2", MALEE.national_id, MALEE.phone, "2533")


@pytest.fixture
def malee() -> App:
    return App.installed().register(MALEE)


@pytest.fixture
def dao() -> Staff:
    return member("dao", "bank_verifier", employer="thai_credit_bank")


def code_of(app: App) -> str:
    return str(app.post("kyc-cases", {}).data["code"])


def find(browser: Client, code: str) -> str:
    """Find a case; the address of its page."""
    answer = browser.post(f"{LIST}do/find/", {"code": code, "channel": "branch", "reason": WHY})
    assert answer.status_code == 302, answer.content.decode()
    return str(answer.headers["Location"])


def seen(browser: Client, page: str) -> set[str]:
    """Which of her personal values a page shows."""
    text = browser.get(page).content.decode()
    return {value for value in PERSONAL if value in text}


def test_the_verifier_finds_compares_and_confirms(malee: App, dao: Staff) -> None:
    browser = signed_in(dao)
    page = find(browser, code_of(malee))
    assert seen(browser, page) == {MALEE.given_name, MALEE.family_name, "56-2", "2533"}
    body = {"method": "dip_chip", "national_id": MALEE.national_id, "reason": WHY}
    answer = browser.post(page.replace("/change/", "/do/confirm/"), body)
    assert answer.status_code == 302
    assert Customer.objects.get(pk=malee.customer_id).verified_at is not None
    assert malee.get("kyc-cases/current").data["state"] == "verified"


def test_once_decided_the_person_is_hidden_again(malee: App, dao: Staff) -> None:
    browser = signed_in(dao)
    page = find(browser, code_of(malee))
    body = {"refusal": "card_expired", "reason": WHY}
    assert browser.post(page.replace("/change/", "/do/refuse/"), body).status_code == 302
    assert seen(browser, page) == set()
    assert seen(browser, LIST) == set()


def test_no_list_and_no_search_shows_a_person(malee: App, dao: Staff) -> None:
    code = code_of(malee)
    browser = signed_in(dao)
    for address in (LIST, f"{LIST}?q={code}", f"{LIST}?customer__state__exact=active"):
        assert "/change/" not in browser.get(address, follow=True).content.decode()
    find(browser, code)
    assert seen(browser, LIST) == set()


@pytest.mark.parametrize("role", ["agent", "senior_agent", "compliance_officer", "auditor"])
def test_others_see_the_state_of_a_case_but_neither_person_nor_buttons(
    malee: App, dao: Staff, role: str
) -> None:
    page = find(signed_in(dao), code_of(malee))
    colleague = signed_in(member("colleague", role))
    assert colleague.get(page).status_code == 200
    assert seen(colleague, page) == set()
    for button in ("confirm", "refuse"):
        assert colleague.get(page.replace("/change/", f"/do/{button}/")).status_code == 403
    assert colleague.get(f"{LIST}do/find/").status_code == 403


def test_another_verifier_does_not_see_a_case_by_its_address(malee: App, dao: Staff) -> None:
    page = find(signed_in(dao), code_of(malee))
    wan = signed_in(member("wan", "bank_verifier", employer="thai_credit_bank"))
    assert wan.get(page).status_code == 302
    assert seen(wan, page) == set()
    assert wan.get(page.replace("/change/", "/do/confirm/")).status_code == 404


def test_when_the_contract_has_ended_the_verifier_sees_nothing(malee: App, dao: Staff) -> None:
    browser = signed_in(dao)
    page = find(browser, code_of(malee))
    yesterday = clock.bangkok_day(clock.now()) - timedelta(days=1)
    Recipient.objects.filter(pk="thai_credit_bank").update(
        contract_from=yesterday, contract_until=yesterday
    )
    assert seen(browser, page) == set()
    assert str(KycCase.objects.get()) not in browser.get(LIST).content.decode()
    assert browser.get(f"{LIST}do/find/").status_code == 403
    assert browser.get(page.replace("/change/", "/do/confirm/")).status_code == 404


def test_a_wrong_code_is_said_on_the_form_and_discloses_nothing(malee: App, dao: Staff) -> None:
    code_of(malee)
    body = {"code": "ABCD-EFGH", "channel": "branch", "reason": WHY}
    answer = signed_in(dao).post(f"{LIST}do/find/", body)
    assert answer.status_code == 200
    assert answer.context["form"].non_field_errors()
    assert not Disclosure.objects.exists()


def test_a_mistyped_number_is_said_on_the_form(malee: App, dao: Staff) -> None:
    browser = signed_in(dao)
    page = find(browser, code_of(malee)).replace("/change/", "/do/confirm/")
    for number in ("1112034563561", "x", "๑" * 13):
        body = {"method": "dip_chip", "national_id": number, "reason": WHY}
        answer = browser.post(page, body)
        assert answer.status_code == 200
        assert answer.context["form"].errors
    assert KycCase.objects.get().state == "in_check"


def test_a_verifier_reaches_no_customer_and_no_other_page(malee: App, dao: Staff) -> None:
    browser = signed_in(dao)
    listed = browser.get("/admin/").context["available_apps"]
    names = {model["object_name"] for app in listed for model in app["models"]}
    assert names == {"KycCase"}


def test_a_mismatch_sends_her_to_customer_service(malee: App, dao: Staff) -> None:
    browser = signed_in(dao)
    page = find(browser, code_of(malee)).replace("/change/", "/do/confirm/")
    body = {"method": "dip_chip", "national_id": SOMCHAI.national_id, "reason": WHY}
    assert browser.post(page, body).status_code == 302
    case = KycCase.objects.get()
    assert (case.state, case.refusal) == ("refused", "id_mismatch")
    assert reverse("admin:accounts_kyccase_change", args=[case.pk]) == page.replace(
        "/do/confirm/", "/change/"
    )
