"""Proving the ledger from its rows: every step reads all of them and names the first bad one.

Run inside one REPEATABLE READ transaction, so that postings under way do not look like faults.
Memory stays flat: rows stream through a cursor of the server or are compared inside it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from typing import Any

from django.db import connection

from micropay.core.crypto.signing import KeyRing
from wallet.data.seal import EVIDENCE, LEDGER, STREAMS, ProofStep
from wallet.selectors import seal_proof

_GUARDS = {
    "wallet_ledger_account": ("opens_empty", "moves_by_entries", "rows_stay", "table_stays"),
    "wallet_ledger_transaction": ("is_whole", "rows_stay", "table_stays"),
    "wallet_ledger_entry": ("moves_balance", "is_accounted", "rows_stay", "table_stays"),
    "wallet_ledger_fold": ("moves_balance", "rows_stay", "table_stays"),
    "wallet_ledger_batch": ("rows_stay", "table_stays"),
    "wallet_ledger_seal": ("continues", "rows_stay", "table_stays"),
    "wallet_ledger_hold": ("moves_held", "moves_by_uses", "rows_stay", "table_stays"),
    "wallet_ledger_hold_use": ("moves_held", "was_posted", "rows_stay", "table_stays"),
    "core_evidence": ("rows_stay", "table_stays"),
}
# The runtime role adds rows to these itself.
_WRITTEN_BY_US = {"wallet_ledger_seal", "core_evidence"}
_RULES = [f"wallet_ledger_{table}_no_conflict" for table in ("entry", "hold", "hold_use")]
_ORPHANS = """
SELECT 'entry ' || e.transaction_id || ' leg ' || e.leg || ' has no transaction'
  FROM wallet_ledger_entry e
  LEFT JOIN wallet_ledger_transaction t ON t.id = e.transaction_id
 WHERE (t.id IS NULL OR e.leg NOT BETWEEN 1 AND t.leg_count OR e.posted_at <> t.posted_at
        OR coalesce(e.xid, t.xid) <> t.xid OR (e.seq IS NULL AND e.xid IS NULL))
   AND e.posted_at >= %s
 LIMIT 1
"""
_CHAINS = """
SELECT 'account ' || account_id || ' entry ' || seq || ' does not continue the one before'
  FROM (SELECT account_id, seq, balance, amount,
               lag(seq) OVER chain AS seq_before, lag(balance) OVER chain AS balance_before
          FROM wallet_ledger_entry
         WHERE seq IS NOT NULL AND posted_at >= %(since)s
        WINDOW chain AS (PARTITION BY account_id ORDER BY seq)) link
 WHERE CASE WHEN seq_before IS NULL AND (seq > 1 AND %(partial)s) THEN false
            ELSE seq <> coalesce(seq_before, 0) + 1
              OR balance <> coalesce(balance_before, 0) + amount END
 LIMIT 1
"""
_ACCOUNTS = """
SELECT 'account ' || a.id || ' holds ' || (a.balance + tail.amount)
       || ', its entries sum to ' || coalesce(total.amount, 0)
  FROM wallet_ledger_account a
  LEFT JOIN (SELECT account_id, count(*) AS entries, sum(amount) AS amount
               FROM wallet_ledger_entry GROUP BY account_id) total ON total.account_id = a.id
 CROSS JOIN LATERAL (
        SELECT count(*) AS entries, coalesce(sum(e.amount), 0) AS amount
          FROM wallet_ledger_entry e
         WHERE e.account_id = a.id AND e.seq IS NULL AND e.xid >= a.folded_xid) tail
 WHERE a.balance + tail.amount <> coalesce(total.amount, 0)
    OR a.entry_count + tail.entries <> coalesce(total.entries, 0)
 LIMIT 1
"""
_LAST_BALANCES = """
SELECT 'account ' || a.id || ' holds ' || a.balance || ', its last entry says ' || last.balance
  FROM wallet_ledger_account a
 CROSS JOIN LATERAL (
        SELECT seq, balance FROM wallet_ledger_entry e
         WHERE e.account_id = a.id AND e.seq IS NOT NULL ORDER BY e.seq DESC LIMIT 1) last
 WHERE a.mode = 'locked' AND (last.balance <> a.balance OR last.seq <> a.entry_count)
 LIMIT 1
"""
_FOLDS = """
SELECT 'fold ' || number || ' of account ' || account_id || ' does not match its entries'
  FROM (SELECT f.*, lag(number) OVER chain AS number_before, lag(upto_xid) OVER chain AS from_then,
               lag(balance) OVER chain AS balance_before, lead(number) OVER chain AS number_next
          FROM wallet_ledger_fold f
        WINDOW chain AS (PARTITION BY account_id ORDER BY number)) f
  JOIN wallet_ledger_account a ON a.id = f.account_id
 CROSS JOIN LATERAL (
        SELECT count(*) AS entries, coalesce(sum(e.amount), 0) AS amount
          FROM wallet_ledger_entry e
         WHERE e.account_id = f.account_id AND e.seq IS NULL
           AND e.xid >= f.from_xid AND e.xid < f.upto_xid) part
 WHERE f.number <> coalesce(f.number_before, 0) + 1
    OR f.from_xid <> coalesce(f.from_then, '0')
    OR f.balance <> coalesce(f.balance_before, f.balance - f.amount) + f.amount
    OR f.entries <> part.entries OR f.amount <> part.amount
    OR (f.number_next IS NULL AND (a.folded_xid <> f.upto_xid OR a.balance <> f.balance))
 LIMIT 1
