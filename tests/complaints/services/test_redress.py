"""Money of a case: proposed by one, agreed to by another, in the wallet in that transaction."""

from __future__ import annotations

import pytest
from django.db import connection, transaction

from complaints.errors import (
    CaseClosed,
    DisputeTooLarge,
    NoAmount,
    NoCustomerOfCase,
    RedressAboveAuthority,
    RedressMoveRefused,
    RedressUnsettled,
)
from complaints.models.letter import Letter
from complaints.models.redress import Redress
from complaints.selectors.case import steps_for_customer
from complaints.services import case as work
from complaints.services import letter
from complaints.states import Clock
from complaints.tasks import collect_credits
from micropay.core import approval, clock, rules
from micropay.core.models.evidence import Evidence
from micropay.core.models.file import StoredFile
from micropay.core.models.rule import Rule
from tests.complaints.money import (
    PIM,
    TIDA,
    agreed,
    asked,
    case_of,
    deliver,
    disputed,
    malee,
    paid,
    proposed,
    settled,
    sides,
    words_of,
)
from tests.complaints.people import filed, reload, sent_to
from tests.wallet.people_samples import postings, register
from wallet.errors.ledger import InsufficientBalance
from wallet.errors.wallet import WalletNotActive
from wallet.services import wallet

pytestmark = pytest.mark.django_db


def test_two_people_pay_and_the_money_is_there_in_the_same_transaction() -> None:
    her = malee()
    case = case_of(her)
    row = proposed(case, 25_000)
    assert (her.balance, row.state, row.level) == (100_000, "proposed", "small")
    row = agreed(row)
    assert (her.balance, row.state) == (125_000, "paid")
    assert sides() == (-25_000, 0, 0)
    act = Evidence.objects.get(action="complaints.case.redress_paid")
    assert (act.actor_label, act.detail["amount"]) == ("prasit", 25_000)
    posted = Evidence.objects.get(action="wallet.redress.pay")
    assert posted.object_id == str(row.transaction_id)
    assert "250.00" in sent_to(her.phone)[-1].body


def test_goodwill_is_an_expense_of_its_own() -> None:
    her = malee()
    paid(case_of(her), 10_000, "goodwill")
    assert (her.balance, sides()) == (110_000, (0, -10_000, 0))


def test_the_refund_clock_runs_from_the_finding_to_the_money() -> None:
    case = case_of(malee())
    row = proposed(case, 100)
    assert Clock.REFUND in reload(case).owed()
    agreed(row)
    case = reload(case)
    assert case.refund_at is not None and Clock.REFUND not in case.owed()


def test_whoever_proposed_does_not_agree() -> None:
    her = malee()
    row = proposed(case_of(her), 25_000)
    with pytest.raises(approval.SelfApproval):
        agreed(row, by=TIDA)
    row.refresh_from_db()
    assert (her.balance, row.state) == (100_000, "proposed")


def test_a_second_yes_pays_nothing() -> None:
    her = malee()
    row = proposed(case_of(her), 25_000)
    request = asked(row)
    agreed(row)
    with pytest.raises(approval.ApprovalClosed), transaction.atomic():
        approval.approve(approval_id=request.id, actor=PIM, reason="too", now=clock.now())
    assert her.balance == 125_000


def test_a_refused_proposal_pays_nothing_and_ends_its_clock() -> None:
    her = malee()
    case = case_of(her)
    row = proposed(case, 25_000)
    with transaction.atomic():
        approval.refuse(approval_id=asked(row).id, actor=PIM, reason="no", now=clock.now())
    row.refresh_from_db()
    assert (row.state, her.balance, reload(case).refund_due) == ("ended", 100_000, None)


# The amount matrix ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("satang", "level", "right"),
    [
        (500_000, "small", "complaints.approve_redress_small"),
        (500_001, "medium", "complaints.approve_redress_medium"),
        (5_000_000, "medium", "complaints.approve_redress_medium"),
        (5_000_001, "large", "complaints.approve_redress_large"),
    ],
)
def test_the_amount_decides_who_agrees(satang: int, level: str, right: str) -> None:
    row = proposed(case_of(malee()), satang)
    assert row.level == level
    assert approval.kind_of(asked(row).kind).permission == right


