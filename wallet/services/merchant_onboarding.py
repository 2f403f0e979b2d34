"""Taking a merchant in by two people, and what happens to it afterwards.

What is personal of a merchant stands encrypted on its own rows; the request between the two people
names the rows only.
"""

from __future__ import annotations

import re
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from stdnum.exceptions import ValidationError as StdnumError
from stdnum.th import moa

from accounts.selectors import customer as customers
from micropay.core import approval, locks, normal
from micropay.core.actor import Actor
from micropay.core.crypto import blind
from micropay.core.errors import InvalidInput, NotFound
from micropay.core.models.approval import Approval
from wallet.data.merchant import BankDetails, Wish
from wallet.errors.merchant import (
    BillerIdInvalid,
    MerchantCodeTaken,
    MerchantMoveRefused,
    OwnerNotVerified,
    TaxIdInvalid,
)
from wallet.models.bank import NUMBER, BankAccount
from wallet.models.merchant import Merchant, MerchantCode
from wallet.selectors import reference
from wallet.services import ledger, merchant_state
from wallet.services.merchant import open_account
from wallet.services.merchant_closing import CLOSE
from wallet.states.bank import BankAccountState
from wallet.states.ledger import AccountState
from wallet.states.merchant import CodeScheme, MerchantState

REGISTER = "wallet.merchant.register"
ACCOUNT = "wallet.merchant.account"
RELEASE = "wallet.merchant.release"
_TRIES = 3
_BILLER_ID = re.compile(r"[0-9]{15}", re.ASCII)


@transaction.atomic
def ask(*, actor: Actor, wish: Wish, reason: str, now: datetime) -> Merchant:
    """The maker asks to register a merchant with its bank account; nothing can be paid yet.

    A company is named by its tax number; who trades alone by the national ID of a verified
    customer. Raises TaxIdInvalid, OwnerNotVerified, BillerIdInvalid, MerchantCodeTaken.
    """
    tax_id, owner_id = _taxpayer(wish.tax_id)
    _require_biller_id(wish.biller_id, tax_id)
    row = _create(wish, tax_id, owner_id, now)
    account = _account(row, wish.bank, now)
    approval.request(
        kind=REGISTER,
        object_type="wallet.Merchant",
        object_id=row.id,
        payload={"bank_account": str(account.id), "biller_id": wish.biller_id},
        actor=actor,
        reason=reason,
        now=now,
    )
    return row


