"""Reading movements: what a confirmation needs, receipts and statements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Q

from wallet.data.ledger import StatementLine
from wallet.data.movement import Bill, Moved, MovementView, Statement, StatementEntry
from wallet.errors.movement import BadCursor
from wallet.models.held import HeldMovement
from wallet.models.movement import Movement, Quote
from wallet.models.wallet import Wallet
from wallet.selectors import ledger
from wallet.selectors import reference as references
from wallet.selectors import wallet as wallets
from wallet.states.movement import MovementKind
from wallet.states.risk import HeldState

OUT, IN = "out", "in"
# What naming both parties of a movement reads; a refund's are those of the payment.
PARTIES = ("quote", "refund__payment__quote")
_FOR_CONFIRMATION = """
SELECT found.own_wallet_id, found.is_used, found.key_fingerprint, found.kept_id, found.moved_id,
       found.moved_transaction_id, found.moved_reference, found.moved_at, (found.quote).*
  FROM wallet_for_confirmation(%s, %s, %s, %s) found
"""
_BEFORE_QUOTE = 8
_CURSOR = re.compile(r"n[0-9]{1,18}", re.ASCII)
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a key did before: money that moved, or else a movement that was held."""

    fingerprint: str
    moved: Moved | None
    held_id: UUID | None


@dataclass(frozen=True, slots=True)
class Found:
    """What a confirmation starts from: the quote, whether it was carried out or is held, and what
    the key did before.
    """

    quote: Quote | None
    is_used: bool
    earlier: Earlier | None


def for_confirmation(
    *, customer_id: UUID, kind: MovementKind, quote_id: UUID, key: str
) -> Found | None:
    """Quote, its use, and what was made under this key, moved or held: one statement.

    None when the customer has no wallet. A quote of somebody else or another kind is not found.
    """
    with connection.cursor() as cursor:
        cursor.execute(_FOR_CONFIRMATION, [customer_id, kind, quote_id, key])
        columns = [column.name for column in cursor.description[_BEFORE_QUOTE:]]
        row: Any = cursor.fetchone()
    own_wallet_id, is_used, fingerprint, kept_id, *given = row[:_BEFORE_QUOTE]
    if own_wallet_id is None:
        return None
    earlier = None
    if fingerprint is not None:
        moved = None if given[0] is None else Moved(*given)
        earlier = Earlier(fingerprint, moved, kept_id)
    return Found(_quote(columns, row[_BEFORE_QUOTE:]), bool(is_used), earlier)


def _quote(columns: list[str], values: tuple[Any, ...]) -> Quote | None:
    """The quote of a row, or None when the row is empty. Without the query set of a raw statement,
    which took a seventh of what a payment takes in the web process.
    """
    read = dict(zip(columns, values, strict=True))
    if read["id"] is None:
        return None
    known: Any = Quote._meta.concrete_fields
    return Quote.from_db(
        connection.alias, [one.attname for one in known], [_value(one, read) for one in known]
    )


def _value(field: Any, read: dict[str, Any]) -> Any:
    value = read[field.column]
    if hasattr(field, "from_db_value"):
        return field.from_db_value(value, None, connection)
    return value


def of_customer(*, customer_id: UUID, reference: str) -> MovementView | None:
    """A movement this customer took part in, by receipt reference or transaction id, or None."""
    if _UUID.fullmatch(reference):
        which = Q(transaction_id=reference)
    elif references.is_sound(reference):
        which = Q(reference=reference)
    else:
        return None
    movement = (
        Movement.objects.filter(
            which, Q(customer_id=customer_id) | Q(payee_customer_id=customer_id)
        )
        .select_related(*PARTIES)
        .first()
    )
    if movement is None:
        return None
    return view(movement, direction=OUT if movement.customer_id == customer_id else IN)


def receipt_of(quote: Quote, moved: Moved) -> MovementView:
    """The payer's receipt of a quote that was carried out, without reading the movement again:
    it repeats its quote.
    """
    movement = Movement(
        id=moved.movement_id,
        reference=moved.reference,
        kind=quote.kind,
        transaction_id=moved.transaction_id,
        wallet_id=quote.wallet_id,
        customer_id=quote.customer_id,
        payee_wallet_id=quote.payee_wallet_id,
        merchant_id=quote.merchant_id,
        quote=quote,
        amount=quote.amount,
        fee=quote.fee,
        vat=quote.vat,
        posted_at=moved.posted_at,
    )
    return view(movement, direction=OUT)


