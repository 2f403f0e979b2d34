"""Merchants as those see them who act for them: owners who trade alone, and named keepers.

Amounts are satang, days are Bangkok days. Payers are not named: a sale is known by its numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet, Sum
from django.db.models.functions import TruncDate

from accounts.data.customer import Standing
from accounts.selectors import customer as customers
from micropay.core import clock
from wallet.data.merchant_owner import DayTotal, PlanView, SalesPage, SaleView, ShopView
from wallet.data.withdrawal import WithdrawalView
from wallet.errors.movement import BadCursor
from wallet.models.bank import Withdrawal
from wallet.models.merchant import Merchant, MerchantRefund
from wallet.models.merchant_keeper import MerchantKeeper
from wallet.models.merchant_plan import MerchantPlan
from wallet.models.movement import Movement
from wallet.selectors import ledger, withdrawal
from wallet.selectors import merchant as merchants
from wallet.selectors import movement as movements
from wallet.selectors import reference as references
from wallet.states.merchant import MerchantState
from wallet.states.movement import MovementKind

_UNSEEN = (MerchantState.ASKED, MerchantState.REFUSED)


def acted_for(*, customer_id: UUID) -> QuerySet[Merchant]:
    """The merchants a customer acts for, whatever became of them since."""
    kept = MerchantKeeper.objects.filter(
        customer_id=customer_id, named_at__isnull=False, ended_at=None
    )
    mine = Q(owner_id=customer_id) | Q(id__in=kept.values("merchant_id"))
    return Merchant.objects.filter(mine).exclude(state__in=_UNSEEN)


def one(*, customer_id: UUID, merchant_id: UUID) -> Merchant | None:
    """The merchant, if this customer acts for it."""
    return acted_for(customer_id=customer_id).filter(id=merchant_id).first()


def people(*, merchant: Merchant) -> list[Standing]:
    """Whoever acts for a merchant now and has an active account."""
    rows = MerchantKeeper.objects.filter(
        merchant=merchant, named_at__isnull=False, ended_at=None
    ).values_list("customer_id", flat=True)
    ids = [*rows, *([merchant.owner_id] if merchant.owner_id else [])]
    return [found for found in customers.standing(customer_ids=ids).values() if found.is_active]


def views(*, customer_id: UUID, language: str) -> list[ShopView]:
    """The merchants a customer acts for, with what they hold."""
    rows = acted_for(customer_id=customer_id).order_by("name_en", "id")
    return [view(merchant=row, language=language) for row in rows]


def view(*, merchant: Merchant, language: str) -> ShopView:
    held = ledger.balance(account_id=merchant.account_id)
    account = merchants.account_of(merchant=merchant)
    plan = MerchantPlan.objects.filter(merchant=merchant, active=True).first()
    return ShopView(
        id=merchant.id,
        number=merchant.number,
        name=merchant.name(language),
        kind=merchant.kind,
        state=merchant.state,
        balance=held.balance,
        available=held.available,
        bank_account=account.words if account else "",
        plan=PlanView(plan.every, plan.keep, plan.next_on) if plan else None,
    )


def payment(*, merchant: Merchant, reference: str) -> Movement | None:
    """A payment that this merchant received, by its receipt number."""
    if not references.is_sound(reference):
        return None
    rows = Movement.objects.filter(
        merchant=merchant, reference=reference, kind=MovementKind.PAYMENT
    )
    return rows.select_related("merchant", "wallet", "customer").first()


def sales(*, merchant: Merchant, cursor: str | None, limit: int) -> SalesPage:
    """Movements of a merchant, newest first, from after the one that ``cursor`` names.

    Raises BadCursor.
    """
    rows = Movement.objects.filter(merchant=merchant).select_related(*movements.PARTIES)
    if cursor is not None:
        after = rows.filter(reference=cursor).first() if references.is_sound(cursor) else None
        if after is None:
            raise BadCursor
        earlier = Q(posted_at__lt=after.posted_at)
        rows = rows.filter(earlier | Q(posted_at=after.posted_at, id__lt=after.id))
    found = list(rows.order_by("-posted_at", "-id")[: limit + 1])
    refunded = _refunded(found[:limit])
    page = tuple(_sale(row, refunded.get(row.id, 0)) for row in found[:limit])
    return SalesPage(page, found[limit - 1].reference if len(found) > limit else None)


def totals(*, merchant: Merchant, since: date, until: date) -> Iterator[DayTotal]:
    """What moved on each of these days, both included, the newest first; days at rest too."""
    rows = (
        Movement.objects.filter(
            merchant=merchant,
            posted_at__gte=clock.day_start(since),
            posted_at__lt=clock.day_end(until),
        )
        .values("kind", day=TruncDate("posted_at", tzinfo=clock.BANGKOK))
        .annotate(times=Count("id"), sum=Sum("amount"), fees=Sum("fee"))
        .order_by()
    )
    by_day: dict[date, dict[str, Any]] = defaultdict(dict)
    for row in rows:
        by_day[row["day"]][row["kind"]] = row
    for number in range((until - since).days + 1):
        day = until - timedelta(days=number)
        yield _total(day, by_day.get(day, {}))


def payouts(*, merchant: Merchant, most: int) -> list[WithdrawalView]:
    """The newest payouts, whatever their state."""
    rows = Withdrawal.objects.filter(merchant=merchant).order_by("-asked_at", "-id")
    return [withdrawal.view(row) for row in rows.select_related("bank_account")[:most]]


def keeper_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """The merchants a person acts or acted for."""
    rows = MerchantKeeper.objects.filter(customer__subject_id=subject_id)
    for row in rows.select_related("merchant").order_by("asked_at"):
        yield {
            "merchant": row.merchant.number,
            "name": row.merchant.name_th,
            "named_at": row.named_at,
            "ended_at": row.ended_at,
        }


def refund_rows(subject_id: UUID) -> Iterator[dict[str, Any]]:
    """Refunds that a person made in a merchant's name."""
    rows: Any = MerchantRefund.objects.filter(customer__subject_id=subject_id)
    yield from rows.order_by("refunded_at").values("payment__reference", "amount", "refunded_at")


