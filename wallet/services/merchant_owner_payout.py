"""Payouts by those who act for a merchant, to the bank account that two people named for it."""

from __future__ import annotations

import hashlib
from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.data.proof import Given, Proof
from accounts.errors.proof import OtpForSomethingElse
from accounts.selectors import customer as customers
from accounts.services import proof as proofs
from micropay.core import money
from micropay.core.actor import Actor, Principal
from micropay.core.errors import NotFound, Refusal
from wallet.data.merchant_owner import PaidOut, PayoutQuote
from wallet.errors.ledger import InsufficientBalance, KeyReused
from wallet.errors.merchant import MerchantWithoutAccount
from wallet.models.bank import BankAccount, Withdrawal
from wallet.models.merchant import Merchant
from wallet.selectors import ledger as reads
from wallet.selectors import merchant as merchants
from wallet.selectors import merchant_owner as owners
from wallet.selectors import withdrawal as withdrawals
from wallet.services import merchant_owner, merchant_payout, twin
from wallet.services.merchant_payout import Wanted

ACTION = "merchant_payout"
_ABOUT = {
    "th": "โอนยอดขาย {amount} บาท เข้าบัญชี {account}",
    "en": "pay {amount} baht out to {account}",
}


def ask_quote(
    *, actor: Actor, principal: Principal, merchant_id: UUID, amount: int, now: datetime
) -> PayoutQuote:
    """Show a payout (satang) with its fee and ask for its code. Must run outside a transaction.

    Raises NotFound, MerchantMoveRefused, MerchantWithoutAccount, PayoutTooSmall,
    InsufficientBalance, AccountNotActive, NotVerified, and what the step-up table and asking for a
    code refuse with.
    """
    shop = merchant_owner.acting(principal=principal, merchant_id=merchant_id)
    account = _account(shop, amount, now)
    wanted = merchant_payout.priced(row=shop, amount=amount, key="", now=now)
    left = reads.balance(account_id=shop.account_id).available - wanted.total
    if left < 0:
        raise InsufficientBalance
    language = customers.standing(customer_ids=[principal.customer_id])[
        principal.customer_id
    ].language
    asked = merchant_owner.ask_proof(
        actor=actor,
        principal=principal,
        action=ACTION,
        amount=amount,
        digest=_digest(shop, account, wanted),
        about=_ABOUT[language].format(
            amount=money.format_baht_for_people(amount), account=account.words
        ),
        now=now,
    )
    return PayoutQuote(
        amount=amount,
        fee=wanted.fee,
        vat=wanted.vat,
        total=wanted.total,
        to=account.words,
        available_after=left,
        asked=asked,
    )


def confirm(
    *,
    actor: Actor,
    principal: Principal,
    merchant_id: UUID,
    amount: int,
    given: Given,
    idempotency_key: str,
    now: datetime,
) -> PaidOut:
    """Hold the money once and tell the bank, or find what this key did. Outside a transaction.

    The proof binds to account and fee: when either is another by now, its code is for something
    else. Raises NotFound, KeyReused, MerchantMoveRefused, MerchantWithoutAccount, PayoutTooSmall,
    InsufficientBalance, LedgerBusy, AccountNotActive, NotVerified and what the proof refuses with.
    """
    shop = owners.one(customer_id=principal.customer_id, merchant_id=merchant_id)
    if shop is None:
        raise NotFound
    # The customer's part keeps keys of two people who act for one merchant apart.
    key = f"{principal.customer_id.hex[:12]} {idempotency_key}"
    earlier = _earlier(shop, key, amount)
    if earlier is not None:
        return PaidOut(withdrawals.view(earlier), replayed=True)
    try:
        account = _account(shop, amount, now)
        wanted = merchant_payout.priced(row=shop, amount=amount, key=key, now=now)
        digest = _digest(shop, account, wanted)
        proof = proofs.check(
            principal=principal,
            given=given,
            purpose=ACTION,
            digest=digest,
            amount_satang=amount,
            now=now,
        )
        row = _pay(
            actor=actor,
            principal=principal,
            shop=shop,
            wanted=wanted,
            digest=digest,
            proof=proof,
            now=now,
        )
    except Refusal as refusal:
        found = twin.made(look=lambda: _earlier(shop, key, amount), refusal=refusal)
        if found is None:
            raise
        return PaidOut(withdrawals.view(found), replayed=True)
    return PaidOut(withdrawals.view(row), replayed=False)


@transaction.atomic
def _pay(
    *,
    actor: Actor,
    principal: Principal,
    shop: Merchant,
    wanted: Wanted,
    digest: str,
    proof: Proof,
    now: datetime,
) -> Withdrawal:
    merchant_owner.begin(principal=principal, merchant_id=shop.id, proof=proof, now=now)
    row, account = merchants.paid_out_for_update(merchant_id=shop.id)
    if account is None or _digest(row, account, wanted) != digest:
        raise OtpForSomethingElse
    merchant_payout.require_payable(row=row, account=account, amount=wanted.amount, now=now)
    return merchant_payout.start(actor=actor, row=row, account=account, wanted=wanted, now=now)


def _account(shop: Merchant, amount: int, now: datetime) -> BankAccount:
    account = merchants.account_of(merchant=shop)
    merchant_payout.require_payable(row=shop, account=account, amount=amount, now=now)
    if account is None:
        raise MerchantWithoutAccount
    return account


def _digest(shop: Merchant, account: BankAccount, wanted: Wanted) -> str:
    facts = f"merchant payout {shop.id} {account.id} {wanted.amount} {wanted.fee}"
    return hashlib.sha256(facts.encode()).hexdigest()


def _earlier(shop: Merchant, key: str, amount: int) -> Withdrawal | None:
    rows = Withdrawal.objects.filter(merchant=shop, key=key)
    found = rows.select_related("bank_account").first()
    if found is not None and found.amount != amount:
        raise KeyReused
    return found
