"""A hold and a payment at the same time: the payment was before, or it is refused."""

from __future__ import annotations

import threading
from typing import Any
from uuid import uuid4

import pytest
from django.db import connections, transaction

from accounts.services import suspension
from micropay.core import clock
from micropay.core.errors import Refusal
from tests.accounts import suspended
from tests.conftest import CHECKOUT
from tests.wallet import people_samples as people
from wallet.errors.wallet import AccountNotActive
from wallet.services import move, movement, transfer
from wallet.services.movement import MovementKind


def quoted(payer: people.Person, payee: people.Person) -> Any:
    return transfer.ask_quote(
        actor=payer.actor,
        principal=payer.principal,
        phone=payee.phone,
        amount=10_000,
        note="",
        now=clock.now(),
    )


def pay(payer: people.Person, quote: Any, given: Any) -> Any:
    return movement.confirm(
        actor=payer.actor,
        principal=payer.principal,
        kind=MovementKind.TRANSFER,
        quote_id=quote.quote_id,
        given=given,
        idempotency_key=str(uuid4()),
        now=clock.now(),
    )


def in_a_thread(act: Any, answers: list[Any]) -> threading.Thread:
    def run() -> None:
        try:
            answers.append(act())
        except Refusal as refusal:
            answers.append(refusal)
        finally:
            connections.close_all()

    thread = threading.Thread(target=run)
    thread.start()
    return thread


@pytest.mark.race
def test_a_hold_being_placed_makes_the_payment_wait_and_refuses_it(race_db) -> None:
    malee, somchai = people.malee(), people.somchai()
    quote = quoted(malee, somchai)
    given = malee.given(quote.otp_id)
    answers: list[Any] = []
    with transaction.atomic():
        suspended.held(malee.customer_id)
        thread = in_a_thread(lambda: pay(malee, quote, given), answers)
        thread.join(0.5)
        assert thread.is_alive() and answers == []
    thread.join()
    assert [type(one) for one in answers] == [AccountNotActive]
    assert malee.balance == 100_000


def slowly(monkeypatch: pytest.MonkeyPatch) -> tuple[threading.Event, threading.Event]:
    """Payments stop after they moved the money and before they commit: (there, go on)."""
    confirm, there, go_on = move._confirm, threading.Event(), threading.Event()

    def slow(values: list[Any]) -> Any:
        with transaction.atomic():
            done = confirm(values)
            there.set()
            go_on.wait(5)
        return done

    monkeypatch.setattr(move, "_confirm", slow)
    return there, go_on


@pytest.mark.race
def test_a_payment_under_way_makes_the_hold_wait_and_was_before_it(
    race_db, monkeypatch: pytest.MonkeyPatch
) -> None:
    malee, somchai = people.malee(), people.somchai()
    quote = quoted(malee, somchai)
    given = malee.given(quote.otp_id)
    suspended.maker()
    there, go_on = slowly(monkeypatch)
    paid: list[Any] = []
    placed: list[Any] = []
    payment = in_a_thread(lambda: pay(malee, quote, given), paid)
    assert there.wait(5)
    hold = in_a_thread(lambda: suspended.held(malee.customer_id), placed)
    hold.join(0.5)
    assert hold.is_alive() and placed == []
    go_on.set()
    payment.join()
    hold.join()
    assert not isinstance(paid[0], Refusal)
    assert placed[0].state == "in_force"
    assert malee.balance == 90_000


@pytest.mark.race
def test_control_without_the_lock_the_hold_is_placed_while_the_payment_runs(
    race_db, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The race is real: when payments do not lock, the hold stands before the money is there."""
    malee, somchai = people.malee(), people.somchai()
    without = (CHECKOUT / "accounts/sql/standings_0002.sql").read_text(encoding="utf-8")
    owner = race_db.connect_owner()
    with owner.cursor() as cursor:
        cursor.execute(without.replace(" FOR SHARE", ""))
    owner.commit()
    quote = quoted(malee, somchai)
    given = malee.given(quote.otp_id)
    there, go_on = slowly(monkeypatch)
    paid: list[Any] = []
    payment = in_a_thread(lambda: pay(malee, quote, given), paid)
    assert there.wait(5)
    suspended.held(malee.customer_id)
    assert suspended.state_of(malee.customer_id) == "suspended"
    assert malee.balance == 100_000
    go_on.set()
    payment.join()
    assert malee.balance == 90_000


@pytest.mark.race
def test_two_causes_ending_at_once_leave_the_account_active(race_db) -> None:
    malee = people.register()
    first = suspended.held(malee.customer_id)
    suspended.held(malee.customer_id, reference="V-2")
    start = threading.Barrier(2)
    ended: list[Any] = []

    def end() -> int:
        start.wait()
        return suspension.end_due(
            actor=suspended.maker().actor(), now=first.until.replace(year=2100)
        )

    threads = [in_a_thread(end, ended) for _ in range(2)]
    for thread in threads:
        thread.join()
    assert sum(ended) == 2
    assert suspended.state_of(malee.customer_id) == "active"
