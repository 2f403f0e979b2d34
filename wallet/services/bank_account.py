"""Linking a customer's own bank account: the bank names the holder, the customer proves the wish.

Only an account under the verified person's own name is linked (SorNorChor 1/2563: verified person;
the company's terms: withdrawal to one's own account).
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction

from accounts.data.customer import Standing
from accounts.data.proof import OTP, Given, OtpSent, Proof
from accounts.selectors import customer as customers
from accounts.services import find, otp, step_up
from accounts.services import proof as proofs
from micropay.core import evidence, locks, rules
from micropay.core.actor import Actor, Principal
from micropay.core.crypto import blind
from micropay.core.errors import NotFound
from micropay.core.ids import new_id
from wallet.data.bank import HolderNames
from wallet.data.withdrawal import BankAccountView
from wallet.errors.bank import (
    BankAccountLinked,
    BankAccountUnknown,
    BankLinkExpired,
    HolderDiffers,
    TooManyBankAccounts,
)
from wallet.models.bank import NUMBER, BankAccount
from wallet.selectors import bank_account as accounts
from wallet.selectors import holder
from wallet.services import quote
from wallet.services.bank_port import Bank
from wallet.states.bank import BankAccountState

PURPOSE = "bank_account"
_ABOUT = {"th": "ผูกบัญชีธนาคาร {account}", "en": "link the bank account {account}"}


def ask(
    *,
    actor: Actor,
    principal: Principal,
    bank: Bank,
    bank_code: str,
    number: str,
    now: datetime,
) -> BankAccountView:
    """Ask the bank who holds an account (digits) and, if it is the customer, send the code.

    Must run outside a transaction. How often a device may ask is limited as searches for people
    are. Raises NoWallet, WalletNotActive, AccountNotActive, NotVerified, TooManyAttempts,
    BankAccountLinked, TooManyBankAccounts, BankAccountUnknown, HolderDiffers, BankUnavailable,
    and what the step-up table and asking for a code refuse with.
    """
    standing = quote.payer_of(principal=principal).standing
    demanded = step_up.require(principal=principal, action=PURPOSE, amount_satang=None, now=now)
    _require_room(principal, bank_code, number, now)
    find.count(principal=principal, now=now)
    names = bank.holder_of(bank_code=bank_code, account=number)
    if names is None:
        raise BankAccountUnknown
    if not holder.same_person(verified=standing.name, answered=names):
        _note_mismatch(actor, principal, bank_code, now)
        raise HolderDiffers
    row = _draft(standing, bank_code, number, names, now)
    return _ask(actor, standing, row, demanded, now)


def confirm(
    *, actor: Actor, principal: Principal, account_id: UUID, given: Given, now: datetime
) -> BankAccountView:
    """Link the account once; asked again, give it again. Must run outside a transaction.

    Raises NotFound, BankLinkExpired, BankAccountLinked, TooManyBankAccounts, AccountNotActive,
    NotVerified and what the proof refuses with.
    """
    row = accounts.of_customer(customer_id=principal.customer_id, account_id=account_id)
    if row is None or row.state == BankAccountState.UNLINKED:
        raise NotFound
    if row.state == BankAccountState.LINKED:
        return accounts.view(row)
    if row.is_expired(now):
        raise BankLinkExpired
    proof = proofs.check(
        principal=principal, given=given, purpose=PURPOSE, digest=row.digest, now=now
    )
    return _link(actor, principal, row.id, proof, now)


@transaction.atomic
def unlink(*, actor: Actor, principal: Principal, account_id: UUID, now: datetime) -> None:
    """Withdraw to this account no more; what is on its way there goes on. Raises NotFound."""
    [found] = locks.lock(
        BankAccount.objects.filter(
            id=account_id, customer_id=principal.customer_id, state=BankAccountState.LINKED
        )
    )
    if not found:
        raise NotFound
    row: BankAccount = found[0]
    row.state, row.unlinked_at = BankAccountState.UNLINKED, now
    row.save(update_fields=["state", "unlinked_at"])
    _leave_evidence("unlink", actor, principal.subject_id, row, now)


def _draft(
    standing: Standing, bank_code: str, number: str, names: HolderNames, now: datetime
) -> BankAccount:
    account_id = new_id()
    return BankAccount(
        id=account_id,
        customer_id=standing.customer_id,
        bank_code=bank_code,
        number=number,
        **blind.columns("number_index", NUMBER, number),
        holder=names.thai or names.english,
        digest=hashlib.sha256(f"{account_id} {bank_code} {number}".encode()).hexdigest(),
        asked_at=now,
        expires_at=now + timedelta(seconds=rules.number("bank_account.link_seconds", at=now)),
    )


@transaction.atomic
def _ask(
    actor: Actor,
    standing: Standing,
    row: BankAccount,
    demanded: tuple[str, ...],
    now: datetime,
) -> BankAccountView:
    sent = _ask_code(actor, standing, row, now) if OTP in demanded else None
    row.otp_id = sent.otp_id if sent else None
    row.save(force_insert=True)
    _leave_evidence("ask", actor, standing.subject_id, row, now)
    return replace(
        accounts.view(row),
        proof=demanded,
        otp_id=row.otp_id,
        masked_phone=sent.masked_phone if sent else "",
        expires_at=row.expires_at,
    )


def _ask_code(actor: Actor, standing: Standing, row: BankAccount, now: datetime) -> OtpSent:
    return otp.ask(
        actor=actor,
        customer_id=standing.customer_id,
        purpose=PURPOSE,
        digest=row.digest,
        about=_ABOUT[standing.language].format(account=row.words),
        now=now,
    )


@transaction.atomic
def _link(
    actor: Actor, principal: Principal, account_id: UUID, proof: Proof, now: datetime
) -> BankAccountView:
    customer_id = principal.customer_id
    standing = customers.standing(customer_ids=[customer_id], lock=True)[customer_id]
    quote.require_mover(standing)
    # Using the proof locks the customer's credential: who comes second looks after the first.
    proofs.consume(proof=proof, now=now)
    [[row]] = locks.lock(BankAccount.objects.filter(id=account_id))
    if row.state != BankAccountState.ASKED:
        raise NotFound
    _require_room(principal, row.bank_code, str(row.number), now)
    row.state, row.linked_at = BankAccountState.LINKED, now
    try:
        row.save(update_fields=["state", "linked_at"])
    except IntegrityError as error:
        raise BankAccountLinked from error
    _leave_evidence("link", actor, standing.subject_id, row, now)
    return accounts.view(row)


def _require_room(principal: Principal, bank_code: str, number: str, now: datetime) -> None:
    customer_id = principal.customer_id
    if accounts.is_linked(customer_id=customer_id, bank_code=bank_code, number=number):
        raise BankAccountLinked
    most = rules.number("bank_account.most", at=now)
    if accounts.count_linked(customer_id=customer_id) >= most:
        raise TooManyBankAccounts(most=most)


@transaction.atomic
def _note_mismatch(actor: Actor, principal: Principal, bank_code: str, now: datetime) -> None:
    """Somebody tried an account of another person: kept for those who look for fraud."""
    evidence.record(
        action="wallet.bank_account.refuse",
        actor=actor,
        now=now,
        subject_id=principal.subject_id,
        detail={"bank": bank_code, "code": HolderDiffers.code},
    )


def _leave_evidence(
    verb: str, actor: Actor, subject_id: UUID, row: BankAccount, now: datetime
) -> None:
    evidence.record(
        action=f"wallet.bank_account.{verb}",
        actor=actor,
        now=now,
        subject_id=subject_id,
        object_type="wallet.BankAccount",
        object_id=row.id,
        detail={"bank": row.bank_code},
    )
