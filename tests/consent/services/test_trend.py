"""Totals that leave the house name nobody, not even by what is missing."""

from __future__ import annotations

import hashlib

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from consent.data.campaign import Viewed
from consent.errors.content import TrendUnknown
from consent.models.trend import TrendExport
from consent.selectors.trend import protect
from consent.services import trend, viewlog
from micropay.core.ids import new_id
from tests.accounts.services.test_reveal import set_rule
from tests.consent.people import MAKER, MALEE, person
from tests.consent.story import consent_to


@given(st.dictionaries(st.text(max_size=4), st.integers(0, 40), max_size=9), st.integers(2, 15))
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


@pytest.mark.django_db
def test_an_export_counts_people_once_and_is_logged_with_the_hash_of_the_file() -> None:
    set_rule("trend.k", 2)
    for content in ("=HYPERLINK(1)", "=HYPERLINK(1)", "fees", "fees", "fees"):
        malee = person(timezone.now())
        consent_to(malee, "view_log")
        for seconds in (10, 20):
            viewlog.record(
                actor=MALEE,
                subject_id=malee,
                installation_id=new_id(),
                viewed=[Viewed(content, timezone.now(), seconds)],
                now=timezone.now(),
            )
    file = trend.export(
        actor=MAKER,
        topic="content",
        audience="advertiser",
        days=7,
        reason="monthly",
        now=timezone.now(),
    )
    assert file.decode("utf-8-sig").split() == ["content,people", "fees,3", "'=HYPERLINK(1),2"]
    row = TrendExport.objects.get()
    assert (row.sha256, row.k, row.shown) == (hashlib.sha256(file).hexdigest(), 2, 2)


@pytest.mark.django_db
def test_a_table_nobody_declared_is_refused() -> None:
    with pytest.raises(TrendUnknown):
        trend.export(
            actor=MAKER, topic="phones", audience="public", days=7, reason="x", now=timezone.now()
        )
    assert not TrendExport.objects.exists()
