"""A month of a customer's wallet as CSV: written by the database, recorded, then handed out."""

from __future__ import annotations

from datetime import datetime

from django.db import connection, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as noop

from micropay.core import exports, tables
from micropay.core.actor import Actor, Principal
from micropay.core.exports import Export
from micropay.core.tables import Cell, Query
from wallet.data.movement import KIND_NAMES
from wallet.selectors import ledger_past, monthly
from wallet.selectors import wallet as wallets

_COLUMNS = (
    noop("Day and time"),
    noop("Entry"),
    noop("Receipt number"),
    noop("Amount (baht)"),
    noop("Balance (baht)"),
)
_TIME = "to_char(e.posted_at AT TIME ZONE 'Asia/Bangkok', 'YYYY-MM-DD HH24:MI:SS')"
_MOVED = "LEFT JOIN wallet_movement m ON m.transaction_id = e.transaction_id"
# Satang as baht with two places, without the division of a numeric.
_BAHT = (
    "CASE WHEN {0} < 0 THEN '-' ELSE '' END || abs({0}) / 100 || '.'"
    " || lpad((abs({0}) %% 100)::text, 2, '0')"
)
# A long month takes longer than a request's statements are given, and is put in order in memory.
_PATIENCE = "SET LOCAL statement_timeout = '5min'; SET LOCAL work_mem = '32MB'"


@transaction.atomic
def csv(*, actor: Actor, principal: Principal, month: str, now: datetime) -> Export:
    """The entries of a Bangkok month (``2026-11``), oldest first, in the present language.

    Names of other people are on the receipts, not here: they are stored encrypted, one by one, and
    a file of thousands of them is not what a statement is for. Raises NoWallet, NoSuchMonth.
    """
    since, until = monthly.bounds(month, now)
    wallet = wallets.require(customer_id=principal.customer_id)
    kinds, words = _kinds()
    columns = ", ".join(
        (
            _TIME,
            kinds,
            # A number that we drew ourselves.
            "coalesce(m.reference, '')",
            _BAHT.format("e.amount"),
            _BAHT.format("e.balance"),
        )
    )
    with connection.cursor() as cursor:
        cursor.execute(_PATIENCE)
    given = {"account": wallet.account_id, "since": since, "until": until, **words}
    return exports.write_csv(
        actor=actor,
        report="wallet.Wallet",
        name=f"micropay-{month}.csv",
        header=[_(column) for column in _COLUMNS],
        rows=Query(ledger_past.lines_of(columns, joined=_MOVED), given),
        subject_id=principal.subject_id,
        detail={"month": month},
        now=now,
    )


def _kinds() -> tuple[str, dict[str, Cell]]:
    """The kind of an entry in words; the ledger's further kinds are corrections."""
    given = {f"kind_{kind.value}": tables.harmless(_(words)) for kind, words in KIND_NAMES.items()}
    cases = " ".join(f"WHEN '{kind.value}' THEN %(kind_{kind.value})s" for kind in KIND_NAMES)
    words = f"CASE coalesce(m.kind, t.kind) {cases} ELSE %(kind_other)s END"
    return words, {**given, "kind_other": _("Correction")}
