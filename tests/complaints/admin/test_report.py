"""The period report, the dashboard and what left the house, as compliance sees them."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from complaints.services import case as work
from micropay.core import clock
from micropay.core.models.evidence import Evidence
from tests.backoffice import member, signed_in
from tests.complaints import money, reports
from tests.complaints.admin.test_case import numbers_on
from tests.complaints.people import filed
from tests.wallet.risk_samples import set_rule

pytestmark = pytest.mark.django_db
REPORT, DASHBOARD, EXPORTS = (
    reverse(f"admin:complaints_{one}_changelist")
    for one in ("casereport", "casedashboard", "caseexport")
)


@pytest.fixture(autouse=True)
def _layouts() -> None:
    reports.layouts()


def officer(role: str = "compliance_officer") -> Client:
    return signed_in(member("officer.warunee", role))


def links(page: Any) -> dict[str, list[str]]:
    """Where the numbers lead, by what is shown."""
    found: dict[str, list[str]] = {}
    for address, shown in re.findall(r'href="([^"]*\?figure=[^"]*)">([^<]+)<', page):
        found.setdefault(shown, []).append(html.unescape(address))
    return found


def test_every_number_leads_to_its_cases() -> None:
    first, second = filed(clock.now()), filed(clock.now(), channel="phone")
    client = officer()
    page = client.get(REPORT).content.decode()
    assert "รับใหม่ในงวด" in page
    found = links(page)
    both = numbers_on(client.get(found["2"][0]))
    assert sorted(both) == sorted([first.number, second.number])
    single = {tuple(numbers_on(client.get(one))) for one in found["1"]}
    assert single == {(first.number,), (second.number,)}


@pytest.mark.parametrize(
    "query",
    [
        {"layout": "nonsense"},
        {"since": "2026-13-01"},
        {"since": "2026-11-02", "day": "2026-11-01"},
        {"day": "2999-01-01"},
        {"since": "๒๐๒๖-๑๑-๐๑"},
    ],
)
def test_a_period_that_is_none_is_said(query: dict[str, str]) -> None:
    answer = officer().get(REPORT, query)
    assert answer.status_code == 200
    assert "text-red-600" in answer.content.decode() or "รายงาน" in answer.content.decode()
    assert links(answer.content.decode()) == {}


def test_the_dashboard_draws_without_any_script() -> None:
    case = filed(clock.now())
    filed(clock.now())
    work.resolve(
        actor=money.TIDA,
        case_id=case.id,
        outcome="upheld",
        text="แก้ไขแล้ว",
        reason="looked into",
        now=clock.now(),
    )
    page = officer().get(DASHBOARD).content.decode()
    drawn = page[page.index("<svg viewBox") : page.rindex("</svg>")]
    assert drawn.count("<rect") == 24
    assert "<script" not in drawn
    assert "100 %" in page
    assert "เรื่องรับใหม่และแล้วเสร็จรายสัปดาห์" in page


def test_a_file_that_was_taken_is_listed_and_known() -> None:
    filed(clock.now())
    client = officer()
    given = {"layout": "register", "file_kind": "csv", "reason": "monthly", **reports.this_month()}
    file = client.post(reverse("admin:complaints_casereport_do_export"), given)
    content = b"".join(file.streaming_content)
    [row] = reports.records()
    assert row.name in client.get(EXPORTS).content.decode()
    asked = {"sha256": row.sha256, "reason": "asked by the auditor"}
    answer = client.post(reverse("admin:complaints_caseexport_do_check"), asked, follow=True)
    assert "ไม่ถูกแก้ไข" in answer.content.decode()
    assert content.count(b"\n") == 3


@pytest.mark.parametrize("address", [REPORT, DASHBOARD, EXPORTS])
def test_agents_have_no_reports(address: str) -> None:
    assert officer("agent").get(address).status_code == 403


def test_a_file_of_which_only_the_beginning_comes_is_not_called_changed() -> None:
    """Its SHA-256 is asked for instead: the digest of a beginning is that of no export."""
    client = officer()
    set_rule("files.max_sound_bytes", 1_000_000)
    large = SimpleUploadedFile("x.csv", bytes(1_000_001), "text/csv")
    address = reverse("admin:complaints_caseexport_do_check")
    answer = client.post(address, {"file": large, "reason": "asked by the auditor"})
    assert answer.status_code == 200 and "SHA-256" in answer.content.decode()
    assert not Evidence.objects.filter(action="complaints.report.check").exists()
