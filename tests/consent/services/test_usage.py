"""Words and sites are counted under consent only, and no total says what one person looked for."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.utils import timezone

from consent.errors.purpose import PurposeNotActive
from consent.models.trend import TrendExport
from consent.models.usage import UsageEntry
from consent.selectors import trend as trends
from consent.selectors import usage as uses
from consent.services import trend, usage
from consent.services.retention import run_all
from consent.services.usage import Used
from micropay.core import clock, ports
from micropay.core.actor import Actor
from tests.accounts.services.test_reveal import set_rule
from tests.consent.people import MAKER, MALEE, person
from tests.consent.story import consent_to

pytestmark = pytest.mark.django_db


def agreed() -> UUID:
    """Somebody who agrees to trends."""
    subject_id = person(timezone.now())
    consent_to(subject_id, "usage_trends")
    return subject_id


def used(subject_id: UUID, *entries: tuple[str, str]) -> int:
    told = [Used(kind, word) for kind, word in entries]
    return usage.record(actor=MALEE, subject_id=subject_id, used=told, now=timezone.now())


def test_without_consent_nothing_is_collected() -> None:
    malee = person(timezone.now())
    with pytest.raises(PurposeNotActive):
        used(malee, ("search", "fees"))
    assert not UsageEntry.objects.exists()


def test_a_word_counts_once_a_day_in_whatever_spelling() -> None:
    malee = agreed()
    assert used(malee, ("search", "Top  Up"), ("search", "top up "), ("site", "Bank.Example")) == 2
    assert used(malee, ("search", "top up")) == 0
    assert {row["word"] for row in uses.personal_rows(malee)} == {"top up", "bank.example"}


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        ("search", "โอนให้ 0812345678"),
        ("search", "malee@example.com"),
        ("search", "๑๒๓๔๕๖๗๘๙๐"),
        ("site", "https://bank.example/accounts/7?name=malee"),
        ("site", "bank.example/malee"),
        ("site", "127.0.0.1"),
        ("site", "localhost"),
    ],
)
def test_numbers_addresses_and_paths_are_not_kept(kind: str, word: str) -> None:
    assert used(agreed(), (kind, word)) == 0
    assert not UsageEntry.objects.exists()


def test_a_day_takes_only_so_many_words() -> None:
    set_rule("usage.words_a_day", 3)
    malee = agreed()
    assert used(malee, *[("search", f"word {n}") for n in "abcde"]) == 3
    assert used(malee, ("search", "another")) == 0


def test_words_stand_encrypted_in_the_table() -> None:
    used(agreed(), ("search", "หมอหัวใจ"))
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(one)::text FROM consent_usageentry one")
        [row] = cursor.fetchone()
    assert "หมอ" not in row


def test_withdrawing_deletes_what_was_counted_at_once() -> None:
    malee, somchai = agreed(), agreed()
    used(malee, ("search", "fees"))
    used(somchai, ("search", "fees"))
    consent_to(malee, "usage_trends", given=False)
    assert [one.subject_id for one in UsageEntry.objects.all()] == [somchai]


def test_old_entries_go_at_night() -> None:
    used(agreed(), ("search", "fees"))
    night = Actor.system("retention")
    assert run_all(actor=night, now=timezone.now() + timedelta(days=89))["usage"] == 0
    assert run_all(actor=night, now=timezone.now() + timedelta(days=92))["usage"] == 1
    assert not UsageEntry.objects.exists()


def test_totals_of_searches_and_sites_leave_without_small_cells() -> None:
    set_rule("trend.k", 2)
    for words in (("fees", "rare illness"), ("fees", "limits"), ("fees", "limits")):
        used(agreed(), *[("search", word) for word in words], ("site", "bank.example"))
    month = clock.bangkok_day(timezone.now()).replace(day=1)
    over = clock.day_start(clock.months_on(month, 1))
    found = trends.table("searches", month, over)
    assert (found.cells, found.suppressed) == ((("fees", 3),), 2)
    file = trend.export(
        actor=MAKER,
        topic="sites",
        audience="linked_site",
        month=month,
        reason="monthly",
        now=over,
    )
    assert file.decode("utf-8-sig").split() == ["sites,people", "bank.example,3"]
    assert TrendExport.objects.get().topic == "sites"


def test_a_rare_word_is_not_even_read_for_a_total() -> None:
    set_rule("trend.k", 2)
    used(agreed(), ("search", "rare illness"))
    [cell] = ports.trend_sources()["searches"](
        timezone.now() - timedelta(days=1), timezone.now() + timedelta(days=1)
    )
    assert "rare" not in cell


def test_all_the_kinds_of_totals_the_document_names_are_there() -> None:
    named = {"searches", "sites", "content", "network", "language"}
    assert named <= set(ports.trend_sources())
