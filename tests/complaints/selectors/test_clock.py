"""The clocks of a case: Bangkok days, business days over weekends and holidays."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from complaints.selectors import clock
from complaints.states import Channel, Kind
from micropay.core import rules
from micropay.core.models.rule import Rule

pytestmark = pytest.mark.django_db

# Half past eight in the evening in Bangkok on the Friday before Songkran 2569.
SONGKRAN_EVE = datetime(2026, 4, 10, 13, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("channel", "due"),
    [
        ("app", date(2026, 4, 10)),
        ("phone", date(2026, 4, 10)),
        ("web", date(2026, 4, 16)),
        ("email", date(2026, 4, 16)),
        ("letter", date(2026, 4, 24)),
    ],
)
def test_acknowledgement_by_channel_over_songkran(channel: str, due: date) -> None:
    dues = clock.dues(channel=channel, kind="complaint", received_at=SONGKRAN_EVE)
    assert dues.acknowledge == due


def test_progress_counts_calendar_days_and_the_decision_business_days() -> None:
    dues = clock.dues(channel="web", kind="complaint", received_at=SONGKRAN_EVE)
    assert dues.progress == date(2026, 4, 17)
    # Songkran (13 to 15 April), Labour Day (1 May) and Coronation Day (4 May) are no business days.
    assert dues.resolve == date(2026, 5, 8)


@pytest.mark.parametrize(
    ("received_at", "acknowledge", "progress"),
    [
        (datetime(2026, 6, 5, 16, 59, 59, tzinfo=UTC), date(2026, 6, 8), date(2026, 6, 12)),
        (datetime(2026, 6, 5, 17, 0, 0, tzinfo=UTC), date(2026, 6, 8), date(2026, 6, 13)),
        (datetime(2026, 6, 7, 17, 0, 0, tzinfo=UTC), date(2026, 6, 9), date(2026, 6, 15)),
    ],
    ids=["Friday's last second", "Saturday's first second", "Monday's first second"],
)
def test_a_day_ends_at_midnight_in_bangkok(
    received_at: datetime, acknowledge: date, progress: date
) -> None:
    dues = clock.dues(channel="web", kind="complaint", received_at=received_at)
    assert (dues.acknowledge, dues.progress) == (acknowledge, progress)


@pytest.mark.parametrize("kind", [Kind.SUGGESTION, Kind.COMPLIMENT])
def test_praise_and_ideas_are_acknowledged_and_need_no_decision(kind: Kind) -> None:
    dues = clock.dues(channel="web", kind=kind, received_at=SONGKRAN_EVE)
    assert (dues.acknowledge, dues.progress, dues.resolve) == (date(2026, 4, 16), None, None)


def test_a_changed_rule_binds_what_arrives_from_then_on() -> None:
    Rule.objects.create(
        key="complaint.resolve_business_days",
        value="10",
        unit="business days",
        source="new notification",
        effective_from=datetime(2026, 6, 1, tzinfo=UTC),
    )
    rules.forget()
    before = clock.dues(
        channel="web", kind="complaint", received_at=datetime(2026, 5, 29, 3, tzinfo=UTC)
    )
    after = clock.dues(
        channel="web", kind="complaint", received_at=datetime(2026, 6, 8, 3, tzinfo=UTC)
    )
    assert (before.resolve, after.resolve) == (date(2026, 6, 23), date(2026, 6, 22))


def test_every_channel_has_a_rule_with_a_source() -> None:
    for channel in Channel:
        rule = Rule.objects.get(key=f"complaint.ack_business_days.{channel.value}")
        assert rule.source