def view(movement: Movement, *, direction: str) -> MovementView:
    """A movement (with PARTIES loaded) as its payer or payee sees it.

    The payer of a payment or transfer bears the fee; of a top-up the payee does. The references
    of a bill are the payer's own.
    """
    quote = movement.quote
    bears_fee = (direction == OUT) == (quote is not None)
    return MovementView(
        movement_id=movement.id,
        transaction_id=movement.transaction_id,
        reference=movement.reference,
        kind=MovementKind(movement.kind),
        direction=direction,
        amount=movement.amount,
        fee=movement.fee if bears_fee else 0,
        vat=movement.vat if bears_fee else 0,
        counterparty=_counterparty(movement, direction),
        note=quote.note if quote else "",
        bill=_bill(movement, direction),
        at=movement.posted_at,
        own_name=_counterparty(movement, IN if direction == OUT else OUT),
    )


def view_held(row: HeldMovement) -> MovementView:
    """A held movement (with its quote loaded) as its payer sees it; once it has gone out, it is the
    movement it became.
    """
    quote, released = row.quote, row.state == HeldState.RELEASED
    return MovementView(
        movement_id=row.id,
        transaction_id=row.transaction_id,
        reference=row.reference,
        kind=MovementKind(row.kind),
        direction=OUT,
        amount=row.amount,
        fee=row.fee,
        vat=row.vat,
        counterparty=quote.payee_name,
        note=quote.note,
        bill=Bill(quote.paycode, quote.reference1, quote.reference2),
        at=row.ended_at if released and row.ended_at else row.held_at,
        own_name=quote.payer_name,
        status="completed" if released else row.state,
        held_id=row.id,
        release_at=row.release_at,
    )


def statement(*, customer_id: UUID, cursor: str | None, limit: int) -> Statement:
    """A page of the customer's wallet, newest first, at a cost that does not grow with history.

    Raises NoWallet, BadCursor.
    """
    if cursor is not None and not _CURSOR.fullmatch(cursor):
        raise BadCursor
    wallet = wallets.require(customer_id=customer_id)
    page = ledger.entries(account_id=wallet.account_id, cursor=cursor, limit=limit)
    return Statement(tuple(entries_of(wallet, page.lines)), page.next_cursor)


def entries_of(wallet: Wallet, lines: tuple[StatementLine, ...]) -> Iterator[StatementEntry]:
    """Ledger lines of a wallet as its holder reads them, in the order given: one statement."""
    ids = [line.transaction_id for line in lines]
    movements = {
        movement.transaction_id: movement
        for movement in Movement.objects.filter(transaction_id__in=ids).select_related(*PARTIES)
    }
    for line in lines:
        movement = movements.get(line.transaction_id)
        direction = OUT if movement is not None and movement.wallet_id == wallet.id else IN
        yield StatementEntry(
            amount=line.amount,
            balance=line.balance or 0,
            at=line.posted_at,
            kind=movement.kind if movement else line.kind,
            reference=movement.reference if movement else "",
            counterparty=_counterparty(movement, direction) if movement else "",
        )


def _counterparty(movement: Movement, direction: str) -> str:
    """The other party's name as it may be shown; of a refund the payment's, turned around."""
    refund = movement.refund
    quote = movement.quote if refund is None else refund.payment.quote
    if quote is None:
        return ""
    pays = direction == OUT if refund is None else direction == IN
    return quote.payee_name if pays else quote.payer_name


def _bill(movement: Movement, direction: str) -> Bill:
    """The references of a bill are for who paid it, and told again when it is refunded."""
    refund = movement.refund
    quote = movement.quote if refund is None else refund.payment.quote
    if quote is None or (direction == OUT) != (refund is None):
        return Bill()
    return Bill(quote.paycode, quote.reference1, quote.reference2)