def test_more_than_anybody_may_agree_to_is_not_even_asked() -> None:
    her = malee()
    before = postings()
    with pytest.raises(RedressAboveAuthority):
        proposed(case_of(her), 50_000_001)
    assert (Redress.objects.count(), postings()) == (0, before)


def test_what_may_not_be_decided_whole_is_not_decided_in_pieces() -> None:
    case = case_of(malee())
    paid(case, 300_000)
    assert proposed(case, 200_000).level == "small"
    assert proposed(case, 100).level == "medium"
    assert proposed(case_of(malee_again()), 100).level == "small"


def malee_again():
    from tests.wallet.people_samples import stranger

    return stranger()


def test_a_matrix_that_was_lowered_meanwhile_binds_the_yes() -> None:
    her = malee()
    row = proposed(case_of(her), 400_000)
    rule = Rule.objects.get(key="redress.most_satang.small")
    Rule.objects.create(
        key=rule.key, value="100000", unit=rule.unit, source="test", effective_from=clock.now()
    )
    rules.forget()
    with pytest.raises(RedressAboveAuthority):
        agreed(row)
    row.refresh_from_db()
    assert (her.balance, row.state, asked(row).state) == (100_000, "proposed", "waiting")


# What is refused --------------------------------------------------------------------------------


@pytest.mark.parametrize("satang", [0, -1])
def test_nothing_is_no_amount(satang: int) -> None:
    with pytest.raises(NoAmount):
        proposed(case_of(malee()), satang)


def test_money_goes_to_customers_with_a_wallet_only() -> None:
    with pytest.raises(NoCustomerOfCase):
        proposed(filed(clock.now()), 100)
    with pytest.raises(NoCustomerOfCase):
        proposed(case_of(register()), 100)
    assert not Redress.objects.exists()


def test_a_frozen_wallet_gets_nothing_until_it_is_free() -> None:
    her = malee()
    row = proposed(case_of(her), 100)
    wallet.freeze(actor=PIM, wallet_id=her.wallet.id, reason="theft", now=clock.now())
    with pytest.raises(WalletNotActive):
        agreed(row)
    assert asked(row).state == "waiting"
    wallet.unfreeze(actor=PIM, wallet_id=her.wallet.id, reason="cleared", now=clock.now())
    assert agreed(row).state == "paid"


def test_a_case_is_not_closed_while_its_money_is_not_settled() -> None:
    case = case_of(malee())
    row = proposed(case, 100)
    work.resolve(
        actor=TIDA, case_id=case.id, outcome="answered", text="x", reason="done", now=clock.now()
    )

    def close() -> None:
        work.change_state(
            actor=TIDA, case_id=case.id, state="closed", reason="done", now=clock.now()
        )

    with pytest.raises(RedressUnsettled):
        close()
    agreed(row)
    close()
    with pytest.raises(CaseClosed):
        proposed(case, 100)


# Taking back ------------------------------------------------------------------------------------


def test_a_mistake_is_taken_back_by_two_people_with_a_step_of_the_case() -> None:
    her = malee()
    case = case_of(her)
    row = settled(paid(case, 25_000), "take_back")
    assert (her.balance, row.state, row.taken_back) == (100_000, "back", 25_000)
    assert sides() == (0, 0, 0)
    assert [one.step for one in steps_for_customer(case)][-2:] == ["redress_paid", "redress_back"]
    with pytest.raises(RedressMoveRefused):
        settled(row, "take_back")


def test_what_is_no_longer_there_is_not_taken_back_below_zero() -> None:
    her = malee(satang=0)
    row = paid(case_of(her), 25_000)
    spend(her, 20_000)
    with pytest.raises(InsufficientBalance):
        settled(row, "take_back")
    row.refresh_from_db()
    assert (her.balance, row.state, row.taken_back) == (5_000, "paid", 0)


def spend(her, satang: int) -> None:
    from tests.wallet.ledger_samples import move
    from wallet.data.ledger import FEE_INCOME

    move(her.wallet.account_id, FEE_INCOME, satang)


# Disputes ---------------------------------------------------------------------------------------


