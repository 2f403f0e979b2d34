"""Matching the bank's lines with the ledger's postings, a whole statement in a few statements.

By reference first. By amount and time only where both sides leave no choice: one line and one
posting of that amount in the window, and not two references that disagree. Nothing is guessed: the
rest becomes a difference that two people resolve.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection

from micropay.core import clock, locks, rules
from wallet.data.ledger import SAFEGUARDED_BANK

# Two imports that each look for the postings of the other would match one of them twice.
_TURNS = "SELECT pg_advisory_xact_lock(hashtextextended('bank reconciliation', 4))"
_OF_STATEMENT = """
SELECT l.* FROM wallet_bankline l
 WHERE l.statement_id = %(statement)s
   AND NOT EXISTS (SELECT FROM wallet_bankmatch m WHERE m.line_id = l.id)"""
_OF_LINE = """
SELECT l.* FROM wallet_bankline l
 WHERE l.id = %(line)s
   AND NOT EXISTS (SELECT FROM wallet_bankmatch m WHERE m.line_id = l.id)"""
_OF_OPEN_DIFFERENCES = """
SELECT l.* FROM wallet_bankdifference d JOIN wallet_bankline l ON l.id = d.line_id
 WHERE d.state = 'open' AND NOT EXISTS (SELECT FROM wallet_bankmatch m WHERE m.line_id = l.id)"""
# What a posting moved on the safeguarded account: a receipt is negative there, as assets are.
_MOVED = """
JOIN LATERAL (SELECT sum(e.amount)::bigint AS amount FROM wallet_ledger_entry e
               WHERE e.transaction_id = {named}.transaction_id AND e.account_id = %(bank)s) moved
  ON moved.amount IS NOT NULL"""
_BY_REFERENCE = """
WITH line AS MATERIALIZED ({scope}),
named AS (
    SELECT l.id, l.number, l.amount, n.transaction_id
      FROM line l JOIN wallet_banknotice n ON n.bank_reference = l.bank_reference
     WHERE l.bank_reference <> '' AND l.amount > 0
     UNION
    SELECT l.id, l.number, l.amount, w.transaction_id
      FROM line l JOIN wallet_withdrawal w ON w.reference = l.own_reference
     WHERE l.own_reference <> '' AND l.amount < 0 AND w.transaction_id IS NOT NULL
     UNION
    SELECT l.id, l.number, l.amount, w.transaction_id
      FROM line l
      JOIN wallet_withdrawal w ON w.bank_reference = l.bank_reference AND w.bank_reference <> ''
     WHERE l.own_reference = '' AND l.amount < 0 AND w.transaction_id IS NOT NULL
     UNION
    SELECT l.id, l.number, l.amount, c.paid_transaction_id
      FROM line l JOIN wallet_closing c ON c.bank_reference = l.bank_reference
     WHERE l.bank_reference <> '' AND l.amount < 0
     UNION
    SELECT l.id, l.number, l.amount, r.transaction_id
      FROM line l JOIN wallet_unmatchedreceipt r ON r.bank_reference = l.bank_reference
     WHERE l.bank_reference <> '' AND l.amount < 0),
one_posting AS (SELECT DISTINCT ON (id) * FROM named ORDER BY id, transaction_id),
one_line AS (
    SELECT DISTINCT ON (transaction_id) * FROM one_posting ORDER BY transaction_id, number, id)
INSERT INTO wallet_bankmatch (line_id, transaction_id, by, difference, matched_at)
SELECT one_line.id, one_line.transaction_id, 'reference', one_line.amount + moved.amount, %(now)s
  FROM one_line {moved}
 WHERE NOT EXISTS (SELECT FROM wallet_bankmatch m
                    WHERE m.transaction_id = one_line.transaction_id)
