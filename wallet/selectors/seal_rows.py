"""What is sealed, as canonical text: one line per row, in the order of transaction numbers.

Free text is hexadecimal in a line, so no two rows share a spelling.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from micropay.core import streaming
from wallet.data.seal import EVIDENCE, LEDGER

_LEDGER = """
SELECT t.id, t.xid::text, t.leg_count, legs.entries, legs.total,
       concat_ws('|', t.id, t.owner_id, encode(convert_to(t.key, 'UTF8'), 'hex'),
                 encode(t.fingerprint, 'hex'), encode(convert_to(t.kind, 'UTF8'), 'hex'),
                 encode(convert_to(t.narration, 'UTF8'), 'hex'), coalesce(t.reverses_id::text, '-'),
                 t.xid, t.leg_count, (extract(epoch FROM t.posted_at) * 1000000)::bigint,
                 legs.lines)
  FROM wallet_ledger_transaction t
 CROSS JOIN LATERAL (
        SELECT count(*) AS entries, coalesce(sum(e.amount), 0) AS total,
               string_agg(concat_ws(',', e.leg, e.account_id, e.amount, coalesce(e.seq::text, '-'),
                          coalesce(e.balance::text, '-'), coalesce(e.xid::text, '-'),
                          (extract(epoch FROM e.posted_at) * 1000000)::bigint),
                          ';' ORDER BY e.leg) AS lines
          FROM wallet_ledger_entry e WHERE e.transaction_id = t.id) legs
 WHERE t.xid >= %s::xid8 AND t.xid < %s::xid8
 ORDER BY t.xid, t.id
"""
_EVIDENCE = """
SELECT v.id, v.xid::text, 0, 0, 0,
       concat_ws('|', v.id, v.xid, (extract(epoch FROM v.occurred_at) * 1000000)::bigint,
                 encode(convert_to(v.action, 'UTF8'), 'hex'),
                 encode(convert_to(v.actor_kind, 'UTF8'), 'hex'),
                 encode(convert_to(v.actor_id, 'UTF8'), 'hex'),
                 encode(convert_to(v.actor_label, 'UTF8'), 'hex'),
                 encode(convert_to(v.origin, 'UTF8'), 'hex'),
                 coalesce(v.installation_id::text, '-'), coalesce(v.subject_id::text, '-'),
                 encode(convert_to(v.object_type, 'UTF8'), 'hex'),
                 encode(convert_to(v.object_id, 'UTF8'), 'hex'),
                 encode(convert_to(v.reason, 'UTF8'), 'hex'),
                 encode(convert_to(v.detail::text, 'UTF8'), 'hex'))
  FROM core_evidence v
 WHERE v.xid >= %s::xid8 AND v.xid < %s::xid8
 ORDER BY v.xid, v.id
"""
_STREAMS = {LEDGER: _LEDGER, EVIDENCE: _EVIDENCE}


@dataclass(frozen=True, slots=True)
class SealRow:
    """One transaction, or one row of the evidence log, as it is sealed."""

    row_id: str
    xid: int
    leg_count: int
    entries: int
    total: int
    line: str


def rows(*, from_xid: int, upto_xid: int, stream: str = LEDGER) -> Iterator[SealRow]:
    """What transactions numbered [from_xid, upto_xid) wrote, at a flat cost of memory.

    Raises OutsideTransaction.
    """
    found = streaming.rows(_STREAMS[stream], [str(from_xid), str(upto_xid)])
    for row_id, xid, leg_count, entries, total, line in found:
        yield SealRow(row_id, int(xid), leg_count, entries, int(total), line)
