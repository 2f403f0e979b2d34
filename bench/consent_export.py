"""What one person's data package costs: made from 1,000 and from 5,000 transactions.

- ``consent.export_s``: the package of a person with 5,000 transactions (rows, PDF, encryption).
- ``consent.export_mib_over_smaller``: how much more memory this process needed at its highest for
  it than for the package of 1,000 transactions, made before.

A transfer is made by the services; its rows (quote, movement, codes, messages, evidence) are
multiplied in SQL.
"""

from __future__ import annotations

import resource
import time
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from bench.figures import QUICK, tell
from bench.server import ask
from micropay.local.postgres import Server

SIZES = (100, 500) if QUICK else (1_000, 5_000)
# One payment's rows by table: columns that are unique get fresh values.
_MULTIPLIED = {
    "wallet_quote": ("customer_id = '{customer}'", "'{}'::jsonb"),
    "wallet_movement": (
        "customer_id = '{customer}'",
        "jsonb_build_object('reference', left(md5(uuidv7()::text), 18), 'transaction_id', uuidv7(),"
        " 'quote_id', uuidv7(), 'key', uuidv7())",
    ),
    "accounts_otp": ("customer_id = '{customer}'", "'{}'::jsonb"),
    "core_message": ("subject_id = '{subject}'", "'{}'::jsonb"),
    "core_evidence": ("subject_id = '{subject}'", "'{}'::jsonb"),
}
_COPY = """
INSERT INTO {table}
SELECT (jsonb_populate_record(NULL::{table}, to_jsonb(pattern)
       || jsonb_build_object('id', uuidv7()) || {fresh})).*
  FROM (SELECT * FROM {table} WHERE {whose} ORDER BY id DESC LIMIT {each}) pattern,
       generate_series(1, {times}) n
"""
# How many rows of each table one payment leaves.
_EACH = {"accounts_otp": 1, "core_message": 2, "core_evidence": 5}


def measure(server: Server) -> None:
    """Make both packages and tell the figures."""
    from tests.wallet import people_samples as people
    from wallet.services import transfer
    from wallet.services.movement import MovementKind, confirm

    somchai = people.somchai()
    payers = (people.malee(satang=10_000_000), people.stranger())
    peaks = []
    for payer, times in zip(payers, SIZES, strict=True):
        now = timezone.now()
        quote = transfer.ask_quote(
            actor=payer.actor,
            principal=payer.principal,
            phone=somchai.phone,
            amount=100,
            note="ค่าอาหาร",
            now=now,
        )
        confirm(
            actor=payer.actor,
            principal=payer.principal,
            kind=MovementKind.TRANSFER,
            quote_id=quote.quote_id,
            given=payer.given(quote.otp_id),
            idempotency_key=str(quote.quote_id),
            now=now,
        )
        _multiply(server, payer, times)
        seconds, rows = _export(payer)
        peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    tell("consent.export_rows", rows)
    tell("consent.export_s", round(seconds, 2))
    tell("consent.export_mib_over_smaller", round(peaks[1] - peaks[0], 1))


def _multiply(server: Server, payer: Any, times: int) -> None:
    for table, (whose, fresh) in _MULTIPLIED.items():
        told = whose.format(customer=payer.customer_id, subject=payer.subject_id)
        each = _EACH.get(table, 1)
        copy = _COPY.format(table=table, whose=told, fresh=fresh, each=each, times=times - 1)
        ask(
            server.superuser_url,
            f"SET session_replication_role = replica; ALTER TABLE {table} DISABLE TRIGGER ALL;"
            f" {copy}; ALTER TABLE {table} ENABLE TRIGGER ALL; ANALYZE {table}",
        )
    connection.close()


def _export(payer: Any) -> tuple[float, int]:
    from consent.data.request import Asked, Identified
    from consent.services import package, request

    row = request.take(
        actor=payer.actor,
        subject_id=payer.subject_id,
        asked=Asked("copy"),
        identified=Identified("otp"),
        now=timezone.now(),
    )
    start = time.perf_counter()
    with transaction.atomic():
        made = package.make(actor=payer.actor, request_id=row.id, now=timezone.now())
    assert made is not None
    return time.perf_counter() - start, made.rows