"""
_FREE_POSTINGS = """
SELECT e.transaction_id, min(e.posted_at) AS posted_at, sum(e.amount)::bigint AS amount
  FROM wallet_ledger_entry e
 WHERE e.account_id = %(bank)s AND e.posted_at >= %(since)s AND e.posted_at < %(until)s
   AND NOT EXISTS (SELECT FROM wallet_bankmatch m WHERE m.transaction_id = e.transaction_id)
   AND NOT EXISTS (SELECT FROM wallet_bankdifference d WHERE d.correction_id = e.transaction_id)
 GROUP BY e.transaction_id HAVING sum(e.amount) <> 0"""
_BY_AMOUNT_AND_TIME = """
WITH line AS ({scope}),
posting AS ({free}),
lone_line AS (
    SELECT amount, (array_agg(id))[1] AS id,
           bool_or(bank_reference <> '' OR own_reference <> '') AS named
      FROM line WHERE NOT returned GROUP BY amount HAVING count(*) = 1),
lone_posting AS (
    SELECT amount, (array_agg(transaction_id))[1] AS transaction_id
      FROM posting GROUP BY amount HAVING count(*) = 1)
INSERT INTO wallet_bankmatch (line_id, transaction_id, by, difference, matched_at)
SELECT l.id, p.transaction_id, 'amount_and_time', 0, %(now)s
  FROM lone_line l JOIN lone_posting p ON p.amount = -l.amount
 WHERE NOT l.named
    OR NOT EXISTS (SELECT FROM wallet_banknotice n WHERE n.transaction_id = p.transaction_id)
   AND NOT EXISTS (SELECT FROM wallet_withdrawal w WHERE w.transaction_id = p.transaction_id)
   AND NOT EXISTS (SELECT FROM wallet_closing c WHERE c.paid_transaction_id = p.transaction_id)
   AND NOT EXISTS (SELECT FROM wallet_unmatchedreceipt r
                    WHERE r.transaction_id = p.transaction_id AND r.bank_reference <> '')
"""
# A posting that was missed at the bank, or a line that was missed here, has been found.
_CLOSE_WHAT_CAME = """
UPDATE wallet_bankdifference d
   SET state = 'resolved', resolution = 'came', resolved_at = %(now)s
  FROM wallet_bankmatch m
 WHERE d.state = 'open'
   AND (d.kind = 'not_at_bank' AND m.transaction_id = d.transaction_id
        OR d.kind <> 'amount_differs' AND m.line_id = d.line_id)
"""
# The bank had told of a return; now its statement shows the money, as a difference of its own.
_CLOSE_WHAT_WAS_TOLD = """
UPDATE wallet_bankdifference d
   SET state = 'resolved', resolution = 'came', resolved_at = %(now)s
 WHERE d.state = 'open' AND d.kind = 'returned' AND d.line_id IS NULL
   AND EXISTS (SELECT FROM wallet_bankdifference o
                WHERE o.withdrawal_id = d.withdrawal_id AND o.kind = 'returned'
                  AND o.line_id IS NOT NULL AND o.opened_at >= d.opened_at)
"""
_OPEN_FOR_LINES = """
INSERT INTO wallet_bankdifference
       (id, kind, state, day, amount, line_id, transaction_id, withdrawal_id, notice_id, opened_at,
        resolution)
SELECT uuidv7(),
       CASE WHEN m.line_id IS NOT NULL THEN 'amount_differs'
            WHEN l.returned OR w.id IS NOT NULL AND l.amount > 0 THEN 'returned'
            WHEN EXISTS (SELECT FROM wallet_bankline o
                          WHERE o.bank_reference = l.bank_reference AND o.bank_reference <> ''
                            AND o.id <> l.id AND sign(o.amount) = sign(l.amount)
                            AND (o.statement_id <> l.statement_id OR o.number < l.number))
            THEN 'duplicate' ELSE 'not_in_ledger' END,
       'open', s.day, coalesce(m.difference, l.amount), l.id, m.transaction_id, w.id, n.id,
       %(now)s, ''
  FROM wallet_bankline l
  JOIN wallet_bankstatement s ON s.id = l.statement_id
  LEFT JOIN wallet_bankmatch m ON m.line_id = l.id
  LEFT JOIN wallet_withdrawal w ON w.reference = l.own_reference AND l.own_reference <> ''
  LEFT JOIN wallet_banknotice n ON n.bank_reference = l.bank_reference AND l.bank_reference <> ''
 WHERE {which} AND (m.line_id IS NULL OR m.difference <> 0)
   AND NOT EXISTS (SELECT FROM wallet_bankdifference d
                    WHERE d.line_id = l.id AND (d.state <> 'resolved' OR m.line_id IS NULL))
