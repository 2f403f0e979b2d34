"""Opening a wallet: the customer asks under accepted terms, and confirms with a one-time code.

Opening asks for no verified identity; moving money does.
"""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction

from accounts.data.customer import Standing
from accounts.data.proof import Given, OtpSent, Proof
from accounts.selectors import customer as customers
from accounts.services import otp
from accounts.services import proof as proofs
from consent.data.policy import CurrentPolicy
from consent.selectors import policy, record
from consent.states.policy import PolicyKind
from micropay.core import evidence, locks, rules
from micropay.core.actor import Actor, Principal
from micropay.core.errors import NotFound
from micropay.core.ids import new_id
from wallet.data.ledger import NewAccount
from wallet.data.wallet import OpeningSummary
from wallet.errors.wallet import AccountNotActive, OpeningExpired, TermsNotAccepted, WalletExists
from wallet.models.wallet import Wallet, WalletOpening
from wallet.selectors import fee as fees
from wallet.selectors import reference
from wallet.selectors import wallet as wallets
from wallet.services import ledger
from wallet.states.ledger import AccountKind
from wallet.states.movement import NOT_OF_CUSTOMERS
from wallet.states.wallet import OpeningState

PURPOSE = "wallet_opening"
_SERVICE = "micropay"
_TRIES = 5
_ABOUT = {"th": "เปิดกระเป๋าเงินไมโครเพย์", "en": "open a MicroPay wallet"}


@transaction.atomic
def ask(*, actor: Actor, principal: Principal, now: datetime) -> OpeningSummary:
    """Record that the customer asks for a wallet; summarise it and send the one-time code.

    Raises WalletExists, AccountNotActive, TermsNotAccepted (the terms in force, no older ones),
    and what asking for a code raises.
    """
    if wallets.of_customer(customer_id=principal.customer_id) is not None:
        raise WalletExists
    standing = _standing(principal)
    terms = policy.current(_SERVICE, PolicyKind.TERMS, now)
    acceptance = record.acceptance(principal.subject_id, terms.version_id)
    if acceptance is None:
        raise TermsNotAccepted
    opening = WalletOpening(
        id=new_id(),
        customer_id=principal.customer_id,
        acceptance_id=acceptance.id,
        asked_at=now,
        expires_at=now + timedelta(seconds=rules.number("wallet.opening_seconds", at=now)),
    )
    opening.digest = _digest(opening)
    sent = otp.ask(
        actor=actor,
        customer_id=principal.customer_id,
        purpose=PURPOSE,
        digest=opening.digest,
        about=_ABOUT[standing.language],
        now=now,
    )
    opening.otp_id = sent.otp_id
    opening.save(force_insert=True)
    _leave_evidence("wallet.opening.ask", actor, principal, opening, now)
    return _summary(opening, standing, terms, sent, now)


def confirm(
    *, actor: Actor, principal: Principal, opening_id: UUID, given: Given, now: datetime
) -> Wallet:
    """Open the wallet once; asked again, give it again. Must run outside a transaction.

    Raises NotFound, OpeningExpired, WalletExists, AccountNotActive, and what the proof refuses
    with.
    """
    opening = wallets.opening_of(opening_id=opening_id, customer_id=principal.customer_id)
    if opening is None:
        raise NotFound
    if opening.state == OpeningState.CONFIRMED:
        return wallets.require(customer_id=principal.customer_id)
    if opening.is_expired(now):
        raise OpeningExpired
    proof = proofs.check(
        principal=principal, given=given, purpose=PURPOSE, digest=opening.digest, now=now
    )
    return _open(actor=actor, principal=principal, opening_id=opening.id, proof=proof, now=now)


@transaction.atomic
def _open(
    *, actor: Actor, principal: Principal, opening_id: UUID, proof: Proof, now: datetime
) -> Wallet:
    _standing(principal, lock=True)
    [[opening]] = locks.lock(WalletOpening.objects.filter(id=opening_id))
    # Using the proof locks the customer's credential: whoever comes second looks after the first.
    proofs.consume(proof=proof, now=now)
    if wallets.of_customer(customer_id=principal.customer_id) is not None:
        raise WalletExists
    opening.state = OpeningState.CONFIRMED
    opening.otp_id = proof.otp_id
    opening.confirmed_at = now
    opening.save(update_fields=["state", "otp_id", "confirmed_at"])
    account_id = ledger.open_account(account=NewAccount(AccountKind.CUSTOMER))
    wallet = _create(opening, account_id, now)
    _leave_evidence("wallet.opening.confirm", actor, principal, opening, now)
    return wallet


def _create(opening: WalletOpening, account_id: UUID, now: datetime) -> Wallet:
    """The wallet under a number nobody has; a number drawn twice is drawn again."""
    for left in range(_TRIES, 0, -1):
        try:
            with transaction.atomic():
                return Wallet.objects.create(
                    number=reference.draw_wallet_number(),
                    customer_id=opening.customer_id,
                    opening=opening,
                    acceptance_id=opening.acceptance_id,
                    account_id=account_id,
                    opened_at=now,
                )
        except IntegrityError as error:
            if "number" not in str(error) or left == 1:
                raise
    raise AssertionError


def _standing(principal: Principal, *, lock: bool = False) -> Standing:
    standing = customers.standing(customer_ids=[principal.customer_id], lock=lock)[
        principal.customer_id
    ]
    if not standing.is_active:
        raise AccountNotActive(state=standing.state)
    return standing


def _digest(opening: WalletOpening) -> str:
    facts = f"{opening.id} {opening.customer_id} {opening.acceptance_id}"
    return hashlib.sha256(facts.encode()).hexdigest()


def _leave_evidence(
    action: str, actor: Actor, principal: Principal, opening: WalletOpening, now: datetime
) -> None:
    evidence.record(
        action=action,
        actor=actor,
        now=now,
        subject_id=principal.subject_id,
        object_type="wallet.WalletOpening",
        object_id=opening.id,
        detail={"acceptance": str(opening.acceptance_id)},
    )


def _summary(
    opening: WalletOpening,
    standing: Standing,
    terms: CurrentPolicy,
    sent: OtpSent,
    now: datetime,
) -> OpeningSummary:
    text = terms.text(standing.language)
    today = [line.today for line in fees.schedule(at=now, language=standing.language)]
    return OpeningSummary(
        opening_id=opening.id,
        name=standing.name,
        terms_version_id=terms.version_id,
        terms_number=terms.number,
        terms_title=text.title,
        terms_sha256=text.sha256,
        fees=tuple(
            line for line in today if line is not None and line.service not in NOT_OF_CUSTOMERS
        ),
        limits=wallets.limits(tier=standing.tier, at=now),
        otp_id=sent.otp_id,
        otp_expires_at=sent.expires_at,
        masked_phone=sent.masked_phone,
        expires_at=opening.expires_at,
    )
