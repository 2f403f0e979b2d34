"""Legs written by hand, without the door."""

from __future__ import annotations

from uuid import UUID, uuid4

NOT_WHOLE, NO_CONTINUATION = "MP101", "MP102"

HEAD = """
INSERT INTO wallet_ledger_transaction
       (id, owner_id, key, fingerprint, kind, leg_count, posted_at, xid)
VALUES (%(id)s, uuidv7(), gen_random_uuid()::text, decode(repeat('00', 32), 'hex'), 'forged',
        %(legs)s, '2026-01-01', coalesce(%(xid)s::xid8, pg_current_xact_id()))
"""
LEG = """
INSERT INTO wallet_ledger_entry (transaction_id, leg, account_id, amount, seq, balance, posted_at)
SELECT %(id)s, leg, account, amount, seq, balance, %(when)s::timestamptz
  FROM unnest(%(n)s::int[], %(accounts)s::uuid[], %(amounts)s::bigint[], %(seqs)s::bigint[],
              %(balances)s::bigint[]) AS l(leg, account, amount, seq, balance)
"""
WHOLE = f"{HEAD}; {LEG}"


def legs(people: tuple[UUID, UUID], **changed: object) -> dict[str, object]:
    """A sound transfer of 40 satang from Malee to Somchai, except for what is changed."""
    return {
        "id": str(uuid4()),
        "legs": 2,
        "n": [1, 2],
        "accounts": [str(person) for person in people],
        "amounts": [-40, 40],
        "seqs": [7, 7],
        "balances": [7, 7],
        "when": "2026-01-01",
        "xid": None,
        **changed,
    }
