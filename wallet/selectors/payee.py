"""Finding who is paid: by phone, or by what a scanned code says.

Somebody who cannot be paid (no wallet, not verified, suspended) is answered like nobody at all.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Q

from accounts.data.customer import Standing
from accounts.selectors import customer as customers
from micropay.core import rules
from wallet.data.movement import Bill, Payee
from wallet.data.paycode import BillPayment, CreditTransfer, Paycode, ProxyType
from wallet.errors.movement import PaycodeNotPayable, PayeeUnknown
from wallet.models.merchant import Merchant
from wallet.selectors import wallet as wallets
from wallet.states.merchant import CodeScheme, MerchantKind, MerchantState
from wallet.states.movement import FeeService

_EWALLET_PREFIX = "promptpay.ewallet_prefix"
_SCHEMES = {
    ProxyType.TAX_ID: CodeScheme.TAX_ID,
    ProxyType.EWALLET: CodeScheme.EWALLET,
    ProxyType.BANK_ACCOUNT: CodeScheme.BANK_ACCOUNT,
}


def of_customer(customer_id: UUID | None) -> Payee:
    """A customer who was found and can be paid. Raises PayeeUnknown."""
    if customer_id is None:
        raise PayeeUnknown
    return _customer(customer_id)


def of_wallet_number(number: str) -> Payee:
    """Whose wallet has this number, if it can be paid. Raises PayeeUnknown."""
    spelled = number.replace(" ", "").replace("-", "").upper()
    return of_customer(wallets.holder_of(number=spelled))


def phone_in(code: Paycode) -> str | None:
    """The mobile number (E.164) that a code asks to pay, if it is one."""
    if isinstance(code, CreditTransfer) and not code.one_time_code:
        return code.value if code.proxy is ProxyType.MOBILE else None
    return None


def wallet_number_in(code: Paycode, *, now: datetime) -> str | None:
    """The number of the wallet that a code asks to pay, if it is one of ours: after our prefix come
    the twelve digits of its number (EMV e-wallet ID, tag 29 sub-field 03).
    """
    if not isinstance(code, CreditTransfer) or code.one_time_code:
        return None
    prefix = rules.text(_EWALLET_PREFIX, at=now)
    if code.proxy is not ProxyType.EWALLET or not code.value.startswith(prefix):
        return None
    return f"W{code.value.removeprefix(prefix)}"


def ewallet_id(number: str, *, now: datetime) -> str:
    """The 15 digits by which a wallet's number stands in a code."""
    return rules.text(_EWALLET_PREFIX, at=now) + number[1:]


def of_paycode(
    code: Paycode, *, found: UUID | None, language: str, now: datetime
) -> tuple[Payee, FeeService]:
    """Who a code asks to pay, and the line of the fee schedule it falls under.

    ``found`` is the customer whom the number in the code leads to, if it has one.
    Raises PaycodeNotPayable for slips, one-time and cross-border codes, PayeeUnknown for everybody
    who is not registered with us.
    """
    if isinstance(code, BillPayment):
        if code.cross_border:
            raise PaycodeNotPayable
        if code.biller_id == rules.text("merchant.biller_id", at=now):
            return _merchant(Q(number=code.reference1), language)
        return _merchant(_named(CodeScheme.BILLER, code.biller_id), language)
    if not isinstance(code, CreditTransfer) or code.one_time_code:
        raise PaycodeNotPayable
    if code.proxy is ProxyType.MOBILE or wallet_number_in(code, now=now) is not None:
        return of_customer(found), FeeService.QR_PAYMENT
    # The bank is part of an account's number, as it is on the wire.
    return _merchant(_named(_SCHEMES[code.proxy], code.bank + code.value), language)


def bill_of(code: Paycode) -> Bill:
    """The references a code carries, for the receipt."""
    if isinstance(code, BillPayment):
        return Bill(code.carrier.value, code.reference1, code.reference2)
    assert isinstance(code, CreditTransfer)
    return Bill(code.proxy.value, code.additional.bill_number, code.additional.reference)


def _customer(customer_id: UUID) -> Payee:
    standing: Standing | None = customers.standing(customer_ids=[customer_id]).get(customer_id)
    wallet = wallets.of_customer(customer_id=customer_id)
    if standing is None or not (standing.is_active and standing.verified):
        raise PayeeUnknown
    if wallet is None or not wallet.is_active:
        raise PayeeUnknown
    return Payee(
        name=standing.masked_name,
        account_id=wallet.account_id,
        wallet_id=wallet.id,
        customer_id=customer_id,
        tier=standing.tier,
    )


def _named(scheme: CodeScheme, value: str) -> Q:
    return Q(codes__scheme=scheme, codes__value=value)


def _merchant(which: Q, language: str) -> tuple[Payee, FeeService]:
    merchant = Merchant.objects.filter(which, state=MerchantState.ACTIVE).first()
    if merchant is None:
        raise PayeeUnknown
    service = (
        FeeService.BILL_PAYMENT if merchant.kind == MerchantKind.BILLER else FeeService.QR_PAYMENT
    )
    payee = Payee(
        name=merchant.name(language), account_id=merchant.account_id, merchant_id=merchant.id
    )
    return payee, service
