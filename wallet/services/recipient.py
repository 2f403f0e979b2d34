"""Finding the customer that somebody means: by phone, wallet number, scanned code or favourite.

Every look for a person is counted per device; whoever cannot be paid is nobody.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from accounts.services import find
from micropay.core.actor import Principal
from wallet.data.movement import Payee
from wallet.data.paycode import BillPayment, CreditTransfer, Paycode
from wallet.data.recipient import Recipient
from wallet.errors.movement import AmountDiffers, AmountRequired, PayeeUnknown
from wallet.models.favourite import Favourite
from wallet.selectors import payee as payees
from wallet.selectors import wallet as wallets
from wallet.selectors.paycode.read import read


def whom(*, principal: Principal, to: Recipient, now: datetime) -> Payee:
    """Who is meant. Must run outside a transaction. Raises PayeeUnknown, TooManyAttempts, a
    PaycodeRefusal.
    """
    if to.paycode is not None:
        code = read(to.paycode)
        return payees.of_customer(behind(principal=principal, code=code, now=now))
    if to.phone is not None:
        found = find.by_phone(principal=principal, phone_e164=to.phone, now=now)
        return payees.of_customer(found)
    if to.favourite_id is not None:
        return _favourite(principal, to.favourite_id)
    find.count(principal=principal, now=now)
    return payees.of_wallet_number(to.wallet_number or "")


def behind(*, principal: Principal, code: Paycode, now: datetime) -> UUID | None:
    """The customer whom the number in a code leads to, if it names one."""
    phone = payees.phone_in(code)
    if phone is not None:
        return find.by_phone(principal=principal, phone_e164=phone, now=now)
    number = payees.wallet_number_in(code, now=now)
    if number is None:
        return None
    find.count(principal=principal, now=now)
    return wallets.holder_of(number=number)


def amount_for(*, to: Recipient, given: int | None) -> int:
    """How much (satang) somebody is to get, before anybody is looked for. Raises AmountRequired,
    AmountDiffers, a PaycodeRefusal.
    """
    if to.paycode is not None:
        return amount_of(code=read(to.paycode), given=given)
    if given is None:
        raise AmountRequired
    return given


def amount_of(*, code: Paycode, given: int | None) -> int:
    """The amount (satang) of a code, or the one given where it names none.

    Raises AmountRequired, AmountDiffers.
    """
    asked = code.satang if isinstance(code, BillPayment | CreditTransfer) else None
    if not asked:
        if given is None:
            raise AmountRequired
        return given
    if given is not None and given != asked:
        raise AmountDiffers
    return asked


def _favourite(principal: Principal, favourite_id: UUID) -> Payee:
    rows = Favourite.objects.filter(id=favourite_id, customer_id=principal.customer_id)
    favourite = rows.select_related("payee_wallet").first()
    if favourite is None:
        raise PayeeUnknown
    return payees.of_customer(favourite.payee_wallet.customer_id)
