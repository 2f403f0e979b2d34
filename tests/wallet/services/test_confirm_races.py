"""Confirming at the same time: one posting per key and per quote, and no money spent twice."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connections

from micropay.core import clock
from micropay.core.errors import Refusal
from tests.wallet import people_samples as people
from wallet.selectors import ledger as reads
from wallet.services import movement, transfer
from wallet.services import wallet as wallets
from wallet.states.movement import MovementKind


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """Run the acts in threads that start together; a refusal is an outcome like any other."""
    gate = Barrier(len(acts))

    def run(act: Callable[[], Any]) -> Any:
        try:
            gate.wait(timeout=30)
            return act()
        except Refusal as refusal:
            return refusal.code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def prepared(payer: people.Person, satang: int, *keys: str) -> list[Callable[[], Any]]:
    """One quoted transfer to Somchai, ready to be confirmed under each of these keys."""
    view = transfer.ask_quote(
        actor=payer.actor,
        principal=payer.principal,
        phone="+66891112233",
        amount=satang,
        note="",
        now=clock.now(),
    )
    given = payer.given(view.otp_id)

    def under(key: str) -> Callable[[], Any]:
        return lambda: movement.confirm(
            actor=payer.actor,
            principal=payer.principal,
            kind=MovementKind.TRANSFER,
            quote_id=view.quote_id,
            given=given,
            idempotency_key=key,
            now=clock.now(),
        )

    return [under(key) for key in keys]


def outcomes(results: list[Any]) -> list[str]:
    return [one if isinstance(one, str) else one.receipt.reference for one in results]


@pytest.mark.race
def test_one_key_from_eight_threads_is_one_posting(race_db) -> None:
    malee, somchai = people.malee(), people.somchai()
    [act] = prepared(malee, 1_000, "send-0001")
    results = outcomes(at_once(*[act] * 8))
    references = {one for one in results if one.startswith("R")}
    assert len(references) == 1
    # Whoever waited too long is told to ask again with the same key, nothing else.
    assert set(results) - references <= {"ledger_busy"}
    assert (malee.balance, somchai.balance) == (99_000, 1_000)
    assert outcomes([act()]) == sorted(references)


@pytest.mark.race
def test_control_three_keys_on_three_quotes_are_three_postings(race_db) -> None:
    malee, somchai = people.malee(), people.somchai()
    acts = [prepared(malee, 1_000, f"send-000{number}")[0] for number in range(3)]
    assert len(set(outcomes(at_once(*acts)))) == 3
    assert (malee.balance, somchai.balance) == (97_000, 3_000)


@pytest.mark.race
def test_one_quote_under_two_keys_is_one_posting(race_db) -> None:
    malee, somchai = people.malee(), people.somchai()
    acts = prepared(malee, 1_000, *[f"send-000{number}" for number in range(4)])
    results = outcomes(at_once(*acts))
    assert len([one for one in results if one.startswith("R")]) == 1
    assert (malee.balance, somchai.balance) == (99_000, 1_000)


@pytest.mark.race
def test_two_quotes_cannot_spend_the_same_money(race_db) -> None:
    malee, somchai = people.malee(satang=100_000), people.somchai()
    acts = [prepared(malee, 80_000, f"send-000{number}")[0] for number in range(2)]
    results = outcomes(at_once(*acts))
    assert sorted(one[:1] for one in results) == ["R", "i"]
    assert "insufficient_balance" in results
    assert (malee.balance, somchai.balance) == (20_000, 80_000)


@pytest.mark.race
def test_control_a_balance_read_without_the_lock_is_spent_twice(race_db) -> None:
    malee, _ = people.malee(satang=100_000), people.somchai()
    account = malee.wallet.account_id
    gate = Barrier(2)

    def look_then_decide() -> bool:
        enough = reads.balance(account_id=account).available >= 80_000
        gate.wait(timeout=30)
        return enough

    assert at_once(look_then_decide, look_then_decide) == [True, True]


@pytest.mark.race
def test_a_freeze_stops_money_that_is_on_its_way(race_db) -> None:
    malee, somchai = people.malee(), people.somchai()
    [act] = prepared(malee, 1_000, "send-0001")
    wallets.freeze(
        actor=people.VISITOR, wallet_id=malee.wallet.id, reason="stolen", now=clock.now()
    )
    assert outcomes(at_once(act)) == ["wallet_not_active"]
    assert (malee.balance, somchai.balance) == (100_000, 0)
