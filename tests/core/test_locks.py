"""Locks are taken in one order and only inside a transaction."""

from __future__ import annotations

import threading
from datetime import UTC, datetime

import psycopg2
import pytest
from django.db import connection, transaction

from micropay.core import locks
from micropay.core.models.approval import Approval
from micropay.core.models.message import Message
from micropay.core.models.rule import Rule

NOW = datetime(2026, 11, 21, tzinfo=UTC)


def an_approval(kind: str) -> Approval:
    return Approval.objects.create(
        kind=kind, object_type="t", object_id="1", maker_id="maker", reason="test", requested_at=NOW
    )


def a_message() -> Message:
    return Message.objects.create(
        channel="sms", template="t", language="th", to="x", title="", body="", created_at=NOW
    )


@pytest.mark.race
def test_locking_outside_a_transaction_is_refused(race_db) -> None:
    with pytest.raises(locks.OutsideTransaction):
        locks.lock(Approval.objects.all())


@pytest.mark.django_db
def test_a_model_without_a_place_in_the_order_cannot_be_locked() -> None:
    with pytest.raises(KeyError):
        locks.lock(Rule.objects.all())


@pytest.mark.django_db
def test_rows_come_back_as_asked_but_are_locked_in_the_global_order(
    django_assert_num_queries,
) -> None:
    message, approval = a_message(), an_approval("a")
    with django_assert_num_queries(2) as captured:
        messages, approvals = locks.lock(Message.objects.all(), Approval.objects.all())
    assert (messages, approvals) == ([message], [approval])
    statements = [query["sql"] for query in captured.captured_queries]
    assert "core_approval" in statements[0] and "FOR UPDATE" in statements[0]
    assert "core_message" in statements[1]


@pytest.mark.race
def test_two_acts_that_need_the_same_rows_never_deadlock(race_db) -> None:
    an_approval("a")
    a_message()
    errors: list[Exception] = []

    def act(*models: type) -> None:
        try:
            for _ in range(25):
                with transaction.atomic():
                    locks.lock(*[model.objects.all() for model in models])
        except Exception as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [
        threading.Thread(target=act, args=(Approval, Message)),
        threading.Thread(target=act, args=(Message, Approval)),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []


@pytest.mark.race
def test_control_opposite_orders_do_deadlock(race_db) -> None:
    an_approval("a")
    a_message()
    left, right = race_db.connect(), race_db.connect()
    one, other = left.cursor(), right.cursor()
    one.execute("SELECT id FROM core_approval FOR UPDATE")
    other.execute("SELECT id FROM core_message FOR UPDATE")
    waiting = threading.Thread(
        target=lambda: _swallow(one, "SELECT id FROM core_message FOR UPDATE")
    )
    waiting.start()
    with pytest.raises(psycopg2.errors.OperationalError):
        other.execute("SET LOCAL lock_timeout = 500; SELECT id FROM core_approval FOR UPDATE")
    right.rollback()
    waiting.join()
    left.close()
    right.close()


def _swallow(cursor, statement: str) -> None:
    try:
        cursor.execute(statement)
    except psycopg2.Error:
        return
