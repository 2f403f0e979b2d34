"""Monthly statements. A month is a calendar month in Bangkok; amounts are satang."""

from __future__ import annotations

import re
from datetime import date, datetime
from uuid import UUID

from accounts.selectors import customer as customers
from micropay.core import clock, rules
from wallet.data.movement import MonthlyStatement
from wallet.errors.movement import NoSuchMonth, StatementTooLong
from wallet.selectors import ledger_past, movement
from wallet.selectors import wallet as wallets

_MONTH = re.compile(r"20[0-9]{2}-(0[1-9]|1[0-2])", re.ASCII)


def of_customer(*, customer_id: UUID, month: str, now: datetime) -> MonthlyStatement:
    """A customer's wallet in a month written ``2026-11``; the present one up to ``now``.

    Raises NoWallet, NoSuchMonth (malformed, or still to come), StatementTooLong past rule
    ``statement.paper_lines``.
    """
    since, until = bounds(month, now)
    wallet = wallets.require(customer_id=customer_id)
    most = rules.number("statement.paper_lines", at=now)
    lines = ledger_past.statement(
        account_id=wallet.account_id, since=since, until=until, most=most + 1
    )
    if len(lines) > most:
        raise StatementTooLong(most=most)
    opening = ledger_past.balance_at(account_id=wallet.account_id, at=since)
    return MonthlyStatement(
        wallet_number=wallet.number,
        holder=customers.standing(customer_ids=[customer_id])[customer_id].name,
        since=since,
        until=until,
        opening=opening,
        closing=opening + sum(line.amount for line in lines),
        received=sum(line.amount for line in lines if line.amount > 0),
        spent=-sum(line.amount for line in lines if line.amount < 0),
        entries=tuple(movement.entries_of(wallet, lines)),
    )


def bounds(month: str, now: datetime) -> tuple[datetime, datetime]:
    """The first moment of a month and the first after it, or ``now``. Raises NoSuchMonth."""
    if not _MONTH.fullmatch(month):
        raise NoSuchMonth
    year, number = int(month[:4]), int(month[5:])
    since = clock.day_start(date(year, number, 1))
    if since > now:
        raise NoSuchMonth
    after = date(year + number // 12, number % 12 + 1, 1)
    return since, min(clock.day_start(after), now)