"""
_OPEN_FOR_POSTINGS = """
INSERT INTO wallet_bankdifference
       (id, kind, state, day, amount, transaction_id, withdrawal_id, notice_id, opened_at,
        resolution)
SELECT uuidv7(), 'not_at_bank', 'open', (p.posted_at AT TIME ZONE 'Asia/Bangkok')::date, p.amount,
       p.transaction_id, w.id, n.id, %(now)s, ''
  FROM ({free}) p
  LEFT JOIN wallet_withdrawal w ON w.transaction_id = p.transaction_id
  LEFT JOIN wallet_banknotice n ON n.transaction_id = p.transaction_id
 WHERE NOT EXISTS (SELECT FROM wallet_bankdifference d WHERE d.transaction_id = p.transaction_id)
"""


def statement(*, statement_id: UUID, day: date, now: datetime) -> None:
    """Match the lines of a statement and open a difference for whatever is left on either side.

    In the caller's transaction. A posting without a line is a difference only some days after its
    own (rule ``recon.grace_days``): the bank may book it later.
    """
    locks.require_transaction()
    window = timedelta(days=rules.number("recon.window_days", at=now))
    _run(_TURNS, {})
    given = {
        "statement": statement_id,
        "bank": SAFEGUARDED_BANK,
        "now": now,
        "since": clock.day_start(day) - window,
        "until": clock.day_end(day) + window,
    }
    _match(_OF_STATEMENT, given)
    _run(_OPEN_FOR_LINES.format(which="l.statement_id = %(statement)s"), given)
    _run(_CLOSE_WHAT_WAS_TOLD, given)
    _open_for_postings(day, given)


def again(*, now: datetime) -> int:
    """Look again for what open differences missed: notices and answers of the bank come late.

    In the caller's transaction. Returns how many were found.
    """
    locks.require_transaction()
    _run(_TURNS, {})
    given = {"bank": SAFEGUARDED_BANK, "now": now}
    found = _run(_BY_REFERENCE.format(scope=_OF_OPEN_DIFFERENCES, moved=_moved()), given)
    if found:
        _run(_CLOSE_WHAT_CAME, given)
        _run(_OPEN_FOR_LINES.format(which="m.difference <> 0 AND m.matched_at = %(now)s"), given)
    return found


def line(*, line_id: UUID, now: datetime) -> bool:
    """Match one line by reference if its posting is there by now. In the caller's transaction."""
    locks.require_transaction()
    _run(_TURNS, {})
    given = {"bank": SAFEGUARDED_BANK, "now": now, "line": line_id}
    return bool(_run(_BY_REFERENCE.format(scope=_OF_LINE, moved=_moved()), given))


def close_what_came(*, now: datetime) -> None:
    """Close the open differences whose missing side has been matched. In the caller's
    transaction.
    """
    locks.require_transaction()
    _run(_CLOSE_WHAT_CAME, {"now": now})


def _match(scope: str, given: dict[str, Any]) -> None:
    _run(_BY_REFERENCE.format(scope=scope, moved=_moved()), given)
    _run(_BY_AMOUNT_AND_TIME.format(scope=scope, free=_FREE_POSTINGS), given)
    _run(_CLOSE_WHAT_CAME, given)


def _moved() -> str:
    return _MOVED.format(named="one_line")


def _open_for_postings(day: date, given: dict[str, Any]) -> None:
    """What became due since the statement before; older postings were looked at with that one, and
    those before the first were never compared with anything.
    """
    grace = timedelta(days=rules.number("recon.grace_days", at=given["now"]))
    before = _one("SELECT max(day) FROM wallet_bankstatement WHERE day < %(day)s", {"day": day})
    since = clock.day_start(day) if before is None else clock.day_end(before - grace)
    first = clock.day_start(_one("SELECT min(day) FROM wallet_bankstatement", {}))
    due = {**given, "since": max(since, first), "until": clock.day_end(day - grace)}
    if due["since"] < due["until"]:
        _run(_OPEN_FOR_POSTINGS.format(free=_FREE_POSTINGS), due)


def _one(statement: str, given: dict[str, Any]) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(statement, given)
        return cursor.fetchone()[0]


def _run(statement: str, given: dict[str, Any]) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement, given)
        return int(cursor.rowcount)
