"""Limits and caps at the same moment: never passed, and one key is counted once."""

from __future__ import annotations

from threading import Barrier
from typing import Any
from uuid import uuid4

import pytest
from django.db import transaction

from accounts.states import Tier
from micropay.core import clock
from tests.wallet import limit_samples as samples
from tests.wallet import people_samples as people
from tests.wallet.races import changed
from tests.wallet.services.test_confirm_races import at_once, outcomes, prepared
from wallet.data.ledger import Leg
from wallet.data.limit import Use
from wallet.models.topup import UnmatchedReceipt
from wallet.selectors import ledger as balances
from wallet.selectors import limit as reads
from wallet.services import ledger, limit
from wallet.states.movement import LimitKind

pytestmark = pytest.mark.race


NEVER = "IF false THEN\n        RAISE EXCEPTION 'more"


def moved(results: list[str]) -> int:
    return len([one for one in results if one.startswith("R")])


def bare(payer: people.Person, payee: people.Person, satang: int) -> None:
    """A posting through the ledger's door, which knows no limits."""
    payer_id, payee_id = payer.wallet.account_id, payee.wallet.account_id
    with transaction.atomic():
        ledger.post(
            owner_id=payer.customer_id,
            idempotency_key=str(uuid4()),
            fingerprint=bytes(32),
            kind="transfer",
            legs=[Leg(payer_id, -satang), Leg(payee_id, satang)],
            now=clock.now(),
        )


def test_transfers_at_once_do_not_pass_the_days_limit(race_db) -> None:
    malee, somchai = people.malee(), people.somchai()
    samples.set_limit("transfer", once=3_000, day=10_000, month=20_000)
    acts = [prepared(malee, 3_000, f"send-000{number}")[0] for number in range(5)]
    results = outcomes(at_once(*acts))
    assert (moved(results), somchai.balance) == (3, 9_000)
    assert set(results[:]) - {one for one in results if one.startswith("R")} <= {
        "day_limit_reached",
        "ledger_busy",
    }
    assert samples.used(malee, "transfer") == (9_000, 9_000)


def test_control_limits_that_are_looked_at_before_the_lock_are_passed(race_db) -> None:
    malee, somchai = people.malee(), people.somchai()
    samples.set_limit("transfer", once=3_000, day=10_000, month=20_000)
    gate = Barrier(5)

    def look_then_send() -> None:
        room = reads.room(
            wallet_id=malee.wallet.id,
            tier=Tier.STANDARD,
            kind=LimitKind.TRANSFER,
            now=clock.now(),
        )
        reads.require_room(room, 3_000)
        gate.wait(timeout=30)
        bare(malee, somchai, 3_000)

    at_once(*[look_then_send] * 5)
    assert somchai.balance > 10_000


def take_at_once(payer: people.Person, times: int) -> list[Any]:
    """Many withdrawals set aside at once: nothing but the row of usage is between them."""
    use = Use(payer.wallet.id, Tier.STANDARD, LimitKind.WITHDRAWAL, 3_000)

    def take() -> str:
        with transaction.atomic():
            limit.take(use=use, now=clock.now())
        return "taken"

    return at_once(*[take] * times)


def test_holds_at_once_do_not_pass_the_limit(race_db) -> None:
    malee = people.malee()
    samples.set_limit("withdrawal", once=3_000, day=10_000, month=20_000)
    assert take_at_once(malee, 8).count("taken") == 3
    assert samples.used(malee, "withdrawal") == (9_000, 9_000)


def test_control_a_sum_that_is_read_before_it_is_locked_is_passed(race_db) -> None:
    malee = people.malee()
    samples.set_limit("withdrawal", once=3_000, day=10_000, month=20_000)
    changed(
        race_db,
        "wallet_take_limit",
        (
            "    INSERT INTO public.wallet_limitusage",
            "    SELECT coalesce(sum(u.day_used), 0) + p_amount AS day_used INTO used"
            "   FROM public.wallet_limitusage u WHERE u.wallet_id = p_wallet AND u.kind = p_kind;"
            " IF used.day_used > most.per_day THEN RAISE EXCEPTION 'no' USING ERRCODE = 'MP304',"
            '   DETAIL = \'{"kind": "withdrawal"}\'; END IF;'
            " PERFORM pg_sleep(0.5);\n    INSERT INTO public.wallet_limitusage",
        ),
        (
            "IF used.day_used > most.per_day THEN\n        RAISE EXCEPTION 'more",
            "IF false THEN\n        RAISE EXCEPTION 'more",
        ),
    )
    assert take_at_once(malee, 8).count("taken") > 3


def test_credits_at_once_do_not_pass_the_payees_cap(race_db) -> None:
    malee, wipha, somchai = people.malee(), people.stranger(), people.somchai()
    samples.set_cap(10_000)
    acts = [prepared(payer, 6_000, "send-0001")[0] for payer in (malee, wipha)]
    results = outcomes(at_once(*acts))
    assert (moved(results), somchai.balance) == (1, 6_000)
    assert "payee_cannot_receive" in results


def test_control_a_cap_that_is_looked_at_before_the_lock_is_passed(race_db) -> None:
    malee, wipha, somchai = people.malee(), people.stranger(), people.somchai()
    samples.set_cap(10_000)
    gate = Barrier(2)

    def look_then_send(payer: people.Person) -> None:
        before = balances.balance(account_id=somchai.wallet.account_id).balance
        assert before + 6_000 <= reads.cap(tier=Tier.STANDARD, now=clock.now())
        gate.wait(timeout=30)
        bare(payer, somchai, 6_000)

    at_once(lambda: look_then_send(malee), lambda: look_then_send(wipha))
    assert somchai.balance == 12_000


def test_bank_receipts_at_once_fill_the_wallet_to_its_cap_and_the_rest_waits(race_db) -> None:
    malee = people.malee(satang=0)
    reference = malee.post("top-ups", {"amount": "500.00"}).json()["reference"]
    samples.set_cap(100_000)
    told = [people.notice_body(reference=reference) for _ in range(4)]
    at_once(*[lambda body=body: people.tell_bank_notice(body) for body in told])
    for body in told:
        # Whoever waited too long is asked to come again, as the bank does.
        assert people.tell_bank_notice(body).status_code == 200
    assert malee.balance == 100_000
    assert (
        list(UnmatchedReceipt.objects.values_list("reason", flat=True)) == ["over_balance_cap"] * 2
    )


def test_one_key_from_many_connections_is_counted_once(race_db) -> None:
    malee, somchai = people.malee(), people.somchai()
    [act] = prepared(malee, 3_000, "send-0001")
    results = outcomes(at_once(*[act] * 12))
    assert len({one for one in results if one.startswith("R")}) == 1
    assert somchai.balance == 3_000
    assert samples.used(malee, "transfer") == (3_000, 3_000)


def test_control_twelve_keys_are_counted_each(race_db) -> None:
    malee, _ = people.malee(), people.somchai()
    acts = [prepared(malee, 3_000, f"send-00{number}0")[0] for number in range(4)]
    assert moved(outcomes(at_once(*acts))) == 4
    assert samples.used(malee, "transfer") == (12_000, 12_000)
