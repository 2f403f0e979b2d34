"""An account closes with its balance paid out, or it does not close."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from accounts.errors.proof import OtpForSomethingElse, PinWrong
from accounts.models.closure import ClosedAccount
from accounts.models.customer import Customer
from accounts.services import cool_off
from accounts.services import suspension_decision as decisions
from micropay.core import approval, clock
from micropay.core.approval import SelfApproval
from micropay.core.errors import NotFound
from micropay.core.models.approval import Approval
from micropay.core.models.evidence import Evidence
from micropay.core.models.message import Message
from tests.accounts import suspended
from tests.backoffice import member
from tests.wallet import people_samples as people
from tests.wallet.bank_samples import Desk
from wallet.data.bank import HolderNames
from wallet.data.closure import Destination
from wallet.data.ledger import IN_TRANSIT, SAFEGUARDED_BANK
from wallet.errors.bank import BankAccountUnknown
from wallet.errors.closure import (
    BankReferenceTaken,
    ClosingBlocked,
    ClosingChanged,
    ClosingDone,
    ClosingExpired,
    EstateOnly,
    HolderDiffers,
    NotToPay,
)
from wallet.errors.movement import AmountOverCoolOff
from wallet.errors.wallet import AccountNotActive, MinorMayNot
from wallet.models.closure import Closing
from wallet.models.ledger import LedgerAccount
from wallet.selectors import ledger as reads
from wallet.services import closure, closure_payout, ledger, wallet
from wallet.states.bank import PayoutOutcome

pytestmark = pytest.mark.django_db
OWN = Destination("071", "0711234567", "มาลี ใจดี")
WHY = "the bank's statement of today shows it"


@pytest.fixture
def malee() -> people.Person:
    return people.malee()


def at_bank(name: str | None = "นางสาวมาลี ใจดี") -> Desk:
    """A bank that knows this holder of whatever account it is asked for."""
    return Desk(PayoutOutcome.SETTLED, names=None if name is None else HolderNames(thai=name))


def ask(person: people.Person, destination: Destination | None = OWN, bank: Desk | None = None):
    return closure.ask(
        actor=person.actor,
        principal=person.principal,
        bank=bank or at_bank(),
        destination=destination,
        now=clock.now(),
    )


def confirm(person: people.Person, summary, now=None, **changed):
    return closure.confirm(
        actor=person.actor,
        principal=person.principal,
        closing_id=summary.closing_id,
        given=replace(person.given(summary.otp_id), **changed),
        now=now or clock.now(),
    )


def in_transit() -> int:
    return reads.balance(account_id=IN_TRANSIT).balance


def nothing_ended(person: people.Person, balance: int = 100_000) -> bool:
    return (
        person.balance == balance
        and person.wallet.state == "active"
        and suspended.state_of(person.customer_id) == "active"
        and in_transit() == 0
    )


def test_the_summary_names_balance_account_and_what_is_kept(malee) -> None:
    summary = ask(malee)
    assert (summary.balance, summary.masked_account) == (100_000, "•••4567")
    assert {what for what, _, _ in summary.kept} >= {"identity", "transactions"}
    sent = Message.objects.filter(subject_id=malee.subject_id).order_by("-id").first()
    assert "1,000.00" in sent.body and "•••4567" in sent.body
    assert nothing_ended(malee)


def test_closing_moves_the_balance_into_transit_and_closes_everything(malee) -> None:
    closed = confirm(malee, ask(malee))
    assert (closed.state, closed.amount) == ("to_pay", 100_000)
    assert (malee.balance, in_transit()) == (0, 100_000)
    assert malee.wallet.state == "closed"
    assert LedgerAccount.objects.get(id=malee.wallet.account_id).state == "closed"
    assert suspended.state_of(malee.customer_id) == "closed"
    assert ClosedAccount.objects.get().cause == "customer_request"
    assert malee.get("wallet").status_code == 401
    told = Message.objects.filter(template="wallet.closing_to_pay").get()
    assert "1,000.00" in told.body and "4567" in told.body


def test_what_is_owed_to_customers_stays_the_same_until_the_bank_paid(malee) -> None:
    before = reads.safeguarding()
    confirm(malee, ask(malee))
    assert reads.safeguarding().owed == before.owed


def test_an_empty_wallet_closes_without_an_account() -> None:
    malee = people.malee(satang=0)
    closed = confirm(malee, ask(malee, None))
    assert (closed.state, closed.amount) == ("settled", 0)
    assert malee.wallet.state == "closed"


def test_a_balance_needs_an_own_account_to_go_to(malee) -> None:
    with pytest.raises(ClosingBlocked) as refusal:
        ask(malee, None)
    assert refusal.value.params["reasons"] == ["bank_account_missing"]
    with pytest.raises(HolderDiffers):
        ask(malee, replace(OWN, holder="สมชาย ทองดี"))
    assert not Closing.objects.exists()
    assert nothing_ended(malee)


def test_the_bank_has_to_know_the_customer_as_the_holder(malee) -> None:
    with pytest.raises(HolderDiffers):
        ask(malee, bank=at_bank("นายวิชัย มือไว"))
    with pytest.raises(BankAccountUnknown):
        ask(malee, bank=at_bank(None))
    assert not Closing.objects.exists()
    assert nothing_ended(malee)


def test_who_stole_the_phone_cannot_close_the_balance_out_of_the_cool_off(malee) -> None:
    """Control: with what a cool-off lets leave, the account closes."""
    people.fill(malee, 2_000_000)
    before = ask(malee)
    cool_off.start(
        actor=malee.actor, customer_id=malee.customer_id, cause="new_device", now=clock.now()
    )
    with pytest.raises(AmountOverCoolOff) as refusal:
        ask(malee)
    assert refusal.value.params["most"] == "5000.00"
    with pytest.raises(AmountOverCoolOff):
        confirm(malee, before)
    assert nothing_ended(malee, 2_100_000)
    somchai = people.somchai(satang=500)
    cool_off.start(
        actor=somchai.actor, customer_id=somchai.customer_id, cause="new_device", now=clock.now()
    )
    own = replace(OWN, holder="สมชาย ทองดี")
    confirm(somchai, ask(somchai, own, at_bank("นายสมชาย ทองดี")))
    assert somchai.wallet.state == "closed"


def test_a_minor_does_not_pay_a_balance_out_alone(malee) -> None:
    Customer.objects.filter(id=malee.customer_id).update(age_group="minor")
    with pytest.raises(MinorMayNot):
        ask(malee)
    assert nothing_ended(malee)


def test_the_code_is_good_for_this_closing_only(malee) -> None:
    first, second = ask(malee), ask(malee)
    with pytest.raises(OtpForSomethingElse):
        closure.confirm(
            actor=malee.actor,
            principal=malee.principal,
            closing_id=first.closing_id,
            given=malee.given(second.otp_id),
            now=clock.now(),
        )
    with pytest.raises(PinWrong):
        confirm(malee, second, pin="905173")
    assert nothing_ended(malee)


def test_money_that_came_meanwhile_is_not_closed_over(malee) -> None:
    summary = ask(malee)
    people.fill(malee, 500)
    with pytest.raises(ClosingChanged):
        confirm(malee, summary)
    assert nothing_ended(malee, 100_500)


def test_a_request_dies_after_its_minutes_and_is_nobody_elses(malee) -> None:
    summary = ask(malee)
    with pytest.raises(ClosingExpired):
        confirm(malee, summary, now=clock.now() + timedelta(minutes=10))
    with pytest.raises(NotFound):
        confirm(people.somchai(), summary)
    assert nothing_ended(malee)


def test_what_is_open_has_to_end_first(malee) -> None:
    filed = malee.post(
        "complaints",
        {"kind": "complaint", "category": _category(), "text": "ยังไม่ได้รับเงิน"},
        key="closing-complaint-1",
    )
    assert filed.status_code == 201, filed.data
    wallet.freeze(
        actor=member("nok", "agent").actor(),
        wallet_id=malee.wallet.id,
        reason="theft reported",
        now=clock.now(),
    )
    with pytest.raises(ClosingBlocked) as refusal:
        ask(malee)
    assert refusal.value.params["reasons"] == ["open_complaint", "wallet_frozen"]


def _category() -> str:
    from complaints.models.category import Category

    return Category.objects.exclude(parent=None).first().code


def test_an_amount_on_hold_has_to_end_first(malee) -> None:
    ledger.authorise(
        owner_id=malee.customer_id,
        idempotency_key="hold-1",
        fingerprint=bytes(32),
        kind="test",
        account_id=malee.wallet.account_id,
        amount=100,
        expires_at=clock.now() + timedelta(days=1),
        now=clock.now(),
    )
    with pytest.raises(ClosingBlocked) as refusal:
        ask(malee)
    assert refusal.value.params["reasons"] == ["held_amount"]


def test_who_is_suspended_cannot_close(malee) -> None:
    summary = ask(malee)
    suspended.held(malee.customer_id)
    with pytest.raises(AccountNotActive):
        confirm(malee, summary)
    assert malee.balance == 100_000
    with pytest.raises(AccountNotActive):
        ask(malee)


def test_a_closing_is_carried_out_once(malee) -> None:
    summary = ask(malee)
    given = malee.given(summary.otp_id)
    told = {"actor": malee.actor, "principal": malee.principal, "given": given}
    closure.confirm(closing_id=summary.closing_id, now=clock.now(), **told)
    with pytest.raises(ClosingDone):
        closure.confirm(closing_id=summary.closing_id, now=clock.now(), **told)
    assert in_transit() == 100_000


def test_finance_pays_by_two_people_and_the_money_leaves_the_bank(malee) -> None:
    closed = confirm(malee, ask(malee))
    bank = reads.balance(account_id=SAFEGUARDED_BANK).balance
    fah, ying = member("fah", "finance"), member("ying", "finance")
    asked = paid(fah, closed.closing_id)
    with pytest.raises(SelfApproval):
        approval.approve(approval_id=asked.id, actor=fah.actor(), reason=WHY, now=clock.now())
    assert in_transit() == 100_000
    approval.approve(approval_id=asked.id, actor=ying.actor(), reason=WHY, now=clock.now())
    row = Closing.objects.get(id=closed.closing_id)
    assert (row.state, row.bank_reference) == ("settled", "TCB-20569")
    assert in_transit() == 0
    assert reads.balance(account_id=SAFEGUARDED_BANK).balance == bank + 100_000
    [act] = Evidence.objects.filter(action="wallet.closure.settle")
    assert act.detail == {"amount": 100_000, "bank_reference": "TCB-20569"}
    with pytest.raises(NotToPay):
        paid(fah, closed.closing_id)


def paid(by, closing_id, reference: str = "TCB-20569") -> Approval:
    closure_payout.ask_paid(
        actor=by.actor(),
        closing_id=closing_id,
        bank_reference=reference,
        reason=WHY,
        now=clock.now(),
    )
    return Approval.objects.filter(kind=closure_payout.PAID).latest("requested_at")


def test_one_transfer_of_the_bank_pays_one_closing(malee) -> None:
    somchai = people.somchai(satang=500)
    first = confirm(malee, ask(malee))
    own = replace(OWN, holder="สมชาย ทองดี")
    second = confirm(somchai, ask(somchai, own, at_bank("นายสมชาย ทองดี")))
    fah, ying = member("fah", "finance"), member("ying", "finance")
    asked = paid(fah, first.closing_id)
    approval.approve(approval_id=asked.id, actor=ying.actor(), reason=WHY, now=clock.now())
    with pytest.raises(BankReferenceTaken):
        paid(fah, second.closing_id)
    assert in_transit() == 500


def test_an_account_ended_for_false_information_pays_its_balance_out_first(malee) -> None:
    row = suspended.found_false(
        malee.customer_id, detected_at=clock.now() - timedelta(days=15), now=clock.now()
    )
    later = clock.now() + timedelta(days=1)
    asked = decisions.ask_to_end_account(
        actor=suspended.maker().actor(), suspension_id=row.id, reason=WHY, now=later
    )
    suspended.agreed(asked, now=later)
    ended = Closing.objects.get(customer_id=malee.customer_id)
    assert (ended.state, ended.amount, ended.cause) == (
        "needs_account",
        100_000,
        "false_information",
    )
    assert (malee.balance, in_transit()) == (0, 100_000)
    assert suspended.state_of(malee.customer_id) == "closed"
    assert Message.objects.filter(template="wallet.closing_needs_account").count() == 1
    fah = member("fah", "finance")
    with pytest.raises(NotToPay):
        paid(fah, ended.id)
    closure_payout.name_account(
        actor=suspended.maker().actor(),
        closing_id=ended.id,
        destination=OWN,
        reason="told by phone",
        now=later,
    )
    paid(fah, ended.id)


def test_a_customer_without_a_wallet_is_closed_all_the_same() -> None:
    malee = people.register()
    suspended.found_false(malee.customer_id)
    closure.close_by_office(
        actor=suspended.maker().actor(),
        customer_id=malee.customer_id,
        cause="false_information",
        reason=WHY,
        now=clock.now(),
    )
    assert Customer.objects.get(id=malee.customer_id).state == "closed"
    assert Closing.objects.get().state == "settled"


def estate(person: people.Person) -> Approval:
    closure_payout.ask_for_estate(
        actor=suspended.maker().actor(),
        wallet_id=person.wallet.id,
        destination=Destination("071", "0719876543", "สมหญิง ใจดี"),
        order_reference="คำสั่งศาล 88/2569",
        reason="administrator appointed by the court",
        now=clock.now(),
    )
    return Approval.objects.get(kind=closure_payout.ESTATE)


def test_the_estate_is_paid_by_two_people_after_the_death_is_confirmed(malee) -> None:
    with pytest.raises(EstateOnly):
        estate(malee)
    from accounts.services import suspension

    row = suspension.report_death(
        actor=suspended.maker().actor(),
        customer_id=malee.customer_id,
        reference="มรณบัตร 55",
        reason="the son called",
        now=clock.now(),
    )
    suspended.agreed(
        decisions.ask_to_confirm_death(
            actor=suspended.maker().actor(), suspension_id=row.id, reason=WHY, now=clock.now()
        )
    )
    assert malee.balance == 100_000
    asked = estate(malee)
    with pytest.raises(SelfApproval):
        approval.approve(
            approval_id=asked.id, actor=suspended.maker().actor(), reason=WHY, now=clock.now()
        )
    assert malee.balance == 100_000
    suspended.agreed(asked)
    ended = Closing.objects.get()
    assert (ended.state, ended.cause, ended.holder) == ("to_pay", "deceased", "สมหญิง ใจดี")
    assert (malee.balance, in_transit()) == (0, 100_000)
    assert suspended.state_of(malee.customer_id) == "closed"
    assert not Message.objects.filter(template__in=["accounts.closed", "wallet.closing_to_pay"])
