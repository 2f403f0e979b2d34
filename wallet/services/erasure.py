"""What the wallet keeps of a person who asks to be erased: the ledger and what explains it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from micropay.core import clock, locks, rules
from micropay.core.actor import Actor
from micropay.core.rights import Erased, Kept
from wallet.models.bank import BankAccount
from wallet.models.favourite import Favourite
from wallet.models.merchant import Merchant
from wallet.models.money_request import MoneyRequest
from wallet.models.movement import Movement
from wallet.models.phone_place import PhonePlace
from wallet.models.standing_order import StandingOrder
from wallet.models.wallet import Wallet
from wallet.services import picture


def erase(*, actor: Actor, subject_id: UUID, now: datetime) -> Erased:
    """Nothing of the ledger can go: accounting and anti-money-laundering law keep every payment for
    rule ``closing.keep_years.transactions``, with what was ordered and asked for. Favourites and
    kept pictures go. In the caller's transaction; locks the wallet, so that an answer never says
    less than what a payment under way adds.
    """
    locks.require_transaction()
    [wallets] = locks.lock(Wallet.objects.filter(customer__subject_id=subject_id))
    if not wallets:
        return Erased((), ())
    years = rules.number("closing.keep_years.transactions", at=now)
    law = rules.text("closing.law.transactions", at=now)
    until = str(clock.months_on(clock.bangkok_day(now), 12 * years))
    kept = [Kept("wallet", law, until)]
    kept += [Kept(what, law, until) for what, rows in _lasting(subject_id) if rows.exists()]
    return Erased(_free(actor, wallets[0], now), tuple(kept))


def _lasting(subject_id: UUID) -> Iterator[tuple[str, QuerySet[Any]]]:
    of_person = {"customer__subject_id": subject_id}
    asked = Q(asker__subject_id=subject_id) | Q(payer__subject_id=subject_id)
    yield "transactions", Movement.objects.filter(**of_person)
    yield "bank_accounts", BankAccount.objects.filter(**of_person)
    yield "standing_orders", StandingOrder.objects.filter(**of_person)
    yield "money_requests", MoneyRequest.objects.filter(asked)
    yield "merchants", Merchant.objects.filter(owner__subject_id=subject_id)


def _free(actor: Actor, wallet: Wallet, now: datetime) -> tuple[str, ...]:
    """What nobody but the person has a use for goes."""
    favourites, _ = Favourite.objects.filter(customer_id=wallet.customer_id).delete()
    places, _ = PhonePlace.objects.filter(customer_id=wallet.customer_id).delete()
    pictures = picture.drop_all(actor=actor, customer_id=wallet.customer_id, now=now)
    gone = {"favourites": favourites, "kept_pictures": pictures, "phone_places": places}
    return tuple(what for what, count in gone.items() if count)
