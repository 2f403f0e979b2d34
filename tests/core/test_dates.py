"""People read Buddhist years in Thai; machines get ISO."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from accounts.models.staff import Staff
from micropay.core.models.calendar import Holiday
from micropay.core.words import dates
from tests.backoffice import member, signed_in

LATE = datetime(2026, 11, 21, 17, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "value", "shown"),
    [
        ("th", date(2026, 11, 22), "22/11/2569"),
        ("th", LATE, "22/11/2569 00:30"),
        ("en", LATE, "22 Nov 2026 00:30"),
        ("th", None, "-"),
    ],
)
def test_a_moment_is_written_for_its_reader(language: str, value, shown: str) -> None:
    with translation.override(language):
        assert dates.for_people(value) == shown


@pytest.mark.django_db
def test_lists_and_pages_show_buddhist_years_to_thai_readers() -> None:
    day = date(2031, 3, 4)
    Holiday.objects.create(day=day, name_th="ทดสอบ", name_en="Test", source="test")
    auditor = signed_in(member("auditor", "auditor"))
    for address in ("/admin/core/holiday/?o=-0", f"/admin/core/holiday/{day}/change/"):
        page = auditor.get(address, headers={"accept-language": "th"}).content.decode()
        assert "04/03/2574" in page
        assert "มี.ค. 2031" not in page and "มีนาคม 2031" not in page
        english = auditor.get(address, headers={"accept-language": "en"}).content.decode()
        assert "04 Mar 2031" in english


@pytest.mark.django_db
def test_the_home_page_writes_moments_the_same_way() -> None:
    officer = member("officer", "compliance_officer")
    browser = signed_in(officer)
    page = "/admin/accounts/staff/"
    agent = member("agent.one", "agent")
    browser.post(f"{page}{agent.id}/do/disable/", {"reason": "left the company"})
    assert dates.for_people(datetime.now(UTC))[:10] in browser.get("/admin/").content.decode()


@pytest.mark.django_db
def test_a_list_is_still_ordered_by_its_date_columns() -> None:
    for name, year in (("old", 2001), ("new", 2020)):
        member(name, "agent", now=datetime(year, 1, 1, tzinfo=UTC))
    Staff.objects.filter(username="old").update(last_login=datetime(2001, 1, 1, tzinfo=UTC))
    Staff.objects.filter(username="new").update(last_login=datetime(2020, 1, 1, tzinfo=UTC))
    auditor = signed_in(member("auditor", "auditor"))
    names = [
        [
            row.username
            for row in auditor.get(f"/admin/accounts/staff/?o={order}").context["cl"].result_list
        ]
        for order in ("5", "-5")
    ]
    assert names[0].index("old") < names[0].index("new")
    assert names[1].index("new") < names[1].index("old")
