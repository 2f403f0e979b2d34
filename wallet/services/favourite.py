"""Keeping payees under a name of one's own."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from micropay.core import evidence, locks, rules
from micropay.core.actor import Actor, Principal
from micropay.core.errors import NotFound
from wallet.data.favourite import FavouriteView
from wallet.data.movement import Payee
from wallet.data.recipient import Recipient
from wallet.errors.favourite import AliasTaken, FavouriteKept, TooManyFavourites
from wallet.errors.movement import PayeeIsYourself
from wallet.models.favourite import Favourite
from wallet.models.wallet import Wallet
from wallet.selectors import favourite as reads
from wallet.selectors import wallet as wallets
from wallet.services import quote, recipient


def keep(
    *, actor: Actor, principal: Principal, payee: Recipient, alias: str, now: datetime
) -> FavouriteView:
    """Keep a payee under an alias that no other favourite has, whatever the letter case.

    Must run outside a transaction. Raises PayeeUnknown, PayeeIsYourself, FavouriteKept, AliasTaken,
    TooManyFavourites (rule ``favourite.most``), TooManyAttempts, and what ``quote.payer_of``
    raises.
    """
    quote.payer_of(principal=principal)
    found = recipient.whom(principal=principal, to=payee, now=now)
    if found.customer_id == principal.customer_id:
        raise PayeeIsYourself
    return _keep(actor, principal, found, alias, now)


@transaction.atomic
def rename(
    *, actor: Actor, principal: Principal, favourite_id: UUID, alias: str, now: datetime
) -> FavouriteView:
    """Give a favourite another alias. Raises NotFound, AliasTaken."""
    kept = _locked(principal)
    row = next((one for one in kept if one.id == favourite_id), None)
    if row is None:
        raise NotFound
    _require_free(alias, [one for one in kept if one is not row])
    row.alias = alias
    row.save(update_fields=["alias"])
    _leave_evidence("rename", actor, principal, row, now)
    return reads.view(row)


@transaction.atomic
def drop(*, actor: Actor, principal: Principal, favourite_id: UUID, now: datetime) -> None:
    """Keep a favourite no longer. Raises NotFound."""
    row = next((one for one in _locked(principal) if one.id == favourite_id), None)
    if row is None:
        raise NotFound
    _leave_evidence("drop", actor, principal, row, now)
    row.delete()


@transaction.atomic
def _keep(
    actor: Actor, principal: Principal, payee: Payee, alias: str, now: datetime
) -> FavouriteView:
    assert payee.wallet_id is not None
    kept = _locked(principal)
    if any(one.payee_wallet_id == payee.wallet_id for one in kept):
        raise FavouriteKept
    most = rules.number("favourite.most", at=now)
    if len(kept) >= most:
        raise TooManyFavourites(most=most)
    _require_free(alias, kept)
    row = Favourite.objects.create(
        customer_id=principal.customer_id,
        payee_wallet_id=payee.wallet_id,
        payee_name=payee.name,
        alias=alias,
        kept_at=now,
    )
    _leave_evidence("keep", actor, principal, row, now)
    return reads.view(row)


def _locked(principal: Principal) -> list[Favourite]:
    """A customer's favourites, whose changes take turns at the wallet's row. Aliases are encrypted:
    they are compared here, under that lock, and not by the database.
    """
    wallet = wallets.require(customer_id=principal.customer_id)
    locks.lock(Wallet.objects.filter(id=wallet.id))
    return list(Favourite.objects.filter(customer_id=principal.customer_id))


def _require_free(alias: str, others: list[Favourite]) -> None:
    if any(str(one.alias).casefold() == alias.casefold() for one in others):
        raise AliasTaken


def _leave_evidence(
    verb: str, actor: Actor, principal: Principal, row: Favourite, now: datetime
) -> None:
    evidence.record(
        action=f"wallet.favourite.{verb}",
        actor=actor,
        now=now,
        subject_id=principal.subject_id,
        object_type="wallet.Favourite",
        object_id=row.id,
    )
