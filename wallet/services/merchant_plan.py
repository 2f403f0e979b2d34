"""Paying merchants out by themselves: agreed to by two people, carried out once a day of the plan.

The plan's row is locked and its day moves on with the payout, in one transaction; whoever comes at
the same moment waits and then finds nothing due, whoever dies half-way has done nothing. Behind the
lock stand the day's unique row and the payout's unique key.
"""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from micropay.core import approval, clock, evidence, locks
from micropay.core.actor import Actor
from micropay.core.errors import Refusal
from micropay.core.models.approval import Approval
from wallet.data.merchant import PlanWish
from wallet.errors.ledger import InsufficientBalance, LedgerBusy
from wallet.errors.merchant import (
    MerchantMoveRefused,
    MerchantWithoutAccount,
    PayoutTooSmall,
    PlanDayInvalid,
    PlanUnchanged,
)
from wallet.models.bank import BankAccount, Withdrawal
from wallet.models.merchant import Merchant
from wallet.models.merchant_plan import MerchantPlan, MerchantRun
from wallet.selectors import ledger as reads
from wallet.selectors import merchant as merchants
from wallet.selectors.standing_order import due_on
from wallet.services import merchant_payout
from wallet.states.merchant import PayoutRunOutcome
from wallet.states.standing_order import Every

PLAN = "wallet.merchant.plan"
# A fee by bands may fall again above an amount; so often the sum is tried.
_TRIES = 4


@transaction.atomic
def ask(
    *, actor: Actor, merchant_id: UUID, wish: PlanWish | None, reason: str, now: datetime
) -> Approval:
    """Ask that a merchant is paid out by a plan, or (None) by none any more.

    Raises NotFound, MerchantMoveRefused, MerchantWithoutAccount, PlanDayInvalid, PlanUnchanged,
    ApprovalWaiting.
    """
    row, account = merchants.paid_out_for_update(merchant_id=merchant_id)
    if not row.is_active:
        raise MerchantMoveRefused(state=row.state)
    if wish is None and not MerchantPlan.objects.filter(merchant=row, active=True).exists():
        raise PlanUnchanged
    if wish is not None:
        _require(wish, account, now)
    payload = (
        {}
        if wish is None
        else {"every": wish.every.value, "keep": wish.keep, "first_on": wish.first_on.isoformat()}
    )
    return approval.request(
        kind=PLAN,
        object_type="wallet.Merchant",
        object_id=row.id,
        payload=payload,
        actor=actor,
        reason=reason,
        now=now,
    )


def agreed(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agrees: the plan holds from its first day on, in place of any before.

    Raises MerchantMoveRefused, MerchantWithoutAccount, PlanDayInvalid.
    """
    row, account = merchants.paid_out_for_update(merchant_id=UUID(asked.object_id))
    if not row.is_active:
        raise MerchantMoveRefused(state=row.state)
    end(actor=actor, merchant=row, now=now)
    if not asked.payload:
        return
    wish = PlanWish(
        Every(asked.payload["every"]),
        int(asked.payload["keep"]),
        date.fromisoformat(asked.payload["first_on"]),
    )
    _require(wish, account, now)
    plan = MerchantPlan.objects.create(
        merchant=row,
        every=wish.every,
        keep=wish.keep,
        first_on=wish.first_on,
        next_on=wish.first_on,
        begun_at=now,
    )
    _leave_evidence("begin", actor, plan, now, **asked.payload)


def end(*, actor: Actor, merchant: Merchant, now: datetime) -> None:
    """End the plan of a locked merchant, if it has one. Part of a transaction."""
    [plans] = locks.lock(MerchantPlan.objects.filter(merchant=merchant, active=True))
    for plan in plans:
        plan.active, plan.ended_at = False, now
        plan.save(update_fields=["active", "ended_at"])
        _leave_evidence("end", actor, plan, now)


@transaction.atomic
def run(*, actor: Actor, plan_id: UUID, now: datetime) -> MerchantRun | None:
    """Carry out the day of a plan that is due, once; None when there is none.

    After an outage one payout stands for all missed days: it takes what is there. LedgerBusy is
    raised with nothing done: the next run takes it up.
    """
    merchant_id = MerchantPlan.objects.values_list("merchant_id", flat=True).get(id=plan_id)
    row, account = merchants.paid_out_for_update(merchant_id=merchant_id)
    [[plan]] = locks.lock(MerchantPlan.objects.filter(id=plan_id))
    today = clock.bangkok_day(now)
    if not plan.active or plan.next_on > today:
        return None
    outcome, code, payout = _pay(actor, row, account, plan, now)
    made = MerchantRun.objects.create(
        plan=plan,
        due_on=plan.next_on,
        outcome=outcome,
        code=code,
        payout=payout,
        decided_at=now,
    )
    _pass_on(plan, today)
    _leave_evidence("run", actor, plan, now, outcome=outcome.value, code=code)
    return made


def _pay(
    actor: Actor, row: Merchant, account: BankAccount | None, plan: MerchantPlan, now: datetime
) -> tuple[PayoutRunOutcome, str, Withdrawal | None]:
    room = reads.balance(account_id=row.account_id).available - plan.keep
    wanted = _most(row, room, f"plan {plan.id.hex} {plan.next_on}", now)
    try:
        with transaction.atomic():
            merchant_payout.require_payable(row=row, account=account, amount=wanted.amount, now=now)
            payout = merchant_payout.start(
                actor=actor, row=row, account=account, wanted=wanted, now=now
            )
    except LedgerBusy:
        raise
    except (PayoutTooSmall, InsufficientBalance) as refusal:
        return PayoutRunOutcome.TOO_LITTLE, refusal.code, None
    except Refusal as refusal:
        return PayoutRunOutcome.NOT_POSSIBLE, refusal.code, None
    return PayoutRunOutcome.PAID, "", payout


def _most(row: Merchant, room: int, key: str, now: datetime) -> merchant_payout.Wanted:
    """The payout that, with its fee, takes all the room there is, or as near as the bands let."""
    amount = max(room, 0)
    wanted = merchant_payout.priced(row=row, amount=amount, key=key, now=now)
    for _ in range(_TRIES):
        if wanted.total <= room:
            break
        wanted = merchant_payout.priced(row=row, amount=max(room - wanted.fee, 0), key=key, now=now)
    return wanted


def _pass_on(plan: MerchantPlan, today: date) -> None:
    """To the first day after today."""
    while plan.next_on <= today:
        plan.passed += 1
        following = due_on(every=Every(plan.every), first_on=plan.first_on, number=plan.passed)
        assert following is not None
        plan.next_on = following
    plan.save(update_fields=["passed", "next_on"])


def _require(wish: PlanWish, account: BankAccount | None, now: datetime) -> None:
    if account is None:
        raise MerchantWithoutAccount
    if wish.first_on <= clock.bangkok_day(now):
        raise PlanDayInvalid


def _leave_evidence(
    verb: str, actor: Actor, plan: MerchantPlan, now: datetime, **detail: object
) -> None:
    evidence.record(
        action=f"wallet.merchant_plan.{verb}",
        actor=actor,
        now=now,
        object_type="wallet.MerchantPlan",
        object_id=plan.id,
        detail={"merchant": str(plan.merchant_id), **detail},
    )
