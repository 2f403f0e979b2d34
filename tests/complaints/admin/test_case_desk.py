"""An agent at work: drafts, shortcuts, side by side, requests, incidents, the next case."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client
from django.urls import reverse

from complaints.models.case import Case
from complaints.models.draft import Draft
from complaints.models.link import CaseRequest
from complaints.selectors import draft as drafts
from complaints.selectors import request as requests
from complaints.services import draft
from micropay.core import clock
from micropay.core.actor import Actor
from tests.backoffice import member, signed_in
from tests.complaints import money
from tests.complaints.admin.test_case import QUEUE, agent, page_of, press
from tests.complaints.people import filed, reload
from tests.consent.buttons_rights import asked

pytestmark = pytest.mark.django_db


def page_to_reply(client: Client, case: Case) -> str:
    answer = client.get(reverse("admin:complaints_case_do_reply", args=[case.id]))
    return str(answer.content.decode())


def kept(client: Client, case: Case, button: str = "reply", **values: str) -> Any:
    address = reverse(f"admin:complaints_case_do_{button}", args=[case.id])
    return client.post(address, {"keep_draft": "1", **values}, headers={"X-Draft": "1"})


def test_what_is_typed_is_kept_and_there_again_in_another_tab() -> None:
    client, case = agent(), filed(clock.now())
    assert kept(client, case, text="เรากำลังตรวจ", reason="x").status_code == 204
    assert kept(client, case, text="เรากำลังตรวจสอบ", wait_for_customer="on").status_code == 204
    page = page_to_reply(client, case)
    assert "เรากำลังตรวจสอบ" in page
    assert re.search(r'name="wait_for_customer"[^>]*checked', page)
    assert case.events.filter(step="reply").count() == 0
    assert Draft.objects.count() == 1


def test_without_the_script_a_button_keeps_it() -> None:
    client, case = agent(), filed(clock.now())
    address = reverse("admin:complaints_case_do_note", args=[case.id])
    assert 'name="keep_draft"' in client.get(address).content.decode()
    answer = client.post(address, {"keep_draft": "1", "text": "โทรกลับ"}, follow=True)
    assert answer.redirect_chain == [(address, 302)]
    assert "โทรกลับ" in answer.content.decode()


def test_sending_clears_it_and_a_refusal_does_not() -> None:
    client, case = agent(), filed(clock.now())
    kept(client, case, text="ร่าง")
    assert press(client, case, "reply", text="").status_code == 200
    assert Draft.objects.count() == 1
    assert press(client, case, "reply", text="ตอบแล้ว").status_code == 302
    assert Draft.objects.count() == 0


def test_a_draft_is_its_writers_own_and_sealed() -> None:
    client, case = agent(), filed(clock.now())
    kept(client, case, text="ของธิดา")
    other = signed_in(member("agent.somjai", "agent"))
    assert "ของธิดา" not in page_to_reply(other, case)
    kept(other, case, text="ของนก")
    assert "ของธิดา" in page_to_reply(client, case)
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(content, '') FROM complaints_draft")
        assert "text" not in cursor.fetchone()[0]
    assert "agent.tida" in page_of(other, case)
    assert next(drafts.personal_rows(case.subject_id))["text"] == "ของธิดา"


@pytest.mark.parametrize("typed", ["", "  "])
def test_an_emptied_draft_is_none(typed: str) -> None:
    client, case = agent(), filed(clock.now())
    kept(client, case, text="ร่าง")
    kept(client, case, text=typed)
    assert Draft.objects.count() == 0


def test_who_may_not_answer_keeps_nothing() -> None:
    case = filed(clock.now())
    assert kept(agent("auditor"), case, text="x").status_code == 403
    assert Draft.objects.count() == 0


def test_an_old_draft_is_forgotten() -> None:
    client, case = agent(), filed(clock.now())
    kept(client, case, text="ร่าง")
    actor = Actor.system("forget drafts")
    assert draft.forget_old(actor=actor, now=clock.now() + timedelta(days=29)) == 0
    assert draft.forget_old(actor=actor, now=clock.now() + timedelta(days=31)) == 1


def test_every_shortcut_has_its_link_and_is_told_on_the_page() -> None:
    client, case = agent(), filed(clock.now())
    filed(clock.now())
    page = page_of(client, case)
    keys = re.findall(r'accesskey="(\w)" data-key="(\w)"', page)
    assert sorted(keys) == [(key, key) for key in "adnortu"]
    for key in (*"adnortu", "Ctrl+S", "Ctrl+Enter"):
        assert f"<kbd>{key}</kbd>" in page
    assert finders.find("case.js") and finders.find("case.css")
    assert re.search(r'<script src="[^"]*case\.js"', page)
    assert not re.findall(r'\son(?:click|keydown|input)="', page), "no script in the page itself"


def test_case_and_person_stand_side_by_side_and_masked() -> None:
    her = money.malee()
    page = page_of(agent(), money.case_of(her))
    main, beside = page[page.index("case-main") :].split('<aside class="case-beside"')
    assert "แอป" in main or "เรื่อง" in main
    assert "ยืนยันตัวตน" in beside
    assert her.phone not in page
    assert "case-beside" in page


def test_one_click_leads_to_the_most_urgent_and_on_to_the_next() -> None:
    client = agent()
    first, second = filed(clock.now() - timedelta(days=3)), filed(clock.now())
    assert leading_on(client.get(QUEUE).content.decode()) == first.id.hex
    assert leading_on(page_of(client, first)) == second.id.hex
    assert leading_on(page_of(client, second)) == first.id.hex


def leading_on(page: str) -> str:
    [found] = re.findall(
        r'href="/admin/complaints/case/([0-9a-f-]+)/change/"[^>]*accesskey="n"', page
    )
    return str(found).replace("-", "")


def test_a_request_of_the_same_person_is_linked_once() -> None:
    client = agent()
    request = asked("access")
    case = filed(clock.now(), subject_id=request.subject_id)
    assert request.number in page_of(client, case)
    which = f"data_request:{request.id}"
    assert press(client, case, "request", which=which).status_code == 302
    assert [one.request.id for one in requests.linked(case)] == [request.id]
    assert press(client, case, "request", which=which).status_code == 200
    assert CaseRequest.objects.count() == 1
    step = case.events.get(step="linked")
    assert step.detail["number"] == request.number
    page = page_of(client, case)
    assert reverse("admin:consent_datarequest_change", args=[request.id]) in page


@pytest.mark.parametrize("which", ["", "data_request:", "x:y", "data_request:{id}"])
def test_a_request_of_somebody_else_is_not_linked(which: str) -> None:
    client = agent()
    request, case = asked("access"), filed(clock.now())
    answer = press(client, case, "request", which=which.format(id=request.id))
    assert answer.status_code == 200
    assert CaseRequest.objects.count() == 0


def incident(client: Client, **values: str) -> Any:
    given = {"category": "app", "hours": "24", "text": "แก้ไขแล้ว", "reason": "outage"}
    return client.post(reverse("admin:complaints_case_do_incident"), {**given, **values})


def test_an_incident_tells_how_many_before_it_sends() -> None:
    client = agent()
    cases = [filed(clock.now()), filed(clock.now(), category="app.error")]
    answer = incident(client)
    assert answer.status_code == 200
    assert "2" in re.findall(r"(\d+) เรื่อง", answer.content.decode())
    assert not any(case.events.filter(step="reply").exists() for case in cases)
    assert incident(client, sure="on").status_code == 302
    assert all(case.events.filter(step="reply").count() == 1 for case in cases)
    assert incident(client, sure="on").status_code == 302
    assert all(reload(case).events.filter(step="reply").count() == 1 for case in cases)


def test_a_long_queue_counts_no_further_than_pages_are_turned(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("micropay.core.lists.CappedPaginator.most", 2)
    for _ in range(3):
        filed(clock.now())
    answer = agent().get(QUEUE)
    assert answer.context_data["cl"].result_count == 2
