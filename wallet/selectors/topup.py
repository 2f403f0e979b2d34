"""Reading top-ups."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from micropay.core import rules
from wallet.data.topup import TopUpView
from wallet.models.topup import BankNotice, TopUp
from wallet.selectors import fee as fees
from wallet.selectors import reference as references
from wallet.selectors.paycode import write


def of_customer(*, customer_id: UUID, reference: str, now: datetime) -> TopUpView | None:
    """The customer's own top-up with this reference, or None."""
    if not references.is_sound(reference):
        return None
    row = TopUp.objects.filter(customer_id=customer_id, reference=reference).first()
    if row is None:
        return None
    fee = fees.quote_of_version(version_id=row.fee_version_id, amount=row.amount, at=now)
    return view(row, fee=fee.fee, now=now)


def by_reference(reference: str) -> TopUp | None:
    """The top-up a payer meant, if the text is a reference we gave out."""
    if not references.is_sound(reference):
        return None
    return TopUp.objects.select_related("wallet").filter(reference=reference).first()


def notice(bank_reference: str) -> BankNotice | None:
    """What the bank told us under this reference, if it did."""
    return BankNotice.objects.filter(bank_reference=bank_reference).first()


def view(row: TopUp, *, fee: int, now: datetime) -> TopUpView:
    """A top-up with the code to pay it by: a bill payment to our own biller number."""
    biller_id = rules.text("topup.biller_id", at=now)
    return TopUpView(
        reference=row.reference,
        state=row.state_at(now),
        amount=row.amount,
        fee=fee,
        biller_id=biller_id,
        qr=write.bill_payment(
            biller_id=biller_id,
            reference1=row.reference,
            satang=row.amount,
            merchant_name="MICROPAY",
            merchant_city="BANGKOK",
        ),
        created_at=row.created_at,
        expires_at=row.expires_at,
        paid_at=row.paid_at,
    )
