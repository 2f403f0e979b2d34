"""Every record with a masked person in it opens by the one door: for a case, for minutes, to one
person, within the budget, on record, and told to whom it is about.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.urls import reverse

from accounts.errors.reveal import BudgetSpent, CaseUnknown, NothingInside
from accounts.models.customer import Customer
from accounts.models.reveal import Reveal, RevealDay, RevealWeek
from accounts.selectors import reveal as reads
from accounts.services import reveal
from accounts.states.staff import DelayGround
from micropay.core import approval, clock, masked, ports
from micropay.core.errors import NotFound
from micropay.core.models.approval import Approval
from tests.accounts import buttons_masked as accounts
from tests.accounts.app import MALEE, STRANGER, App
from tests.accounts.buttons import a_field_for_a_case
from tests.accounts.services.test_reveal import set_rule
from tests.accounts.watched import Watched
from tests.architecture.buttons import Performer, Press
from tests.backoffice import member, signed_in
from tests.complaints import buttons_work as complaints
from tests.complaints import money
from tests.complaints.people import SUCHADA
from tests.wallet import buttons_masked as wallet
from tests.wallet import people_samples as people
from wallet.services import closure_payout, suspense

pytestmark = pytest.mark.django_db

# Her national ID (tests.wallet.people_samples): she trades alone.
MALEE_TAX_ID = "1112034563562"


@dataclass(frozen=True)
class Case:
    """A press on a record of a kind, and what it opens."""

    press: Performer
    page: str
    clear: str


CASES = {
    "customer": Case(a_field_for_a_case, "accounts_customer", MALEE.e164),
    "guardian": Case(accounts.a_guardian, "accounts_guardianship", MALEE.e164),
    "contact_person": Case(accounts.a_named_person, "accounts_contactperson", STRANGER.e164),
    "heir": Case(accounts.an_heir, "accounts_heirrequest", "สมหญิง"),
    "identity_change": Case(accounts.a_new_number, "accounts_identitychange", "+66867654321"),
    "case": Case(lambda: complaints.case(field="phone"), "complaints_case", SUCHADA.phone),
    "party": Case(complaints.another_person, "complaints_party", "somsri@example.com"),
    "movement": Case(wallet.the_payee, "wallet_movement", "สมชาย ทองดี"),
    "bank_account": Case(wallet.a_linked_account, "wallet_bankaccount", "1234567890"),
    "closing": Case(wallet.a_balance_to_pay, "wallet_closing", "071 0711234567 มาลี ใจดี"),
    "bank_line": Case(wallet.a_line_nobody_knows, "wallet_bankdifference", "สมชาย ทองดี"),
    "receipt": Case(wallet.money_of_nobody, "wallet_unmatchedreceipt", "ค่าเช่า มาลี"),
    "merchant": Case(wallet.a_shop_of_her_own, "wallet_merchant", MALEE_TAX_ID),
}
# These open as a page of their own: tests/complaints/services/test_conversation.py.
OWN_PAGE = {"conversation"}
# Others who see the record's page; compliance sees most.
OTHER_READERS = {"case": "privacy_officer", "party": "privacy_officer", "receipt": "finance"}
NAMING_A_CASE = [kind for kind, one in masked.kinds().items() if not one.in_case]


def opened(press: Press, kind: str, now: Any = None, **other: Any) -> Reveal:
    named = {"case_kind": "", "case_number": "", **press.values}
    return reveal.open_field(
        **{
            "actor": press.by.actor(),
            "kind": kind,
            "record_id": press.row.pk,
            "reason": "the case needs it",
            "now": now or clock.now(),
            **named,
            **other,
        }
    )


def test_every_kind_of_record_has_a_case_here_and_a_page() -> None:
    assert set(CASES) | OWN_PAGE == set(masked.kinds())
    for kind, one in masked.kinds().items():
        if kind in OWN_PAGE:
            continue
        assert one.page == f"{CASES[kind].page}_change"
        assert reverse(f"admin:{CASES[kind].page}_do_reveal", args=["x"])


@pytest.mark.parametrize("kind", CASES)
def test_a_field_opens_in_place_to_one_person_for_minutes(kind: str) -> None:
    case = CASES[kind]
    press = case.press()
    page = reverse(f"admin:{case.page}_change", args=[press.row.pk])
    door = reverse(f"admin:{case.page}_do_reveal", args=[press.row.pk])
    mine = signed_in(press.by)
    other = signed_in(member("another", OTHER_READERS.get(kind, "compliance_officer")))
    body = {**press.values, "reason": "she asked to be called back"}
    assert mine.get(door, body).status_code == 200
    assert case.clear not in mine.get(page).content.decode() and not Reveal.objects.exists()
    assert mine.post(door, body).status_code == 302
    assert case.clear in mine.get(page).content.decode()
    seen = other.get(page)
    assert seen.status_code == 200 and case.clear not in seen.content.decode()
    row = Reveal.objects.get()
    assert (row.kind, row.staff_id, RevealDay.objects.get().used) == (kind, press.by.pk, 1)
    later = row.opened_at + timedelta(minutes=5)
    who = {"staff_id": press.by.pk, "kind": kind, "record_id": press.row.pk}
    assert reads.open_fields(**who, now=row.opened_at) == {press.values["field"]}
    assert not reads.open_fields(**who, now=later)


@pytest.mark.parametrize("kind", CASES)
def test_the_weekly_look_names_record_field_case_and_reason(kind: str) -> None:
    press = CASES[kind].press()
    look = opened(press, kind, now=clock.now() - timedelta(days=14))
    officer = signed_in(member("siri", "compliance_officer"))
    week = RevealWeek.objects.get()
    text = officer.get(f"/admin/accounts/revealweek/{week.pk}/change/").content.decode()
    assert "the case needs it" in text and look.case_number in text
    assert reverse(f"admin:{CASES[kind].page}_change", args=[press.row.pk]) in text
    assert CASES[kind].clear not in text


@pytest.mark.parametrize("kind", NAMING_A_CASE)
def test_a_case_about_somebody_else_opens_nothing(kind: str) -> None:
    press = CASES[kind].press()
    wipha = people.stranger()
    number = money.case_of(wipha).number
    for case_kind, case_number in (("complaint", number), ("kyc", "-"), ("", ""), ("x", number)):
        with pytest.raises(CaseUnknown):
            opened(press, kind, case_kind=case_kind, case_number=case_number)
    assert not Reveal.objects.exists() and not RevealDay.objects.exists()


def test_a_record_of_a_case_is_opened_for_that_case_whatever_is_named() -> None:
    press = complaints.another_person()
    row = opened(press, "party", case_kind="kyc", case_number="another")
    assert (row.case_kind, row.case_number) == ("complaint", press.row.case.number)


def test_a_record_that_is_its_own_case_explains_no_look_at_its_person() -> None:
    shop = wallet.a_shop_of_her_own()
    named = {"case_kind": "merchant", "case_number": shop.row.number}
    values = {"field": "address", **named}
    look = Press(by=member("nok", "agent"), row=shop.row.owner, values=values)
    with pytest.raises(CaseUnknown):
        opened(look, "customer")
    assert not Reveal.objects.exists()


def test_once_it_is_paid_out_the_account_opens_no_more() -> None:
    press = wallet.a_balance_to_pay()
    closure_payout.settle(
        actor=press.by.actor(),
        closing_id=press.row.pk,
        bank_reference="TCB-1",
        reason="",
        now=clock.now(),
    )
    with pytest.raises(NothingInside):
        opened(press, "closing")
    assert not Reveal.objects.exists()


def test_once_the_money_went_back_what_its_payer_wrote_opens_no_more() -> None:
    press = wallet.money_of_nobody()
    suspense.ask_send_back(
        actor=press.by.actor(),
        receipt_id=press.row.pk,
        bank_reference="OUT-1",
        reason="the bank sent it back",
        now=clock.now(),
    )
    checker = member("ying", "finance").actor()
    [asked] = Approval.objects.filter(kind=suspense.SEND_BACK)
    approval.approve(approval_id=asked.id, actor=checker, reason="seen", now=clock.now())
    with pytest.raises(NothingInside):
        opened(press, "receipt")
    assert not Reveal.objects.exists()


def test_whose_line_of_the_bank_it_is_nobody_knows_yet() -> None:
    opened(wallet.a_line_nobody_knows(), "bank_line")
    assert Reveal.objects.get().customer is None


@pytest.mark.parametrize("kind", CASES)
def test_the_days_budget_is_one_for_all_kinds(kind: str) -> None:
    set_rule("reveal.per_day", 0)
    press = CASES[kind].press()
    with pytest.raises(BudgetSpent), transaction.atomic():
        opened(press, kind)
    assert not Reveal.objects.exists()


def test_no_record_no_field_and_no_kind_open_nothing() -> None:
    press = accounts.a_guardian()
    for wrong in ({"kind": "stranger"}, {"field": "pin"}, {"record_id": press.by.pk}):
        with pytest.raises(NotFound):
            opened(press, **{"kind": "guardian", **wrong})
    assert not Reveal.objects.exists()


def test_an_empty_field_spends_nothing() -> None:
    press = complaints.case(field="email")
    type(press.row).objects.update(contact_email=None)
    with pytest.raises(NothingInside):
        opened(press, "case")
    assert not RevealDay.objects.exists()


# Whom the look is about -----------------------------------------------------------------------


def looks_of(customer_id: Any, now: Any = None) -> list[tuple[str, str]]:
    found = reads.looks(customer_id=customer_id, now=now or clock.now())
    return [(one.kind, one.field) for one in found]


@pytest.mark.parametrize(
    "kind", ["guardian", "movement", "bank_account", "identity_change", "closing", "merchant"]
)
def test_the_customer_it_is_about_is_told_and_nobody_else(kind: str) -> None:
    press = CASES[kind].press()
    opened(press, kind)
    about = Reveal.objects.get().customer
    expected = {
        "guardian": lambda: press.row.guardian,
        "movement": lambda: press.row.payee_customer,
        "bank_account": lambda: press.row.customer,
        "identity_change": lambda: press.row.customer,
        "closing": lambda: press.row.customer,
        "merchant": lambda: press.row.owner,
    }
    assert about == expected[kind]()
    assert looks_of(about.pk) == [(kind, press.values["field"])]
    for other in Customer.objects.exclude(pk=about.pk):
        assert looks_of(other.pk) == []


def test_a_named_person_who_is_a_customer_is_told() -> None:
    stranger = App.installed().register(STRANGER)
    press = accounts.a_named_person()
    opened(press, "contact_person")
    [look] = stranger.get("me/data-looks").data["looks"]
    assert look["record"] == "ข้อมูลของท่านในฐานะบุคคลที่ผู้ใช้บริการรายอื่นระบุชื่อไว้"
    assert look["purpose"] == "ดำเนินการเรื่องของบุคคลอื่น"
    assert press.values["case_number"] not in str(look)


def test_a_named_person_who_is_no_customer_leaves_a_look_without_one() -> None:
    opened(accounts.a_named_person(), "contact_person")
    assert Reveal.objects.get().customer is None


def test_a_payee_under_suspicion_is_told_when_the_delay_is_over() -> None:
    press = wallet.the_payee()
    payee = press.row.payee_customer
    arun, siri = (member(name, "compliance_officer") for name in ("arun", "siri"))
    reveal.ask_to_delay(
        actor=arun.actor(),
        customer_id=payee.pk,
        ground=DelayGround.SUSPICION_REPORT,
        ends_at=clock.now() + timedelta(days=30),
        reason="report 12 was filed",
        now=clock.now(),
    )
    Watched.agree(None, by=siri)
    opened(press, "movement")
    assert looks_of(payee.pk) == []
    assert list(reads.personal_rows(payee.subject_id)) == []
    assert looks_of(payee.pk, clock.now() + timedelta(days=31)) == [("movement", "payee_name")]


def test_one_side_of_a_payment_opens_for_a_case_of_the_other_only() -> None:
    press = wallet.the_payee()
    with pytest.raises(CaseUnknown):
        opened(press, "movement", field="payer_name")
    assert not Reveal.objects.exists()


@pytest.mark.parametrize("kind", ["case", "party"])
def test_who_is_no_customer_finds_the_look_in_a_request_for_their_data(kind: str) -> None:
    press = CASES[kind].press()
    opened(press, kind)
    rows = list(ports.personal_data_sources()["accounts_reveal"](press.row.subject_id))
    assert [(row["kind"], row["field"]) for row in rows] == [(kind, press.values["field"])]
    with pytest.raises(ObjectDoesNotExist):
        Customer.objects.get(subject_id=press.row.subject_id)
