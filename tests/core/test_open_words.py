"""Reasons are read for years by many: they name nobody, neither by number nor by name."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from accounts.models.customer import Customer
from accounts.models.kyc import KycCase
from consent.data.request import Asked, Identified
from consent.services import request
from micropay.core import clock
from micropay.core.actor import Actor
from micropay.core.backoffice import site
from micropay.core.models.approval import Approval
from micropay.core.models.evidence import Evidence
from micropay.core.open_words import names_behind, refuse_people
from micropay.core.reason_form import ReasonForm
from tests.accounts import identity
from tests.accounts.app import MALEE, App
from tests.accounts.services import test_kyc as kyc
from tests.backoffice import signed_in
from tests.wallet import buttons_masked as wallet

NAMES = ("มาลี ใจดี", "Anchalee Rattanaporn")


@pytest.mark.parametrize(
    "text",
    [
        "โทรกลับที่ 081 234 5678 แล้ว",
        "โทรกลับที่ ๐๘๑๒๓๔๕๖๗๘ แล้ว",
        "called +66 81 234 5678 twice",
        "called 02-123-4567 twice",
        "card 1-1020-00305-12-9 was shown",
        "card 1102000305129 was shown",
        "paid to 123-4-56789-0",
        "paid to 1234567890.",
        "wrote from malee@example.com",
        "ลูกค้าชื่อมาลีมาที่เคาน์เตอร์",
        "คุณใจดีโทรมา",
        "anchalee asked for it",
    ],
)
def test_numbers_addresses_and_names_are_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        refuse_people(text, NAMES)


@pytest.mark.parametrize(
    "text",
    [
        "the customer is at the counter",
        "ลูกค้ามาที่เคาน์เตอร์พร้อมบัตร",
        "case C-2569-000123 and receipt P00449123456 agree",
        "seen on 2026-11-22 at 02:10, again 22/11/2569",
        "the police's letter ตช 0021.233/1234 of 2569",
        "10,000.00 baht on 3 days, 99.5 percent",
        "id 0199a201-46dc-739d-98b1-0e1234567890",
        "Anchaleeporn is another name",
        "the shop M000000000012 asked",
    ],
)
def test_what_is_about_the_act_is_taken(text: str) -> None:
    refuse_people(text, NAMES)


def test_a_short_part_of_a_name_is_a_part_of_any_word() -> None:
    refuse_people("ดีแล้ว", ("สม ดี",))


@pytest.mark.django_db
def test_a_button_refuses_the_name_behind_its_row_and_nothing_is_done_or_kept() -> None:
    malee = Customer.objects.get(pk=App.installed().register(MALEE).customer_id)
    change = identity.prepared(malee)
    agent = signed_in(change.maker)
    before = Evidence.objects.count()
    for reason in (f"{MALEE.given_name} asked for it", f"she called from {MALEE.phone}"):
        path = f"/admin/accounts/identitychange/{change.pk}/do/submit/"
        answer = agent.post(path, {"reason": reason})
        assert answer.status_code == 200 and "โปรดเขียนโดยไม่ระบุ" in answer.content.decode()
    change.refresh_from_db()
    assert change.approval_id is None and not Approval.objects.exists()
    assert Evidence.objects.count() == before
    assert agent.post(path, {"reason": "the papers are complete"}).status_code == 302
    assert Approval.objects.exists()


@pytest.mark.django_db
def test_the_banks_staff_name_nobody_either() -> None:
    malee, dao = App.installed().register(MALEE), kyc.verifier()
    case = kyc.taken(dao, kyc.asked(malee).code)
    body = {"method": "dip_chip", "national_id": MALEE.national_id}
    path = f"/admin/accounts/kyccase/{case.pk}/do/confirm/"
    browser = signed_in(dao)
    refused = browser.post(path, {**body, "reason": f"บัตรของ{MALEE.given_name}"})
    assert refused.status_code == 200
    assert KycCase.objects.get(pk=case.pk).state == "in_check"


@pytest.mark.django_db
def test_the_names_behind_a_row_are_those_of_both_sides() -> None:
    press = wallet.the_payee()
    assert {"มาลี ใจดี", "สมชาย ทองดี"} <= set(names_behind(press.row))
    assert names_behind(None) == [] and names_behind(press.by) == []


@pytest.mark.django_db
def test_a_request_about_data_knows_the_name_of_its_person() -> None:
    malee = Customer.objects.get(pk=App.installed().register(MALEE).customer_id)
    asked = request.take(
        actor=Actor("staff", "tida", "tida"),
        subject_id=malee.subject_id,
        asked=Asked("objection", ("fraud_prevention",)),
        identified=Identified("otp"),
        now=clock.now(),
    )
    assert f"{MALEE.given_name} {MALEE.family_name}" in names_behind(asked)


def test_every_button_asks_for_a_reason_that_names_nobody() -> None:
    forms = {
        button.form
        for page in site._registry.values()
        for button in (*getattr(page, "buttons", ()), *getattr(page, "list_buttons", ()))
    }
    asking = {form for form in forms if issubclass(form, ReasonForm)}
    assert len(asking) > 50
    assert all("reason" in form.open_words for form in asking)
