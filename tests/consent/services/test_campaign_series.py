"""Campaigns for later and again and again: each time once, also by two at once and after a rest."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from threading import Barrier
from typing import Any

import pytest
from django.db import IntegrityError, connections, transaction
from django.utils import timezone

from consent.errors.campaign import CampaignNotOpen, CampaignWrong
from consent.models.campaign import Campaign, CampaignSeries, Sending
from consent.selectors import campaign as campaigns
from consent.selectors.campaign import next_time
from consent.services import campaign, campaign_series
from micropay.core import approval
from micropay.core.actor import Actor
from micropay.core.models.evidence import Evidence
from micropay.core.models.message import Message
from tests.accounts.app import SOMCHAI
from tests.conftest import RaceDatabase
from tests.consent.buttons import a_series, campaign_words, running_series
from tests.consent.people import CHECKER, MAKER
from tests.consent.services.test_campaign import agreed, carry_out
from tests.wallet.races import together

WORKER = Actor.system("run_series")
HOUR = timedelta(hours=1)


@pytest.mark.django_db
def test_nothing_is_made_before_two_people_agreed_or_before_its_time() -> None:
    row = a_series()
    later = row.first_at + HOUR
    assert campaign_series.run_due(actor=WORKER, now=later) == 0
    asked = campaign_series.ask_to_start(
        actor=MAKER, series_id=row.pk, reason="x", now=timezone.now()
    )
    with pytest.raises(approval.SelfApproval), transaction.atomic():
        approval.approve(approval_id=asked, actor=MAKER, reason="me", now=timezone.now())
    approval.approve(approval_id=asked, actor=CHECKER, reason="read", now=timezone.now())
    assert campaign_series.run_due(actor=WORKER, now=row.first_at - HOUR / 2) == 0
    assert not Campaign.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["newsletter", "update", "reminder", "greeting", "reward"])
def test_each_turn_is_one_campaign_that_reaches_each_person_once(kind: str) -> None:
    agreed(SOMCHAI)
    row = running_series(kind=kind, channel="sms")
    for turn in range(2):
        moment = row.first_at + timedelta(weeks=turn)
        assert [campaign_series.run_due(actor=WORKER, now=moment) for _ in range(2)] == [1, 0]
        made = Campaign.objects.latest("due_at")
        assert (made.due_at, made.kind, made.state) == (moment, kind, "running")
        assert carry_out(made) == {"sent": 1}
        Sending.objects.update(decided_at=timezone.now() - timedelta(days=8))
    assert Message.objects.filter(template="consent.campaign").count() == 2


@pytest.mark.django_db
def test_after_an_outage_the_times_that_are_over_make_one_campaign() -> None:
    row = running_series()
    back = row.first_at + timedelta(weeks=3, hours=5)
    assert campaign_series.run_due(actor=WORKER, now=back) == 1
    assert campaign_series.run_due(actor=WORKER, now=back) == 0
    row.refresh_from_db()
    assert (Campaign.objects.count(), row.next_at) == (1, row.first_at + timedelta(weeks=4))
    assert Evidence.objects.get(action="consent.series.run").detail["missed"] == 3


@pytest.mark.django_db
def test_one_for_later_runs_once_and_is_done() -> None:
    row = running_series(every="once")
    assert campaign_series.run_due(actor=WORKER, now=row.first_at) == 1
    row.refresh_from_db()
    assert (row.state, row.next_at) == ("done", None)
    assert campaign_series.run_due(actor=WORKER, now=row.first_at + timedelta(days=99)) == 0


@pytest.mark.django_db
def test_a_stopped_series_makes_no_more() -> None:
    row = running_series()
    campaign_series.stop(actor=CHECKER, series_id=row.pk, reason="enough", now=timezone.now())
    assert campaign_series.run_due(actor=WORKER, now=row.first_at + HOUR) == 0
    with pytest.raises(CampaignNotOpen):
        campaign_series.stop(actor=CHECKER, series_id=row.pk, reason="x", now=timezone.now())
    assert not Campaign.objects.exists()


@pytest.mark.django_db
def test_a_series_in_the_past_or_on_no_consent_is_refused() -> None:
    now = timezone.now()
    for words, first in (
        (campaign_words(), now - HOUR),
        (campaign_words(purpose_id="legal_duty"), now + HOUR),
        (campaign_words(kind="event"), now + HOUR),
    ):
        with pytest.raises(CampaignWrong):
            campaign_series.write(
                actor=MAKER, words=words, every="daily", first_at=first, reason="x", now=now
            )
    assert not CampaignSeries.objects.exists()


def test_a_month_counts_from_the_first_day_and_goes_over_where_there_is_no_such_day() -> None:
    first = datetime(2026, 1, 31, 2, 0, tzinfo=UTC)
    turn, seen = first, []
    for _ in range(3):
        following, missed = next_time(first, "monthly", turn, turn)
        assert following is not None and missed == 0
        turn = following
        seen.append(turn.date().isoformat())
    assert seen == ["2026-03-01", "2026-03-31", "2026-05-01"]


# Two at once --------------------------------------------------------------------------------------


def run_by_two(row: CampaignSeries) -> list[Any]:
    def act(number: int) -> object:
        try:
            return campaign_series.run_due(actor=WORKER, now=row.first_at)
        except IntegrityError as refused:
            return refused

    return together(2, act)


@pytest.mark.race
def test_two_workers_make_one_campaign_of_one_turn(race_db: RaceDatabase) -> None:
    row = running_series()
    assert sorted(run_by_two(row)) == [0, 1]
    assert Campaign.objects.count() == 1


@pytest.mark.race
@pytest.mark.parametrize("unique", [True, False])
def test_control_without_the_lock_only_the_database_refuses_the_second(
    race_db: RaceDatabase, monkeypatch: pytest.MonkeyPatch, unique: bool
) -> None:
    row = running_series()
    seen = Barrier(2)

    def unlocked(series_id: Any) -> CampaignSeries:
        found = CampaignSeries.objects.get(pk=series_id)
        seen.wait(10)
        return found

    monkeypatch.setattr(campaigns, "series_for_update", unlocked)
    if not unique:
        with connections["owner"].cursor() as cursor:
            cursor.execute("ALTER TABLE consent_campaign DROP CONSTRAINT campaign_once_in_a_series")
    done = run_by_two(row)
    assert Campaign.objects.count() == (1 if unique else 2), done


def worker(row: Campaign) -> Any:
    def act(number: int) -> int:
        moved = 0
        for _ in range(6):
            moved += campaign.step(actor=WORKER, campaign_id=row.pk, now=timezone.now())
        return moved

    return act


def a_running_campaign() -> Campaign:
    agreed(SOMCHAI)
    row = running_series(channel="sms")
    campaign_series.run_due(actor=WORKER, now=row.first_at)
    made = Campaign.objects.get()
    campaign.step(actor=WORKER, campaign_id=made.pk, now=timezone.now())
    campaign.step(actor=WORKER, campaign_id=made.pk, now=timezone.now())
    assert Sending.objects.get().state == "waiting"
    return made


def messages() -> int:
    return Message.objects.filter(template="consent.campaign").count()


@pytest.mark.race
def test_two_workers_of_one_campaign_write_to_nobody_twice(race_db: RaceDatabase) -> None:
    together(2, worker(a_running_campaign()))
    assert messages() == 1
    assert list(Sending.objects.values_list("state", flat=True)) == ["sent"]


@pytest.mark.race
def test_control_without_the_locks_the_person_is_written_to_twice(
    race_db: RaceDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = a_running_campaign()
    seen = Barrier(2)

    def unlocked(*querysets: Any) -> list[list[Any]]:
        return [list(one) for one in querysets]

    def both_look(row: Campaign, now: datetime) -> list[Sending]:
        batch = list(Sending.objects.filter(campaign=row, state="waiting"))
        if batch:
            seen.wait(10)
        return batch

    monkeypatch.setattr(campaign.locks, "lock", unlocked)
    monkeypatch.setattr(campaign, "take_turn", lambda: None)
    monkeypatch.setattr(campaign, "next_batch", both_look)
    together(2, lambda number: campaign.step(actor=WORKER, campaign_id=made.pk, now=timezone.now()))
    assert messages() == 2
