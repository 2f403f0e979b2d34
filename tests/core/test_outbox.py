"""The outbox: an after-effect is a row of its transaction, delivered at least once, run once."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from django.db import connection, transaction

from micropay.core import outbox
from micropay.core.locks import OutsideTransaction
from micropay.core.models.outbox import OutboxItem
from micropay.core.models.rule import Rule

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
TOPIC = "test.write_rule"


@pytest.fixture(autouse=True)
def _topic() -> Iterator[None]:
    @outbox.handler(TOPIC)
    def write(payload: dict[str, Any], *, now: datetime) -> None:
        Rule.objects.create(
            key=f"done.{payload['name']}",
            value="1",
            unit="times",
            source="test",
            effective_from=datetime.now(UTC),
        )
        if payload.get("slow"):
            time.sleep(0.2)
        if payload.get("fail"):
            raise ValueError("Malee Jaidee, 081 234 5678")

    yield
    del outbox._handlers[TOPIC]


def published(name: str = "one", at: datetime = NOW, **payload: Any) -> OutboxItem:
    with transaction.atomic():
        outbox.publish(topic=TOPIC, payload={"name": name, **payload}, now=at)
    return OutboxItem.objects.get(topic=TOPIC, payload__name=name)


def runs(name: str = "one") -> int:
    return Rule.objects.filter(key=f"done.{name}").count()


@pytest.mark.django_db
def test_an_item_is_handled_and_marked_done() -> None:
    item = published()
    outbox.deliver(item_id=item.id, now=NOW)
    item.refresh_from_db()
    assert (runs(), item.done_at) == (1, NOW)


@pytest.mark.django_db
def test_a_repeated_delivery_does_nothing() -> None:
    item = published()
    outbox.deliver(item_id=item.id, now=NOW)
    outbox.deliver(item_id=item.id, now=NOW + timedelta(minutes=1))
    item.refresh_from_db()
    assert (runs(), item.done_at, item.attempts) == (1, NOW, 0)


@pytest.mark.django_db
def test_a_failure_undoes_the_handler_and_is_tried_later() -> None:
    item = published(fail=True)
    outbox.deliver(item_id=item.id, now=NOW)
    item.refresh_from_db()
    assert (runs(), item.done_at, item.attempts) == (0, None, 1)
    assert item.available_at == NOW + timedelta(seconds=1)
    assert outbox.claim(now=NOW) == []
    assert outbox.claim(now=NOW + timedelta(seconds=1)) == [item.id]


@pytest.mark.django_db
def test_the_kind_of_a_failure_is_kept_and_not_its_words() -> None:
    item = published(fail=True)
    outbox.deliver(item_id=item.id, now=NOW)
    item.refresh_from_db()
    assert item.last_error == "ValueError"


@pytest.mark.django_db
def test_what_keeps_failing_waits_for_a_person() -> None:
    item = published(fail=True)
    now = NOW
    for _ in range(outbox.MAX_ATTEMPTS):
        assert outbox.claim(now=now) == [item.id]
        outbox.deliver(item_id=item.id, now=now)
        now += timedelta(hours=1)
    item.refresh_from_db()
    assert item.quarantined_at is not None
    assert outbox.claim(now=now) == []
    outbox.deliver(item_id=item.id, now=now)
    item.refresh_from_db()
    assert item.attempts == outbox.MAX_ATTEMPTS


@pytest.mark.django_db
def test_one_broken_item_does_not_hold_up_the_others() -> None:
    broken, whole = published("broken", fail=True), published("whole")
    for item_id in outbox.claim(now=NOW):
        outbox.deliver(item_id=item_id, now=NOW)
    broken.refresh_from_db()
    whole.refresh_from_db()
    assert (broken.done_at, whole.done_at) == (None, NOW)


@pytest.mark.django_db
def test_a_topic_nobody_handles_is_kept_as_a_failure() -> None:
    with transaction.atomic():
        outbox.publish(topic="test.nobody", payload={}, now=NOW)
    item = OutboxItem.objects.get(topic="test.nobody")
    outbox.deliver(item_id=item.id, now=NOW)
    item.refresh_from_db()
    assert (item.done_at, item.last_error) == (None, "KeyError")


@pytest.mark.django_db
def test_a_claim_that_ends_without_success_is_taken_again() -> None:
    item = published()
    assert outbox.claim(now=NOW) == [item.id]
    assert outbox.claim(now=NOW + outbox.CLAIM) == []
    assert outbox.claim(now=NOW + outbox.CLAIM + timedelta(seconds=1)) == [item.id]


@pytest.mark.django_db
def test_the_oldest_come_first_and_no_more_than_a_batch(monkeypatch) -> None:
    monkeypatch.setattr(outbox, "BATCH", 2)
    items = [published(str(n), at=NOW - timedelta(minutes=n)) for n in range(3)]
    assert set(outbox.claim(now=NOW)) == {items[2].id, items[1].id}
    assert outbox.claim(now=NOW) == [items[0].id]


@pytest.mark.django_db
def test_a_topic_has_one_handler() -> None:
    with pytest.raises(RuntimeError):
        outbox.handler(TOPIC)(lambda payload, *, now: None)


@pytest.mark.race
def test_publishing_outside_a_transaction_is_a_programming_error(race_db) -> None:
    with pytest.raises(OutsideTransaction):
        outbox.publish(topic=TOPIC, payload={}, now=NOW)


@pytest.mark.race
def test_what_a_rolled_back_transaction_published_never_existed(race_db) -> None:
    with pytest.raises(ValueError, match="undo"), transaction.atomic():
        outbox.publish(topic=TOPIC, payload={"name": "one"}, now=NOW)
        raise ValueError("undo")
    assert outbox.claim(now=NOW) == []


def at_once(act: Any) -> list[Any]:
    """Run an act in two threads from one starting line; what each returned or raised."""
    start, answers = threading.Barrier(2), []

    def one() -> None:
        try:
            start.wait()
            answers.append(act())
        except Exception as error:
            answers.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=one) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


@pytest.mark.race
def test_two_deliveries_at_once_run_the_handler_once(race_db) -> None:
    for round_ in range(3):
        item = published(str(round_), slow=True)
        assert at_once(partial(outbox.deliver, item_id=item.id, now=NOW)) == [None, None]
        assert runs(str(round_)) == 1


@pytest.mark.race
def test_control_without_the_lock_both_deliveries_run_it(race_db) -> None:
    item = published(slow=True)

    def deliver_without_lock() -> None:
        with transaction.atomic():
            found = OutboxItem.objects.filter(id=item.id, done_at=None).first()
            assert found is not None
            outbox._handlers[TOPIC](found.payload, now=NOW)
            OutboxItem.objects.filter(id=found.id).update(done_at=NOW)

    assert at_once(deliver_without_lock) == [None, None]
    assert runs() == 2


@pytest.mark.race
def test_two_dispatchers_at_once_share_the_items(race_db) -> None:
    items = {published(str(n)).id for n in range(20)}
    batches: list[list[UUID]] = at_once(lambda: outbox.claim(now=NOW))
    assert sorted(batches[0] + batches[1]) == sorted(items)


@pytest.mark.race
def test_a_worker_that_dies_half_way_leaves_the_item_for_the_next(race_db) -> None:
    item = published()
    dying = race_db.connect()
    cursor = dying.cursor()
    cursor.execute("SELECT id FROM core_outbox WHERE id = %s FOR UPDATE", [str(item.id)])
    cursor.execute("UPDATE core_outbox SET done_at = %s WHERE id = %s", [NOW, str(item.id)])
    outbox.deliver(item_id=item.id, now=NOW)
    assert runs() == 0
    dying.rollback()
    dying.close()
    outbox.deliver(item_id=item.id, now=NOW)
    assert runs() == 1