def registered(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agrees: the merchant can be paid. Raises MerchantCodeTaken."""
    row = _locked(UUID(asked.object_id))
    biller_id = asked.payload["biller_id"]
    if biller_id:
        _require_free(biller_id)
        MerchantCode.objects.create(
            merchant=row, scheme=CodeScheme.BILLER, value=biller_id, registered_at=now
        )
    merchant_state.move(row=row, wanted=MerchantState.ACTIVE)
    _link(row, UUID(asked.payload["bank_account"]), now)
    merchant_state.leave_evidence(verb="register", actor=actor, row=row, now=now)


def register_ended(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """Refused, withdrawn or expired: the merchant never begins."""
    row = _locked(UUID(asked.object_id))
    merchant_state.move(row=row, wanted=MerchantState.REFUSED)
    ledger.set_account_state(account_id=row.account_id, state=AccountState.CLOSED)
    merchant_state.leave_evidence(verb="refuse", actor=actor, row=row, now=now)


@transaction.atomic
def ask_account(
    *, actor: Actor, merchant_id: UUID, bank: BankDetails, reason: str, now: datetime
) -> None:
    """The maker asks that payouts go to another account. Raises NotFound, MerchantMoveRefused,
    ApprovalWaiting.
    """
    row = _locked(merchant_id)
    if row.state not in {MerchantState.ACTIVE, MerchantState.FROZEN, MerchantState.CLOSING}:
        raise MerchantMoveRefused(state=row.state)
    account = _account(row, bank, now)
    approval.request(
        kind=ACCOUNT,
        object_type="wallet.Merchant",
        object_id=row.id,
        payload={"bank_account": str(account.id)},
        actor=actor,
        reason=reason,
        now=now,
    )


def account_agreed(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agrees: payouts go there from now on; what is on its way goes on."""
    row = _locked(UUID(asked.object_id))
    _link(row, UUID(asked.payload["bank_account"]), now)
    merchant_state.leave_evidence(verb="change_account", actor=actor, row=row, now=now)


@transaction.atomic
def freeze(*, actor: Actor, merchant_id: UUID, reason: str, now: datetime) -> None:
    """Stop all money to and from a merchant at once. Raises NotFound, MerchantMoveRefused."""
    row = _locked(merchant_id)
    merchant_state.move(row=row, wanted=MerchantState.FROZEN)
    ledger.set_account_state(account_id=row.account_id, state=AccountState.FROZEN)
    merchant_state.leave_evidence(verb="freeze", actor=actor, row=row, now=now, reason=reason)


@transaction.atomic
def ask_release(*, actor: Actor, merchant_id: UUID, reason: str, now: datetime) -> None:
    """The first of two people who let a frozen merchant go. Raises NotFound, MerchantMoveRefused,
    ApprovalWaiting.
    """
    row = _locked(merchant_id)
    if row.state != MerchantState.FROZEN:
        raise MerchantMoveRefused(state=row.state)
    approval.request(
        kind=RELEASE,
        object_type="wallet.Merchant",
        object_id=row.id,
        payload={},
        actor=actor,
        reason=reason,
        now=now,
    )


def released(*, actor: Actor, asked: Approval, now: datetime) -> None:
    """The second person agrees: money moves again, of a merchant that was on its way out to its
    bank only. Raises MerchantMoveRefused.
    """
    row = _locked(UUID(asked.object_id))
    wanted = MerchantState.CLOSING if _was_closing(row) else MerchantState.ACTIVE
    merchant_state.move(row=row, wanted=wanted)
    ledger.set_account_state(account_id=row.account_id, state=AccountState.OPEN)
    merchant_state.leave_evidence(verb="release", actor=actor, row=row, now=now)


def _was_closing(row: Merchant) -> bool:
    """Whether two people have agreed to its end: it never takes payments again (and the guard)."""
    agreed = Approval.objects.filter(kind=CLOSE, object_id=str(row.id), state="approved")
    return agreed.exists()


def _taxpayer(written: str) -> tuple[str, UUID | None]:
    """The tax ID as 13 digits; of somebody who trades alone also which customer it is."""
    try:
        return moa.validate(written), None
    except StdnumError:
        pass
    try:
        digits = normal.national_id(written)
    except InvalidInput:
        raise TaxIdInvalid from None
    try:
        owner_id = customers.by_whole_number(digits)
    except NotFound:
        raise OwnerNotVerified from None
    standing = customers.standing(customer_ids=[owner_id])[owner_id]
    if not (standing.verified and standing.is_active):
        raise OwnerNotVerified
    return digits, owner_id


def _require_biller_id(biller_id: str, tax_id: str) -> None:
    """A national ID may not stand in a code in the clear; a company's number may."""
    if not biller_id:
        return
    own = biller_id.startswith(tax_id) and tax_id.startswith("0")
    if not (_BILLER_ID.fullmatch(biller_id) and own):
        raise BillerIdInvalid
    _require_free(biller_id)


def _require_free(biller_id: str) -> None:
    if MerchantCode.objects.filter(scheme=CodeScheme.BILLER, value=biller_id).exists():
        raise MerchantCodeTaken


def _create(wish: Wish, tax_id: str, owner_id: UUID | None, now: datetime) -> Merchant:
    """The row under a number nobody has; one drawn twice is drawn again."""
    for left in range(_TRIES, 0, -1):
        try:
            with transaction.atomic():
                return Merchant.objects.create(
                    kind=wish.kind,
                    name_th=wish.name_th,
                    name_en=wish.name_en,
                    number=reference.draw_merchant_number(),
                    tax_id=tax_id,
                    owner_id=owner_id,
                    category=wish.category,
                    tier=wish.tier,
                    account_id=open_account(kind=wish.kind),
                    registered_at=now,
                )
        except IntegrityError:
            if left == 1:
                raise
    raise AssertionError


def _account(row: Merchant, bank: BankDetails, now: datetime) -> BankAccount:
    return BankAccount.objects.create(
        merchant=row,
        bank_code=bank.bank_code,
        number=bank.number,
        **blind.columns("number_index", NUMBER, bank.number),
        holder=bank.holder,
        asked_at=now,
    )


def _link(row: Merchant, account_id: UUID, now: datetime) -> None:
    accounts = BankAccount.objects.filter(merchant=row)
    for account in locks.lock(accounts.filter(state=BankAccountState.LINKED))[0]:
        account.state, account.unlinked_at = BankAccountState.UNLINKED, now
        account.save(update_fields=["state", "unlinked_at"])
    [[fresh]] = locks.lock(accounts.filter(id=account_id))
    fresh.state, fresh.linked_at = BankAccountState.LINKED, now
    fresh.save(update_fields=["state", "linked_at"])


def _locked(merchant_id: UUID) -> Merchant:
    [found] = locks.lock(Merchant.objects.filter(id=merchant_id))
    if not found:
        raise NotFound
    row: Merchant = found[0]
    return row