"""
_TAKEN_BACK = """
SELECT 'transaction ' || original || ' was taken back for more than it moved'
  FROM (SELECT t.reverses_id AS original, e.account_id, sum(e.amount) AS amount
          FROM wallet_ledger_transaction t
          JOIN wallet_ledger_entry e ON e.transaction_id = t.id
         WHERE t.reverses_id IS NOT NULL
         GROUP BY t.reverses_id, e.account_id) back
 CROSS JOIN LATERAL (
        SELECT coalesce(sum(e.amount), 0) AS moved FROM wallet_ledger_entry e
         WHERE e.transaction_id = back.original AND e.account_id = back.account_id) whole
 WHERE moved + back.amount NOT BETWEEN least(moved, 0) AND greatest(moved, 0)
 LIMIT 1
"""
_HELD = """
SELECT 'account ' || a.id || ' holds back ' || a.held || ', its holds sum to '
       || coalesce(open.rest, 0)
  FROM wallet_ledger_account a
  FULL JOIN (SELECT account_id, sum(rest) AS rest FROM wallet_ledger_hold
              WHERE rest > 0 GROUP BY account_id) open ON open.account_id = a.id
 WHERE coalesce(a.held, 0) <> coalesce(open.rest, 0)
 LIMIT 1
"""
# A capture stands on its posting, which took the same amount from the hold's account.
_HOLDS = """
SELECT 'hold ' || h.id || ' does not match its uses'
  FROM wallet_ledger_hold h
 CROSS JOIN LATERAL (
        SELECT count(*) AS uses, coalesce(max(u.number), 0) AS last,
               coalesce(sum(u.amount), 0) AS amount,
               coalesce(bool_and(u.kind <> 'capture' OR u.amount = -coalesce((
                   SELECT sum(e.amount) FROM wallet_ledger_entry e
                    WHERE e.transaction_id = u.transaction_id
                      AND e.account_id = h.account_id), 0)), true) AS posted
          FROM wallet_ledger_hold_use u WHERE u.hold_id = h.id) have
 WHERE h.rest < 0 OR h.amount - have.amount <> h.rest OR NOT have.posted
    OR (have.uses, have.last) <> (h.uses, h.uses)
 LIMIT 1
"""


def prove(*, keys: KeyRing, since: datetime | None = None) -> Iterator[ProofStep]:
    """Every step in turn. With ``since`` only newer rows and seals are read, and sums are not.

    A fault is a sentence in ``ProofStep.fault``; None means the step holds. ``keys`` are the public
    keys that seals may be signed with.
    """
    start = since.isoformat() if since else "-infinity"
    yield _timed("guards", _guards)
    yield _timed("transactions and seals", lambda: seal_proof.rows_and_seals(LEDGER, keys, since))
    yield _timed("orphans", lambda: _ask("wallet_ledger_entry", _ORPHANS, [start]))
    parameters = {"since": start, "partial": since is not None}
    yield _timed("running balances", lambda: _ask("wallet_ledger_entry", _CHAINS, parameters))
    yield _timed("last balances", lambda: _ask("wallet_ledger_account", _LAST_BALANCES))
    yield _timed("refunds", lambda: _ask("wallet_ledger_transaction", _TAKEN_BACK))
    yield _timed("held", lambda: _ask("wallet_ledger_account", _HELD))
    yield _timed("holds", lambda: _ask("wallet_ledger_hold", _HOLDS))
    yield _timed("folds", lambda: _ask("wallet_ledger_fold", _FOLDS))
    if since is None:
        yield _timed("balances", lambda: _ask("wallet_ledger_entry", _ACCOUNTS))
    yield _timed("evidence and seals", lambda: seal_proof.rows_and_seals(EVIDENCE, keys, since))
    for stream in STREAMS:
        yield _timed(f"anchor of {stream}", partial(seal_proof.anchor, stream, keys))


def _timed(name: str, step: Callable[[], tuple[int, str | None]]) -> ProofStep:
    began = time.monotonic()
    rows, fault = step()
    return ProofStep(name, rows, time.monotonic() - began, fault)


def _ask(table: str, question: str, parameters: Any = None) -> tuple[int, str | None]:
    with connection.cursor() as cursor:
        cursor.execute(question, parameters)
        found = cursor.fetchone()
        cursor.execute(f"SELECT count(*) FROM {table}")  # noqa: S608 - a name from this file
        (rows,) = cursor.fetchone()
    return rows, found[0] if found else None


def _guards() -> tuple[int, str | None]:
    """Every guard stands and fires always, and the runtime role can write no ledger row."""
    expected = {f"{table}_{name}" for table, names in _GUARDS.items() for name in names}
    expected |= set(_RULES)
    with connection.cursor() as cursor:
        cursor.execute("SELECT tgname FROM pg_trigger WHERE tgenabled = 'A' AND NOT tgisinternal")
        standing = {name for (name,) in cursor.fetchall()}
        cursor.execute(
            "SELECT rulename FROM pg_rewrite WHERE ev_enabled = 'A' AND rulename = ANY (%s)",
            [_RULES],
        )
        standing |= {name for (name,) in cursor.fetchall()}
        cursor.execute(
            "SELECT name FROM unnest(%s) AS name"
            " WHERE has_table_privilege(current_user, name, 'INSERT, UPDATE, DELETE, TRUNCATE')"
            " ORDER BY name",
            [[table for table in _GUARDS if table not in _WRITTEN_BY_US]],
        )
        writable = [name for (name,) in cursor.fetchall()]
    missing = sorted(expected - standing)
    if missing:
        return len(expected), f"the guard {missing[0]} is missing or switched off"
    if writable:
        return len(expected), f"the runtime role can write {writable[0]}"
    return len(expected), None
