"""Money in suspense that no wallet takes by itself: two people say where it goes."""

from __future__ import annotations

from threading import Barrier
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from micropay.core import approval, clock
from micropay.core.errors import Refusal
from micropay.core.models.evidence import Evidence
from micropay.core.models.message import Message
from tests.wallet import limit_samples as samples
from tests.wallet import merchant_samples as staff
from tests.wallet.people_samples import (
    Person,
    malee,
    notice_body,
    postings,
    somchai,
    tell_bank_notice,
)
from tests.wallet.services.test_confirm_races import at_once
from tests.wallet.statement_samples import Line, camt, differences, taken_in
from wallet import tasks
from wallet.data.ledger import SAFEGUARDED_BANK, UNMATCHED_RECEIPTS
from wallet.models.movement import Movement
from wallet.models.reconciliation import BankMatch
from wallet.models.topup import TopUp, UnmatchedReceipt
from wallet.selectors import ledger as reads
from wallet.selectors import waiting as counts
from wallet.services import suspense, waiting
from wallet.services import wallet as wallets


def of_nobody(baht: str = "500.00") -> UnmatchedReceipt:
    """Somebody paid and wrote no reference of ours."""
    told = notice_body(reference="ค่าเช่า มาลี", account="0041234567", amount=baht)
    assert tell_bank_notice(told).status_code == 200
    return UnmatchedReceipt.objects.order_by("-opened_at")[0]


def for_a_frozen_wallet(person: Person) -> UnmatchedReceipt:
    reference = person.post("top-ups", {"amount": "500.00"}).json()["reference"]
    wallets.freeze(
        actor=samples.MAKER, wallet_id=person.wallet.id, reason="stolen", now=clock.now()
    )
    tell_bank_notice(notice_body(reference=reference))
    return UnmatchedReceipt.objects.get()


def ask_assign(receipt: UnmatchedReceipt, number: str) -> None:
    suspense.ask_assign(
        actor=staff.staff("fin.maker").actor(),
        receipt_id=receipt.id,
        wallet_number=number,
        reason="slip sent with letter 31",
        now=clock.now(),
    )


def ask_send_back(receipt: UnmatchedReceipt, bank_reference: str = "OUT-0001") -> None:
    suspense.ask_send_back(
        actor=staff.staff("fin.maker").actor(),
        receipt_id=receipt.id,
        bank_reference=bank_reference,
        reason="the bank's letter 8",
        now=clock.now(),
    )


def suspended() -> int:
    return reads.balance(account_id=UNMATCHED_RECEIPTS).balance


def refused(act: Any, *given: Any) -> str:
    with pytest.raises(Refusal) as refusal, transaction.atomic():
        act(*given)
    return refusal.value.code


@pytest.mark.django_db
def test_somebodys_money_is_credited_as_a_top_up_with_receipt_and_limit() -> None:
    person, receipt = malee(satang=0), of_nobody()
    assert (suspended(), counts.to_settle(clock.now())) == (50_000, 1)
    ask_assign(receipt, person.wallet.number)
    assert (person.balance, suspended()) == (0, 50_000)
    staff.agree(suspense.ASSIGN)
    receipt.refresh_from_db()
    assert (receipt.state, receipt.wallet, person.balance, suspended()) == (
        "resolved",
        person.wallet,
        50_000,
        0,
    )
    [movement] = Movement.objects.all()
    assert (movement.kind, movement.amount, movement.transaction_id, movement.topup) == (
        "topup",
        50_000,
        receipt.transaction_id,
        receipt.topup,
    )
    assert person.get(f"receipts/{movement.reference}").status_code == 200
    assert person.get(f"top-ups/{receipt.topup.reference}").json()["state"] == "paid"
    assert samples.used(person, "topup") == (50_000, 50_000)
    assert counts.to_settle(clock.now()) == 0
    row = Evidence.objects.get(action="wallet.receipt.assign")
    assert (row.subject_id, row.reason) == (person.subject_id, "slip sent with letter 31")


@pytest.mark.django_db
def test_one_person_alone_credits_nothing() -> None:
    person, receipt = malee(satang=0), of_nobody()
    ask_assign(receipt, person.wallet.number)
    asked, maker = staff.waiting(suspense.ASSIGN), staff.staff("fin.maker")
    given = {"approval_id": asked.id, "reason": "mine", "now": clock.now()}
    with pytest.raises(Refusal) as refusal, transaction.atomic():
        approval.approve(actor=maker.actor(), **given)
    assert (refusal.value.code, person.balance, suspended()) == ("self_approval", 0, 50_000)


@pytest.mark.django_db
def test_it_goes_back_to_the_payer_off_the_safeguarded_account() -> None:
    receipt = of_nobody()
    ask_send_back(receipt)
    bank = reads.balance(account_id=SAFEGUARDED_BANK).balance
    staff.agree(suspense.SEND_BACK)
    receipt.refresh_from_db()
    assert (receipt.state, receipt.bank_reference, suspended()) == ("resolved", "OUT-0001", 0)
    assert reads.balance(account_id=SAFEGUARDED_BANK).balance == bank + 50_000
    assert Movement.objects.count() == 0


@pytest.mark.django_db
def test_the_banks_statement_matches_what_went_back_by_its_reference() -> None:
    receipts = [of_nobody(), of_nobody()]
    for number, receipt in enumerate(receipts, 1):
        ask_send_back(receipt, f"OUT-000{number}")
        staff.agree(suspense.SEND_BACK)
    came = [Line(50_000, receipt.notice.bank_reference) for receipt in receipts]
    taken_in(camt(*came, Line(-50_000, "OUT-0002"), Line(-50_000, "OUT-0001")))
    assert [row.by for row in BankMatch.objects.all()] == ["reference"] * 4
    assert differences() == []


