"""Rows and files are counted on every page; past the setting access ends, and compliance knows."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from django.http import HttpResponse, StreamingHttpResponse

from accounts.models.staff import Staff
from accounts.models.staff_guard import StaffDataUse, StaffSuspension
from accounts.services import data_use
from micropay.core import clock, dataguard
from micropay.core.dataguard import Shown, Uncounted
from micropay.core.models.evidence import Evidence
from micropay.core.models.message import Message
from tests.accounts.app import MALEE, App
from tests.accounts.services.test_proof_races import in_threads
from tests.accounts.services.test_reveal import set_rule
from tests.accounts.watched import GUARD, Watched
from tests.backoffice import member, signed_in

STAFF = "/admin/accounts/staff/"


@pytest.fixture
def auditor(db: None) -> Staff:
    return member("auditor", "auditor")


def counted(staff: Staff) -> dict[str, int]:
    return dict(StaffDataUse.objects.filter(staff=staff).values_list("shown", "rows"))


def test_lists_searches_and_pages_count_the_rows_they_show(auditor: Staff) -> None:
    browser = signed_in(auditor)
    page = browser.get(STAFF)
    listed = len(page.context["cl"].result_list)
    assert counted(auditor) == {"listed": listed}
    browser.get(STAFF, {"q": "agent.nok"})
    browser.get(f"{STAFF}{auditor.pk}/change/")
    browser.get(f"{STAFF}{auditor.pk}/change/")
    assert counted(auditor) == {"listed": listed, "searched": 1, "opened": 2}


def test_pages_without_rows_count_nothing(auditor: Staff) -> None:
    browser = signed_in(auditor)
    for page in ("/admin/", "/admin/password_change/", "/admin/jsi18n/", "/admin/nowhere/"):
        browser.get(page)
    assert counted(auditor) == {}


def test_a_report_and_its_file_count_their_rows(auditor: Staff) -> None:
    officer = signed_in(member("officer", "compliance_officer"))
    officer.post(
        f"{STAFF}do/add/",
        {
            "username": "agent.new",
            "full_name": "=cmd",
            "email": "n@example.co.th",
            "employer": "micropay",
            "role": "agent",
            "reason": "starts on Monday",
        },
    )
    browser = signed_in(auditor)
    file = browser.get(f"{STAFF}report/?since=2020-01-01&until=2100-01-01&format=csv")
    text = b"".join(file.streaming_content).decode()
    rows = text.strip().splitlines()
    assert counted(auditor) == {"exported": len(rows) - 1}
    assert "'=cmd" in text
    assert Evidence.objects.filter(actor_id=str(auditor.pk), action__contains="export").exists()


def test_a_download_counts_itself_and_a_stream_has_to_say_how_much_it_holds() -> None:
    file = HttpResponse(b"%PDF", content_type="application/pdf")
    assert dataguard.shown_by(file) == (Shown.FILES, 1)
    table = HttpResponse(b"a,b\r\n1,2\r\n3,4\r\n", content_type="text/csv; charset=utf-8")
    assert dataguard.shown_by(table) == (Shown.EXPORTED, 2)
    stream = StreamingHttpResponse(iter([b"a"]), content_type="text/csv")
    with pytest.raises(Uncounted):
        dataguard.shown_by(stream)
    assert dataguard.shown_by(dataguard.declare(stream, Shown.EXPORTED, 9)) == (Shown.EXPORTED, 9)


def test_past_the_setting_the_page_is_not_shown_and_access_ends(auditor: Staff) -> None:
    set_rule("data_use.listed_per_hour", 20)
    officer = member("officer", "compliance_officer")
    Staff.objects.filter(pk=officer.pk).update(email="officer@example.co.th")
    elsewhere, browser = signed_in(auditor), signed_in(auditor)
    assert browser.get(STAFF).status_code == 200
    answer = browser.get(STAFF, follow=True)
    assert answer.redirect_chain and "/login/" in answer.redirect_chain[-1][0]
    page = answer.content.decode()
    assert "agent.nok" not in page and "ถูกระงับ" in page
    assert elsewhere.get("/admin/").status_code == 302
    suspension = StaffSuspension.objects.get(staff=auditor)
    assert (suspension.ground, suspension.detail["shown"]) == ("too_much", "listed")
    sent = Message.objects.filter(template="accounts.staff_suspended.too_much")
    told = next(one for one in sent if one.to == "officer@example.co.th")
    assert "auditor" in told.body
    assert Evidence.objects.get(action="accounts.staff.suspend").actor_id == "data_guard"


def test_who_guesses_numbers_is_stopped_as_one_who_reads_too_much(db: None) -> None:
    """Forms and searches tell whether a number is known: each look-up counts, a miss as ten."""
    App.installed().register(MALEE)
    nok = member("nok", "agent")
    browser = signed_in(nok)
    call = "/admin/complaints/case/do/call/"
    browser.post(call, {"customer": MALEE.phone})
    assert counted(nok)["searched"] == 1
    browser.post(call, {"customer": "0899999999"})
    assert counted(nok)["searched"] == 11
    browser.post("/admin/accounts/customer/", {"q": "0899999999"}, follow=True)
    assert counted(nok)["searched"] == 21
    set_rule("data_use.searched_per_hour", 30)
    stopped = browser.post(call, {"customer": "0899999998"}, follow=True)
    assert stopped.redirect_chain and "/login/" in stopped.redirect_chain[-1][0]
    assert StaffSuspension.objects.get(staff=nok).detail["shown"] == "searched"


@pytest.mark.parametrize(
    "address",
    [
        "autocomplete/?app_label=accounts&model_name=session&field_name=customer&term=",
        "search/?s=a&page=abc",
    ],
)
def test_no_address_lists_people_uncounted(auditor: Staff, address: str) -> None:
    assert signed_in(auditor).get(f"/admin/{address}").status_code == 404


def test_the_next_hour_begins_at_nothing_and_the_count_is_in_the_database(auditor: Staff) -> None:
    now = clock.now().replace(minute=59)
    keep = {"actor": GUARD, "staff_id": auditor.pk, "how": Shown.FILES}
    assert data_use.keep(rows=60, now=now, **keep)
    assert data_use.keep(rows=60, now=now + timedelta(minutes=1), **keep)
    assert not data_use.keep(rows=1, now=now, **keep)
    assert StaffDataUse.objects.filter(staff=auditor).count() == 2


@pytest.mark.race
def test_pages_at_the_same_time_add_up_and_stop_once(race_db) -> None:
    nok = Watched().nok
    set_rule("data_use.listed_per_hour", 200)

    def look() -> None:
        for _ in range(5):
            data_use.keep(actor=GUARD, staff_id=nok.pk, how=Shown.LISTED, rows=10, now=clock.now())

    assert in_threads(8, look) == [None] * 8
    assert sum(counted(nok).values()) == 400
    assert StaffSuspension.objects.filter(staff=nok).count() == 1


@pytest.mark.race
def test_control_adding_up_in_python_loses_pages(race_db) -> None:
    nok = member("nok", "agent")
    row = StaffDataUse.objects.create(staff=nok, hour=clock.now(), shown="listed", rows=0)
    everybody_has_read = threading.Barrier(5)

    def naive() -> None:
        rows = StaffDataUse.objects.get(pk=row.pk).rows
        everybody_has_read.wait()
        StaffDataUse.objects.filter(pk=row.pk).update(rows=rows + 10)

    assert in_threads(5, naive) == [None] * 5
    row.refresh_from_db()
    assert row.rows < 50
