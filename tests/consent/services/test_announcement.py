"""A new version is announced to whoever agreed to the document before: once, and it can go on."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.utils import timezone

from accounts.models.customer import Customer
from consent.models.announcement import Announcement, Telling
from consent.selectors import announcement as announcements
from consent.selectors import policy as policies
from consent.services import announcement, policy, record
from consent.states.record import DeclineChoice
from micropay.core.actor import Actor
from micropay.core.models.message import Message
from micropay.core.models.outbox import OutboxItem
from tests.accounts.app import MALEE, SOMCHAI, App, messages_to
from tests.accounts.services.test_reveal import set_rule
from tests.consent.people import BY_APP, CHECKER, draft, in_force, person, publish
from tests.consent.people import MALEE as MALEE_ACTS

pytestmark = pytest.mark.django_db
WORKER = Actor.system("outbox")
REDUCES = "shorter time to complain"


def now() -> datetime:
    return timezone.now()


def announced(**other: Any) -> Announcement:
    version = draft(now(), mark="second")
    publish(version, now(), **other)
    return Announcement.objects.get(version=version)


def step(row: Announcement) -> int:
    return announcement.step(actor=WORKER, announcement_id=row.id, now=now())


def carry_out(row: Announcement) -> None:
    for _ in range(50):
        step(row)
        row.refresh_from_db()
        if row.finished_at:
            return
    raise AssertionError("it never ends")


def test_a_first_version_is_nobodys_news() -> None:
    assert not Announcement.objects.exists()


def test_who_agreed_is_told_in_their_language_and_what_it_means() -> None:
    App.installed().register(MALEE)
    App.installed("en").register(SOMCHAI)
    before = Message.objects.count()
    row = announced(effective_at=now() + timedelta(days=40), reduces=REDUCES)
    carry_out(row)
    assert Message.objects.count() == before + 2
    malee = Message.objects.get(template="consent.policy_asks", language="th")
    assert (malee.channel, malee.to) == ("email", MALEE.email)
    assert "ข้อกำหนดทดสอบ" in malee.body and "ผูกพันท่านต่อเมื่อท่านยอมรับ" in malee.body
    somchai = messages_to(SOMCHAI)[0]
    assert somchai.body.startswith("Terms for a test has a new version")
    state = announcements.state(row.id)
    assert (state.people, state.told, state.waiting, state.silent) == (2, 2, 0, 2)


def test_a_version_that_takes_nothing_away_says_so_in_other_words() -> None:
    App.installed("en").register(SOMCHAI)
    carry_out(announced())
    assert "see what changed" in messages_to(SOMCHAI)[0].body


def test_nobody_is_told_twice_and_a_torn_task_goes_on(settings) -> None:
    App.installed().register(MALEE)
    App.installed().register(SOMCHAI)
    set_rule("consent.announce_page", 1)
    set_rule("consent.announce_batch", 1)
    row = announced()
    step(row)
    row.refresh_from_db()
    assert row.gathered_upto is not None and row.gathered_at is None
    carry_out(row)
    carry_out(row)
    told = list(Telling.objects.filter(state="told").values_list("subject_id", flat=True))
    assert len(told) == len(set(told)) == 2
    assert Message.objects.filter(template="consent.policy_coming").count() == 2
    assert step(row) == 0


def test_each_step_queues_the_next_until_all_are_told() -> None:
    App.installed().register(MALEE)
    row = announced()
    assert OutboxItem.objects.filter(topic=announcement.TOPIC).count() == 1
    carry_out(row)
    done = OutboxItem.objects.filter(topic=announcement.TOPIC).count()
    step(row)
    assert OutboxItem.objects.filter(topic=announcement.TOPIC).count() == done


def test_somebody_who_left_cannot_be_reached_and_is_not_written_to() -> None:
    malee = App.installed().register(MALEE)
    row = announced()
    Customer.objects.filter(pk=malee.customer_id).update(state="closed", closed_at=now())
    carry_out(row)
    state = announcements.state(row.id)
    assert (state.people, state.told, state.unreachable) == (1, 0, 1)


def test_a_version_taken_back_is_told_to_nobody_more() -> None:
    App.installed().register(MALEE)
    row = announced(effective_at=now() + timedelta(days=5))
    step(row)
    policy.withdraw(actor=CHECKER, version_id=row.version_id, reason="a wrong word", now=now())
    carry_out(row)
    assert announcements.state(row.id).told == 0


def test_strangers_to_the_document_are_not_told() -> None:
    person(now())
    row = announced()
    carry_out(row)
    assert announcements.state(row.id).people == 0


def test_a_fee_notice_is_announced_without_messages() -> None:
    publish(draft(now(), kind="fee_notice", mark="one"), now())
    later = draft(now(), kind="fee_notice", mark="two")
    publish(later, now(), effective_at=now() + timedelta(days=31))
    row = Announcement.objects.get(version=later)
    assert not row.by_message
    assert not OutboxItem.objects.filter(topic=announcement.TOPIC).exists()


def answer(subject_id: UUID, choice: DeclineChoice | None = None) -> None:
    terms = in_force("terms", now())
    said: dict[str, Any] = {
        "actor": MALEE_ACTS,
        "subject_id": subject_id,
        "version_id": terms.version_id,
        "language": "th",
        "text_sha256": terms.texts["th"].sha256,
        "how": BY_APP,
        "now": now(),
    }
    if choice is None:
        record.accept_terms(**said)
    else:
        record.decline(choice=choice, **said)


def test_the_state_counts_who_agreed_declined_and_said_nothing() -> None:
    people = [person(now()) for _ in range(5)]
    for one in people:
        answer(one)
    row = announced(reduces=REDUCES)
    carry_out(row)
    answer(people[0])
    answer(people[1], DeclineChoice.KEEP)
    answer(people[2], DeclineChoice.CLOSE)
    answer(people[3], DeclineChoice.KEEP)
    answer(people[3])
    state = announcements.state(row.id)
    assert (state.agreed, state.declined, state.closing, state.silent) == (2, 2, 1, 1)
    assert policies.outstanding(people[4], now())