@pytest.mark.django_db
def test_what_cannot_be_settled_is_refused_and_nothing_moves() -> None:
    person, receipt = malee(satang=0), of_nobody()
    assert refused(ask_assign, receipt, "W000000000") == "wallet_unknown"
    wallets.freeze(
        actor=samples.MAKER, wallet_id=person.wallet.id, reason="stolen", now=clock.now()
    )
    assert refused(ask_assign, receipt, person.wallet.number) == "wallet_not_active"
    ask_send_back(receipt)
    staff.agree(suspense.SEND_BACK)
    second, before = of_nobody(), postings()
    assert refused(ask_send_back, second, "OUT-0001") == "bank_reference_taken"
    assert refused(ask_send_back, receipt, "OUT-0002") == "receipt_settled"
    assert refused(ask_assign, receipt, person.wallet.number) == "receipt_settled"
    assert postings() == before


@pytest.mark.django_db
def test_a_wallet_without_room_or_frozen_meanwhile_gets_nothing() -> None:
    person, receipt = malee(satang=0), of_nobody()
    ask_assign(receipt, person.wallet.number)
    samples.set_cap(40_000)
    assert refused(staff.agree, suspense.ASSIGN) == "over_balance_cap"
    samples.set_cap(50_000)
    wallets.freeze(
        actor=samples.MAKER, wallet_id=person.wallet.id, reason="stolen", now=clock.now()
    )
    assert refused(staff.agree, suspense.ASSIGN) == "wallet_not_active"
    assert (person.balance, suspended(), TopUp.objects.count()) == (0, 50_000, 0)


@pytest.mark.django_db
def test_what_was_asked_twice_is_settled_once() -> None:
    person, receipt = malee(satang=0), of_nobody()
    ask_assign(receipt, person.wallet.number)
    ask_send_back(receipt)
    staff.agree(suspense.ASSIGN)
    assert refused(staff.agree, suspense.SEND_BACK) == "receipt_settled"
    assert (person.balance, suspended()) == (50_000, 0)


@pytest.mark.django_db
def test_money_for_a_frozen_wallet_comes_in_when_it_is_let_go() -> None:
    person = malee(satang=0)
    receipt = for_a_frozen_wallet(person)
    top_up = f"top-ups/{receipt.notice.topup.reference}"
    assert (person.get(top_up).json()["state"], tasks.credit_waiting_receipts()) == ("held", 0)
    assert refused(ask_assign, receipt, somchai().wallet.number) == "receipt_has_wallet"
    wallets.unfreeze(
        actor=samples.MAKER, wallet_id=person.wallet.id, reason="found", now=clock.now()
    )
    assert tasks.credit_waiting_receipts() == 1
    assert (person.balance, suspended()) == (50_000, 0)
    assert person.get(top_up).json()["state"] == "paid"


@pytest.mark.django_db
def test_whose_top_up_goes_back_is_told_and_may_pay_again() -> None:
    person = malee(satang=0)
    receipt = for_a_frozen_wallet(person)
    ask_send_back(receipt)
    staff.agree(suspense.SEND_BACK)
    [told] = Message.objects.filter(template="wallet.sent_back")
    assert told.to == person.phone
    assert "500.00" in told.body and receipt.notice.topup.reference in told.body
    assert person.get("wallet/waiting-receipts").json() == {"receipts": []}
    assert person.get(f"top-ups/{receipt.notice.topup.reference}").json()["state"] == "waiting"


@pytest.mark.django_db
def test_the_database_settles_nothing_that_two_people_did_not_agree_to() -> None:
    person, receipt = malee(), of_nobody()
    rows = UnmatchedReceipt.objects.filter(id=receipt.id)
    ask_send_back(receipt)
    asked = staff.waiting(suspense.SEND_BACK)
    shop = staff.registered()
    other = staff.pay(person, shop, "5.00").transaction_id
    attempts: list[dict[str, Any]] = [
        {"state": "resolved", "transaction_id": receipt.notice.transaction_id},
        {"state": "resolved", "transaction_id": other, "bank_reference": "X", "approval": asked},
        {"amount": 1},
        {"wallet": person.wallet},
    ]
    for attempt in attempts:
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.update(**attempt)
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.delete()
    staff.agree(suspense.SEND_BACK)
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.update(state="open")


@pytest.mark.race
def test_control_a_state_read_without_the_lock_is_decided_on_twice(race_db) -> None:
    person = malee(satang=0)
    receipt = for_a_frozen_wallet(person)
    gate = Barrier(2)

    def look_then_decide() -> bool:
        is_open = UnmatchedReceipt.objects.get(id=receipt.id).state == "open"
        gate.wait(timeout=30)
        return is_open

    assert at_once(look_then_decide, look_then_decide) == [True, True]


@pytest.mark.race
def test_the_checker_and_the_task_credit_a_receipt_once(race_db) -> None:
    person = malee(satang=0)
    receipt = for_a_frozen_wallet(person)
    ask_send_back(receipt)
    wallets.unfreeze(
        actor=samples.MAKER, wallet_id=person.wallet.id, reason="found", now=clock.now()
    )

    def agree() -> Any:
        try:
            staff.agree(suspense.SEND_BACK)
        except Refusal as refusal:
            return refusal.code
        return "sent back"

    def release() -> Any:
        try:
            waiting.release(
                actor=samples.MAKER, receipt_id=receipt.id, reason="room", now=clock.now()
            )
        except Refusal as refusal:
            return refusal.code
        return "credited"

    found = set(at_once(agree, release, tasks.credit_waiting_receipts))
    assert len(found & {"sent back", "credited", 1}) == 1
    assert (person.balance, suspended()) in {(50_000, 0), (0, 0)}
