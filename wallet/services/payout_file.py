"""Payouts by file: orders gathered into a pain.001, the bank's pain.002 read back.

A file is made in a transaction, written outside of it, and noted as delivered. Whoever dies in
between leaves a file that the next run writes again under the same number, which the bank takes
once.
"""

from __future__ import annotations

import hashlib
import os
from datetime import datetime
from pathlib import Path
from typing import IO

from django.conf import settings
from django.db import IntegrityError, connection, transaction

from micropay.core import clock, evidence, ids, locks, rules
from micropay.core.actor import Actor
from wallet.data.bank import PayoutAnswer
from wallet.errors.reconciliation import StatementImported, StatementTooLarge, StatementWrong
from wallet.models.bank import Withdrawal
from wallet.models.payout_file import FileOrder, PayoutFile, PayoutReport
from wallet.selectors import payout_report
from wallet.services import payout
from wallet.services.payout_file_text import pieces
from wallet.states.bank import PayoutOutcome

_CHUNK = 1024 * 1024
_TURNS = "SELECT pg_advisory_xact_lock(hashtextextended('payout file', 4))"


def write_all(*, actor: Actor, now: datetime) -> list[str]:
    """Gather what waits into a file and write every file that is not delivered; their numbers.

    Must run outside a transaction.
    """
    _gather(actor=actor, now=now)
    written = []
    for file in PayoutFile.objects.filter(delivered_at=None).order_by("made_at"):
        sha256 = _write(file, now)
        PayoutFile.objects.filter(id=file.id).update(delivered_at=now, sha256=sha256)
        written.append(file.number)
    return written


@transaction.atomic
def _gather(*, actor: Actor, now: datetime) -> None:
    """The orders that the bank may still be told of become one file."""
    with connection.cursor() as cursor:
        cursor.execute(_TURNS)
    most = rules.number("payout_file.orders", at=now)
    waiting = FileOrder.objects.filter(file=None, valid_until__gt=now).order_by("asked_at")
    ids_of_next = list(waiting.values_list("id", flat=True)[:most])
    [orders] = locks.lock(FileOrder.objects.filter(id__in=ids_of_next))
    if not orders:
        return
    number = ids.new_id()
    file = PayoutFile.objects.create(
        id=number,
        number=f"MP{number.hex}"[:35],
        orders=len(orders),
        total=sum(order.amount for order in orders),
        made_at=now,
    )
    FileOrder.objects.filter(id__in=[order.id for order in orders]).update(file=file)
    evidence.record(
        action="wallet.payout_file.make",
        actor=actor,
        now=now,
        object_type="wallet.PayoutFile",
        object_id=file.id,
        detail={"orders": file.orders, "total": file.total},
    )


def _write(file: PayoutFile, now: datetime) -> str:
    """Aside, to the disk, renamed: the bank's courier finds a file whole or not at all."""
    folder = Path(settings.BANK_FILES_DIR) / "out"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    aside, digest = folder / f".{file.number}.new", hashlib.sha256()
    orders = file.rows.order_by("asked_at", "id").iterator(chunk_size=500)
    with open(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
        for piece in pieces(
            file,
            orders,
            payer=rules.text("payout_file.payer", at=now),
            account=rules.text("recon.account", at=now),
            bank_code=rules.text("payout_file.bank_code", at=now),
        ):
            data = piece.encode()
            digest.update(data)
            out.write(data)
        out.flush()
        os.fsync(out.fileno())
    aside.rename(folder / f"{file.number}.xml")
    return digest.hexdigest()


def read_report(*, actor: Actor, file: IO[bytes], now: datetime) -> list[str]:
    """Take a pain.002 in and do what it decides; the references that it decided.

    Must run outside a transaction. The answers are stored whole or not at all; then each payout is
    captured or given back in a transaction of its own, and whoever dies in between is made good by
    the enquiry of every minute. Raises a StatementRefused or StatementImported.
    """
    answers = _store(actor, file, now)
    for reference, answer in answers.items():
        row = Withdrawal.objects.filter(reference=reference).first()
        if row is not None and answer.outcome is not PayoutOutcome.PENDING:
            payout.settle(actor=actor, withdrawal_id=row.id, answer=answer, now=now)
    return list(answers)


@transaction.atomic
def _store(actor: Actor, file: IO[bytes], now: datetime) -> dict[str, PayoutAnswer]:
    limit = rules.number("recon.file_bytes", at=now)
    sha256 = _digest(file, limit)
    report = payout_report.read(file, file_bytes=limit)
    told = PayoutFile.objects.filter(number=report.file).first()
    if told is None:
        raise StatementWrong(place="OrgnlMsgId", what="number")
    answers = _answers(report, told)
    try:
        with transaction.atomic():
            row = PayoutReport.objects.create(
                number=report.number, sha256=sha256, file=told, decided=len(answers), read_at=now
            )
    except IntegrityError:
        raise StatementImported(day=clock.bangkok_day(told.made_at).isoformat()) from None
    for reference, answer in answers.items():
        _keep(told, reference, answer)
    evidence.record(
        action="wallet.payout_file.read_report",
        actor=actor,
        now=now,
        object_type="wallet.PayoutReport",
        object_id=row.id,
        detail={"file": told.number, "answers": len(answers), "sha256": sha256},
    )
    return answers


def _answers(report: payout_report.Report, told: PayoutFile) -> dict[str, PayoutAnswer]:
    """Each payment's own answer, else what is said of the whole file. Raises StatementWrong for a
    payment that was not in it.
    """
    orders = dict(told.rows.values_list("reference", "amount"))
    found = {} if report.whole is None else dict.fromkeys(orders, report.whole)
    for reference, answer in report.answers:
        if reference not in orders:
            raise StatementWrong(place=reference, what="reference")
        found[reference] = answer
    return {
        reference: _with_amount(answer, orders[reference]) for reference, answer in found.items()
    }


def _with_amount(answer: PayoutAnswer, amount: int) -> PayoutAnswer:
    """A report need not repeat the amount: then it is the one that was ordered."""
    if answer.amount is not None:
        return answer
    return PayoutAnswer(answer.outcome, amount, answer.bank_reference, answer.reason)


def _keep(told: PayoutFile, reference: str, answer: PayoutAnswer) -> None:
    """A decided order stays decided: reports come late and out of order."""
    waiting = told.rows.filter(reference=reference, outcome=PayoutOutcome.PENDING)
    waiting.update(
        outcome=answer.outcome,
        amount_said=answer.amount,
        bank_reference=answer.bank_reference,
        reason=answer.reason,
    )


def _digest(file: IO[bytes], limit: int) -> str:
    digest, size = hashlib.sha256(), 0
    while chunk := file.read(_CHUNK):
        size += len(chunk)
        if size > limit:
            raise StatementTooLarge
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()