def test_a_dispute_won_turns_the_provisional_credit_into_our_expense() -> None:
    her = malee()
    row = paid(disputed(her), 30_000, "provisional")
    assert (her.balance, sides()) == (100_000, (0, 0, -30_000))
    row = settled(row, "make_final")
    assert (her.balance, row.state) == (100_000, "final")
    assert sides() == (-30_000, 0, 0)
    with pytest.raises(RedressMoveRefused):
        settled(row, "take_back")


def test_a_dispute_lost_takes_the_credit_back() -> None:
    her = malee()
    row = settled(paid(disputed(her), 30_000, "provisional"), "take_back")
    assert (her.balance, row.state, sides()) == (70_000, "back", (0, 0, 0))


def test_what_was_spent_meanwhile_is_collected_when_money_comes() -> None:
    her = malee(satang=30_000)
    row = paid(disputed(her), 30_000, "provisional")
    spend(her, 20_000)
    row = settled(row, "take_back")
    assert (her.balance, row.state, row.taken_back) == (0, "recovering", 10_000)
    assert collect_credits() == 0
    fill(her, 5_000)
    assert collect_credits() == 5_000
    fill(her, 50_000)
    assert collect_credits() == 15_000
    row.refresh_from_db()
    assert (her.balance, row.state, row.taken_back) == (35_000, "back", 30_000)
    assert sides() == (0, 0, 0)
    assert collect_credits() == 0


def fill(her, satang: int) -> None:
    from tests.wallet.people_samples import fill

    fill(her, satang)


@pytest.mark.parametrize("satang", [30_001, 100_000])
def test_a_provisional_credit_is_no_more_than_the_disputed_payment(satang: int) -> None:
    case = disputed(malee())
    with pytest.raises(DisputeTooLarge):
        proposed(case, satang, "provisional")
    proposed(case, 20_000, "provisional")
    with pytest.raises(DisputeTooLarge):
        proposed(case, 10_001, "provisional")


def test_without_a_disputed_payment_there_is_no_provisional_credit() -> None:
    with pytest.raises(DisputeTooLarge):
        proposed(case_of(malee()), 1, "provisional")


def test_money_we_owe_is_not_made_final() -> None:
    row = paid(case_of(malee()), 100)
    with pytest.raises(RedressMoveRefused):
        settled(row, "make_final")


# Letters ----------------------------------------------------------------------------------------


def test_the_payment_is_told_in_a_thai_letter_that_is_kept() -> None:
    case = case_of(malee())
    paid(case, 123_456)
    deliver()
    row = Letter.objects.get(case=case)
    content = letter.open_letter(
        actor=TIDA, letter=row, reason="sent by post", now=clock.now()
    ).content
    text = words_of(content)
    assert case.number in text and "1,234.56" in text and "MicroPay" in text
    assert "เลขที่เรื่อง" in text
    assert StoredFile.objects.get(pk=row.file_id).sha256 == row.sha256
    assert Evidence.objects.filter(action="core.file.read", reason="sent by post").exists()


def test_a_letter_that_is_queued_twice_is_made_once() -> None:
    case = case_of(malee())
    row = paid(case, 100)
    with transaction.atomic():
        letter.queue(case=case, kind=letter.LetterKind.REDRESS, about=row.id, now=clock.now())
    deliver()
    assert Letter.objects.count() == 1


def test_a_credit_taken_back_has_a_letter_too() -> None:
    row = settled(paid(case_of(malee()), 100), "take_back")
    deliver()
    assert set(Letter.objects.filter(about=row.id).values_list("kind", flat=True)) == {
        "redress",
        "taken_back",
    }


# Whoever writes ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        "amount = 1",
        "state = 'paid', transaction_id = uuidv7(), approval_id = uuidv7(), paid_at = now()",
        "customer_id = uuidv7()",
        "level = 'small', kind = 'goodwill'",
    ],
)
def test_the_database_pays_nothing_without_two_people(change: str) -> None:
    row = proposed(case_of(malee()), 100)
    with (
        pytest.raises(Exception, match=r"refused|two people"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"UPDATE complaints_redress SET {change} WHERE id = %s", [row.id])
