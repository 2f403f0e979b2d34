"""The queue and a case, as an agent sees them."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import gettext as _

from complaints.data import STEP_NAMES, Contact
from complaints.models.case import Case
from micropay.core import clock
from tests.backoffice import member, signed_in
from tests.complaints.people import filed, reload
from tests.wallet import people_samples as people

pytestmark = pytest.mark.django_db

QUEUE = reverse("admin:complaints_case_changelist")


def agent(*roles: str) -> Client:
    return signed_in(member("agent.tida", *(roles or ("agent",))))


def page_of(client: Client, case: Case) -> str:
    answer = client.get(reverse("admin:complaints_case_change", args=[case.id]))
    assert answer.status_code == 200
    return str(answer.content.decode())


def listed(client: Client, **query: str) -> list[str]:
    return numbers_on(client.get(QUEUE, query))


def searched(client: Client, term: str) -> list[str]:
    """What the search box finds: what is typed goes by POST."""
    return numbers_on(client.post(QUEUE, {"q": term}, follow=True))


def numbers_on(answer: Any) -> list[str]:
    page = answer.content.decode()
    return list(dict.fromkeys(re.findall(r"C-[0-9]{4}-[0-9]{5}-[0-9]{5}", page)))


def press(client: Client, case: Case, button: str, **values: Any) -> Any:
    address = reverse(f"admin:complaints_case_do_{button}", args=[case.id])
    return client.post(address, {"reason": "customer called", **values})


def test_the_queue_shows_what_is_due_soonest_first_and_decided_cases_last() -> None:
    client = agent()
    now = clock.now()
    today = filed(now)
    older = filed(now - timedelta(days=3))
    praise = filed(now, kind="compliment")
    decided = filed(now - timedelta(days=9))
    press(client, decided, "resolve", outcome="answered", text="ตอบแล้ว")
    assert listed(client) == [one.number for one in (older, today, praise, decided)]


def test_overdue_cases_and_ones_own_are_found_by_filter() -> None:
    client = agent()
    late, fresh = filed(clock.now() - timedelta(days=8)), filed(clock.now())
    press(client, fresh, "take")
    assert listed(client, due="overdue") == [late.number]
    assert listed(client, mine="me") == [fresh.number]
    assert listed(client, mine="nobody") == [late.number]
    assert listed(client, kind="fraud") == []


@pytest.mark.parametrize(
    "term", ["{number}", "{bare}", "089 876 5432", "+66898765432", "SUCHADA@example.com"]
)
def test_a_case_is_found_by_number_phone_or_e_mail(term: str) -> None:
    client = agent()
    case = filed(clock.now())
    filed(clock.now(), contact=Contact(phone="+66811111111"))
    typed = term.format(number=case.number, bare=case.number.replace("-", " ").lower())
    assert searched(client, typed) == [case.number]


def test_an_address_finds_a_number_but_no_person() -> None:
    client = agent()
    case = filed(clock.now())
    assert listed(client, q=case.number) == [case.number]
    for personal in ("0898765432", "+66898765432", "suchada@example.com"):
        assert listed(client, q=personal) == []


@pytest.mark.parametrize("term", ["nobody", "0000000000", "a@b", "'; --", "%", "x" * 3000])
def test_a_search_for_nothing_finds_nothing(term: str) -> None:
    client = agent()
    filed(clock.now())
    assert client.get(QUEUE, {"q": term}).status_code == 200
    assert listed(client, q=term) == []


def test_a_search_for_nul_is_no_server_error() -> None:
    assert agent().get(QUEUE, {"q": "\x00"}).status_code == 400


def test_the_person_is_masked_and_the_words_are_there() -> None:
    page = page_of(agent(), filed(clock.now(), text="one\n<script>two</script>"))
    for hidden in ("สุชาดา พูดตรง", "+66898765432", "suchada@example.com", "<script>two"):
        assert hidden not in page
    for shown in ("ส•••", "•••5432", "s•••@example.com", "&lt;script&gt;two"):
        assert shown in page


def test_a_customer_is_shown_by_the_masked_name_of_their_account() -> None:
    malee = people.register()
    case = filed(
        clock.now(),
        channel="app",
        customer_id=malee.customer_id,
        subject_id=malee.subject_id,
        contact=Contact("มาลี ใจดี", malee.phone),
    )
    page = page_of(agent(), case)
    assert "มาลี ใจดี" not in page
    assert malee.phone not in page
    assert "มาลี ใ" in page


def names_of(*steps: str) -> list[str]:
    return [STEP_NAMES[step] for step in steps]


def test_the_timeline_has_every_step_in_order() -> None:
    client = agent()
    case = filed(clock.now())
    press(client, case, "take")
    press(client, case, "note", text="โทรแล้ว <i>")
    press(client, case, "reply", text="line one\r\nline two", wait_for_customer="on")
    page = page_of(client, case)
    assert re.findall(r"<strong>(.+?)</strong> · [0-9]{2}/[0-9]{2}/", page) == [
        _(name) for name in names_of("opened", "acknowledged", "assigned", "note", "reply", "state")
    ]
    assert "โทรแล้ว &lt;i&gt;" in page
    assert reload(case).state == "waiting_customer"


TALKS = ["recording", "chat"]
JOINED = ["request", "authority", "file", *TALKS, "split", "merge"]
AROUND = ["assign", "sort", "cause", "task", "party", *JOINED]


def test_buttons_follow_the_state_of_the_case() -> None:
    client = agent()
    case = filed(clock.now())
    first = ["take", "reply", "update", "note", "resolve", "hold"]
    assert offered(client, case) == [*first, *AROUND, "reveal"]
    press(client, case, "resolve", outcome="answered", text="ตอบแล้ว")
    after = ["close", "reopen", "reveal"]
    assert offered(client, case) == ["take", "reply", "note", "hold", *AROUND, *after]
    press(client, case, "close")
    assert offered(client, case) == ["note", *TALKS, "reveal"]


def offered(client: Client, case: Case) -> list[str]:
    return re.findall(rf'href="/admin/complaints/case/{case.id}/do/(\w+)/"', page_of(client, case))


def test_what_the_service_refuses_is_shown_and_changes_nothing() -> None:
    client = agent()
    case = filed(clock.now())
    press(client, case, "resolve", outcome="upheld", text="คืนเงินแล้ว")
    answer = press(client, case, "resolve", outcome="not_upheld", text="อีกครั้ง")
    assert answer.status_code == 200
    assert reload(case).outcome == "upheld"


@pytest.mark.parametrize(
    ("button", "values"),
    [
        ("reply", {"text": ""}),
        ("reply", {"text": "bell\x07"}),
        ("reply", {"text": "x" * 5001}),
        ("note", {"text": "nul\x00"}),
        ("resolve", {"text": "x", "outcome": "maybe"}),
    ],
)
def test_a_bad_value_is_shown_and_nothing_is_sent(button: str, values: dict[str, str]) -> None:
    client = agent()
    case = filed(clock.now())
    assert press(client, case, button, **values).status_code == 200
    assert case.events.count() == 2


@pytest.mark.parametrize("role", ["finance", "operator", "bank_verifier"])
def test_other_roles_do_not_see_cases(role: str) -> None:
    client = agent(role)
    case = filed(clock.now())
    assert client.get(QUEUE).status_code == 403
    address = reverse("admin:complaints_case_change", args=[case.id])
    assert client.get(address).status_code == 403


def test_an_auditor_reads_and_changes_nothing() -> None:
    client = agent("auditor")
    case = filed(clock.now())
    assert offered(client, case) == []
    assert press(client, case, "take").status_code == 403
    assert reload(case).assigned_to is None
