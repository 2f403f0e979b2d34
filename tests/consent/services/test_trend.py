"""Totals that leave the house name nobody, not even by what is missing."""

from __future__ import annotations

import hashlib
from datetime import date, datetime, timedelta
from uuid import UUID

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from consent.data.campaign import Viewed
from consent.errors.content import TrendMonthClosed, TrendUnknown
from consent.models.trend import TrendExport, TrendRelease
from consent.selectors import trend as trends
from consent.selectors.trend import protect
from consent.services import trend, viewlog
from micropay.core import clock, ports
from micropay.core.ids import new_id
from micropay.core.models.evidence import Evidence
from tests.accounts.app import MALEE as APP_MALEE
from tests.accounts.app import SOMCHAI, App
from tests.accounts.services.test_reveal import set_rule
from tests.consent.people import MAKER, MALEE, person
from tests.consent.story import consent_to


# Few letters: making up any text takes hypothesis seconds on a busy machine.
@given(
    st.dictionaries(st.text("กขab1", max_size=4), st.integers(0, 40), max_size=9),
    st.integers(2, 15),
)
def test_no_small_cell_is_shown_and_none_can_be_worked_out(cells: dict[str, int], k: int) -> None:
    found = protect(cells, k)
    assert all(people >= k for _, people in found.cells)
    left_out = sum(cells.values()) - sum(people for _, people in found.cells)
    assert len(found.cells) + found.suppressed == len(cells)
    if found.suppressed and found.cells:
        assert found.suppressed >= 2 and left_out >= k
    assert dict(found.cells).items() <= cells.items()


def test_one_small_cell_takes_the_next_smallest_with_it() -> None:
    found = protect({"th": 500, "en": 40, "my": 3}, 10)
    assert (found.cells, found.suppressed) == ((("th", 500),), 2)
    assert protect({"th": 500, "en": 40}, 10).suppressed == 0


def looked(*contents: str, seconds: int = 10) -> list[UUID]:
    """Each content is opened twice by a person of its own, who agreed to a log."""
    people = []
    for content in contents:
        malee = person(timezone.now())
        people.append(malee)
        consent_to(malee, "view_log")
        for more in (0, 10):
            viewlog.record(
                actor=MALEE,
                subject_id=malee,
                installation_id=new_id(),
                viewed=[Viewed(content, timezone.now(), seconds + more)],
                now=timezone.now(),
            )
    return people


def this_month() -> date:
    return clock.bangkok_day(timezone.now()).replace(day=1)


def when_over(months: int = 1) -> datetime:
    """The first moment after this month, or after later ones."""
    return clock.day_start(clock.months_on(this_month(), months))


def exported(now: datetime, *, topic: str = "content", audience: str = "advertiser") -> bytes:
    return trend.export(
        actor=MAKER,
        topic=topic,
        audience=audience,
        month=this_month(),
        reason="monthly",
        now=now,
    )


@pytest.mark.django_db
def test_an_export_counts_people_once_and_is_logged_with_the_hash_of_the_file() -> None:
    set_rule("trend.k", 2)
    looked("=HYPERLINK(1)", "=HYPERLINK(1)", "fees", "fees", "fees")
    file = exported(when_over())
    assert file.decode("utf-8-sig").split() == ["content,people", "fees,3", "'=HYPERLINK(1),2"]
    row = TrendExport.objects.get()
    assert (row.sha256, row.k, row.shown) == (hashlib.sha256(file).hexdigest(), 2, 2)
    assert row.release is not None and row.release.month == this_month()
    assert Evidence.objects.filter(action="consent.trend.export").count() == 1


@pytest.mark.django_db
def test_a_month_is_made_once_and_repeated_to_the_byte_whoever_withdrew() -> None:
    """Two tables of one month would differ by exactly who withdrew between them."""
    set_rule("trend.k", 2)
    [one, *_] = looked("fees", "fees", "fees")
    first = exported(when_over())
    consent_to(one, "view_log", given=False)
    set_rule("trend.k", 3)
    looked("fees")
    for audience in ("public", "publisher", "linked_site"):
        assert exported(when_over(3), audience=audience) == first
    assert TrendRelease.objects.count() == 1
    assert set(TrendExport.objects.values_list("sha256", flat=True)) == {
        hashlib.sha256(first).hexdigest()
    }


@pytest.mark.django_db
def test_only_whole_months_that_are_over_and_not_too_old_are_made() -> None:
    looked("fees")
    mid_month = timezone.now()
    for now in (mid_month, when_over() - timedelta(seconds=1), when_over(2)):
        with pytest.raises(TrendMonthClosed):
            exported(now)
    with pytest.raises(TrendMonthClosed):
        trend.export(
            actor=MAKER,
            topic="content",
            audience="public",
            month=this_month() + timedelta(days=1),
            reason="another window",
            now=when_over(),
        )
    assert not TrendExport.objects.exists() and not TrendRelease.objects.exists()


@pytest.mark.django_db
def test_months_do_not_overlap() -> None:
    set_rule("trend.k", 2)
    looked("fees", "fees")
    following = clock.months_on(this_month(), 1)
    table = trends.table("content", following, when_over(2))
    assert table.cells == ()
    assert trends.table("content", this_month(), when_over()).cells == (("fees", 2),)


@pytest.mark.django_db
def test_time_spent_is_counted_in_groups_of_people() -> None:
    set_rule("trend.k", 2)
    looked("fees", "fees", seconds=20)
    looked("fees", "fees", seconds=1_000)
    found = trends.table("usage_time", this_month(), when_over())
    assert dict(found.cells) == {"under_10_minutes": 2, "10_to_60_minutes": 2}


@pytest.mark.django_db
def test_one_person_with_many_phones_is_one_person() -> None:
    """Ten installations of one tester are not ten people."""
    set_rule("trend.k", 2)
    App.installed().register(SOMCHAI)
    for _ in range(5):
        App.installed()
    counted = ports.trend_sources()["language"](clock.day_start(this_month()), when_over())
    assert counted == {"th": 1}
    assert trends.table("language", this_month(), when_over()).cells == ()
    App.installed().register(APP_MALEE)
    assert trends.table("language", this_month(), when_over()).cells == (("th", 2),)


@pytest.mark.django_db
def test_a_table_nobody_declared_is_refused() -> None:
    with pytest.raises(TrendUnknown):
        exported(when_over(), topic="phones")
    assert not TrendExport.objects.exists()


@pytest.mark.django_db
def test_not_even_plain_sql_changes_what_was_made() -> None:
    exported(when_over())
    with pytest.raises(DatabaseError), transaction.atomic():
        TrendRelease.objects.update(content="x")
