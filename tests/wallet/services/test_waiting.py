"""Money from the bank that passes a cap or limit: safe in suspense, told, and credited later."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from micropay.core import clock
from micropay.core.errors import Refusal
from micropay.core.models.evidence import Evidence
from micropay.core.models.message import Message
from tests.wallet import limit_samples as samples
from tests.wallet import people_samples as people
from tests.wallet.services.test_confirm_races import at_once
from wallet import tasks
from wallet.data.ledger import UNMATCHED_RECEIPTS
from wallet.errors.limit import DayLimitReached, NotWaiting, OverBalanceCap
from wallet.errors.wallet import WalletNotActive
from wallet.models.movement import Movement
from wallet.models.topup import UnmatchedReceipt
from wallet.selectors import ledger as reads
from wallet.services import waiting
from wallet.services import wallet as wallets

STAFF = samples.MAKER


def over_the_cap(person: people.Person) -> UnmatchedReceipt:
    """500 baht that came for a wallet that may hold 400."""
    reference = person.post("top-ups", {"amount": "500.00"}).json()["reference"]
    samples.set_cap(40_000)
    told = people.notice_body(reference=reference)
    assert people.tell_bank_notice(told).status_code == 200
    assert people.tell_bank_notice(told).status_code == 200
    return UnmatchedReceipt.objects.get()


def suspense() -> int:
    return reads.balance(account_id=UNMATCHED_RECEIPTS).balance


def release(receipt: UnmatchedReceipt) -> None:
    waiting.release(actor=STAFF, receipt_id=receipt.id, reason="asked by phone", now=clock.now())


@pytest.mark.django_db
def test_it_waits_and_the_customer_is_told_and_sees_it() -> None:
    malee = people.malee(satang=0)
    receipt = over_the_cap(malee)
    assert (receipt.reason, receipt.wallet, receipt.state) == (
        "over_balance_cap",
        malee.wallet,
        "open",
    )
    assert (malee.balance, suspense()) == (0, 50_000)
    [message] = Message.objects.filter(template="wallet.money_waits")
    reference = receipt.notice.topup.reference
    assert message.to == malee.phone and "500.00" in message.body and reference in message.body
    assert malee.get("wallet/waiting-receipts").json() == {
        "receipts": [
            {
                "reference": reference,
                "amount": "500.00",
                "reason": "over_balance_cap",
                "received_at": malee.get("wallet/waiting-receipts").json()["receipts"][0][
                    "received_at"
                ],
            }
        ]
    }
    assert people.somchai().get("wallet/waiting-receipts").json() == {"receipts": []}
    assert malee.get(f"top-ups/{reference}").json()["state"] == "held"


@pytest.mark.django_db
def test_without_room_nobody_can_credit_it() -> None:
    malee = people.malee(satang=0)
    receipt = over_the_cap(malee)
    with pytest.raises(OverBalanceCap):
        release(receipt)
    assert tasks.credit_waiting_receipts() == 0
    assert (malee.balance, suspense(), Movement.objects.count()) == (0, 50_000, 0)


@pytest.mark.django_db
def test_a_person_credits_it_when_there_is_room() -> None:
    malee = people.malee(satang=0)
    receipt = over_the_cap(malee)
    samples.set_cap(50_000)
    release(receipt)
    receipt.refresh_from_db()
    assert (receipt.state, malee.balance, suspense()) == ("resolved", 50_000, 0)
    [movement] = Movement.objects.all()
    assert (movement.transaction_id, movement.notice_id) == (
        receipt.transaction_id,
        receipt.notice_id,
    )
    assert malee.get(f"top-ups/{movement.topup.reference}").json()["state"] == "paid"
    assert malee.get("wallet/waiting-receipts").json() == {"receipts": []}
    row = Evidence.objects.get(action="wallet.topup.release")
    assert (row.actor_id, row.reason) == (STAFF.id, "asked by phone")
    with pytest.raises(NotWaiting):
        release(receipt)
    assert malee.balance == 50_000


@pytest.mark.django_db
def test_the_task_credits_it_when_the_balance_has_dropped() -> None:
    malee = people.malee(satang=0)
    over_the_cap(malee)
    samples.set_cap(50_000)
    assert tasks.credit_waiting_receipts() == 1
    assert (tasks.credit_waiting_receipts(), malee.balance) == (0, 50_000)
    assert samples.used(malee, "topup") == (50_000, 50_000)


@pytest.mark.django_db
def test_money_over_the_days_limit_comes_in_the_next_day(time_machine) -> None:
    malee = people.malee(satang=0)
    reference = malee.post("top-ups", {"amount": "500.00"}).json()["reference"]
    samples.set_limit("topup", once=50_000, day=50_000, month=500_000)
    for _ in range(2):
        people.tell_bank_notice(people.notice_body(reference=reference))
    assert UnmatchedReceipt.objects.get().reason == "over_limit"
    assert (malee.balance, suspense()) == (50_000, 50_000)
    with pytest.raises(DayLimitReached):
        release(UnmatchedReceipt.objects.get())
    time_machine.move_to(clock.now() + timedelta(days=1))
    assert tasks.credit_waiting_receipts() == 1
    assert (malee.balance, suspense()) == (100_000, 0)


@pytest.mark.django_db
def test_a_frozen_wallet_gets_nothing_out_of_suspense() -> None:
    malee = people.malee(satang=0)
    receipt = over_the_cap(malee)
    samples.set_cap(50_000)
    wallets.freeze(actor=STAFF, wallet_id=malee.wallet.id, reason="stolen", now=clock.now())
    with pytest.raises(WalletNotActive):
        release(receipt)
    assert tasks.credit_waiting_receipts() == 0
    assert (malee.balance, suspense()) == (0, 50_000)


@pytest.mark.django_db
def test_nobody_closes_a_wallet_while_money_waits_for_it() -> None:
    malee = people.malee(satang=0)
    over_the_cap(malee)
    answer = malee.post("wallet/closing", {})
    assert (answer.json()["code"], answer.json()["reasons"]) == ("closing_blocked", ["money_waits"])
    samples.set_cap(50_000)
    assert tasks.credit_waiting_receipts() == 1
    assert "money_waits" not in str(malee.post("wallet/closing", {}).json())


@pytest.mark.django_db
def test_money_of_nobody_is_not_credited_by_this_button() -> None:
    people.tell_bank_notice(people.notice_body(reference="rent"))
    with pytest.raises(NotWaiting):
        release(UnmatchedReceipt.objects.get())


@pytest.mark.django_db
def test_asking_for_a_top_up_without_room_is_refused_before_anybody_pays() -> None:
    malee = people.malee(satang=30_000)
    samples.set_cap(40_000)
    refused = malee.post("top-ups", {"amount": "100.01"}).json()
    assert (refused["code"], refused["left"]) == ("balance_cap_reached", "100.00")
    assert malee.post("top-ups", {"amount": "100.00"}).status_code == 201


@pytest.mark.race
def test_two_people_and_the_task_credit_it_once(race_db) -> None:
    malee = people.malee(satang=0)
    receipt = over_the_cap(malee)
    samples.set_cap(500_000)

    def press() -> Any:
        try:
            release(receipt)
        except Refusal as refusal:
            return refusal.code
        return "credited"

    results = at_once(press, press, tasks.credit_waiting_receipts)
    credited = [one for one in results if one in ("credited", 1)]
    assert len(credited) == 1
    assert (malee.balance, suspense()) == (50_000, 0)