def trades(*, customer_id: UUID, now: datetime) -> bool:
    """Whether the customer trades as a merchant that has not ended: it has to be ended first."""
    ended = (MerchantState.CLOSED, MerchantState.REFUSED)
    return Merchant.objects.filter(owner_id=customer_id).exclude(state__in=ended).exists()


def closing(now: datetime) -> int:
    """How many merchants are closing and still have money: a figure of the desk."""
    return Merchant.objects.filter(state=MerchantState.CLOSING).count()


def _refunded(rows: Iterable[Movement]) -> dict[UUID, int]:
    ids = [row.id for row in rows if row.kind == MovementKind.PAYMENT]
    sums = MerchantRefund.objects.filter(payment_id__in=ids).values("payment_id")
    return {row["payment_id"]: int(row["sum"]) for row in sums.annotate(sum=Sum("amount"))}


def _sale(row: Movement, refunded: int) -> SaleView:
    quote = row.quote if row.refund is None else row.refund.payment.quote
    is_payment = row.kind == MovementKind.PAYMENT
    return SaleView(
        reference=row.reference,
        kind=row.kind,
        at=row.posted_at,
        amount=row.amount,
        # The fee of a payment is its payer's.
        fee=0 if is_payment else row.fee,
        reference1=str(quote.reference1) if quote else "",
        reference2=str(quote.reference2) if quote else "",
        refundable=row.amount - refunded if is_payment else 0,
    )


def _total(day: date, kinds: dict[str, Any]) -> DayTotal:
    def of(kind: MovementKind, what: str) -> int:
        return int(kinds.get(kind.value, {}).get(what) or 0)

    return DayTotal(
        day=day,
        payments=of(MovementKind.PAYMENT, "times"),
        paid=of(MovementKind.PAYMENT, "sum"),
        refunds=of(MovementKind.REFUND, "times"),
        refunded=of(MovementKind.REFUND, "sum"),
        payouts=of(MovementKind.PAYOUT, "times"),
        paid_out=of(MovementKind.PAYOUT, "sum"),
        fees=of(MovementKind.PAYOUT, "fees"),
    )
