"""Taking in a statement of the safeguarded account: whole or not at all, and once.

The file is read as a stream and its lines go to the database in portions, so that memory stays
flat. Whatever is wrong, at the last byte too, takes everything back.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import IO
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.db.models import Sum

from micropay.core import clock, evidence, ids, money, rules
from micropay.core.actor import Actor
from wallet.data.reconciliation import Imported, ReadStatement, StatementEnd, StatementEntry
from wallet.errors.reconciliation import (
    StatementDayNotOver,
    StatementDoesNotAddUp,
    StatementDoesNotFollow,
    StatementImported,
    StatementOfAnotherAccount,
    StatementTooLarge,
)
from wallet.models.reconciliation import BankDifference, BankLine, BankMatch, BankStatement
from wallet.selectors import reference
from wallet.selectors.bank_statement import read
from wallet.services import bank_match

_CHUNK = 1024 * 1024
_PORTION = 1_000


@transaction.atomic
def take_in(*, actor: Actor, file: IO[bytes], reason: str, now: datetime) -> BankStatement:
    """Store a statement (camt.053 or CSV), match its lines and open what does not match.

    ``file`` can be read twice. Raises a StatementRefused, with nothing stored: StatementUnreadable,
    StatementTooLarge, StatementWrong, StatementFormula, StatementOfAnotherAccount,
    StatementDayNotOver, StatementDoesNotAddUp, StatementDoesNotFollow; StatementImported for the
    same file, number or day again.
    """
    limit = rules.number("recon.file_bytes", at=now)
    sha256 = _digest(file, limit)
    _refuse_known(sha256=sha256)
    given = read.statement(file, file_bytes=limit)
    _check_head(given, now)
    made = BankStatement(
        number=given.head.number,
        sha256=sha256,
        format=given.format,
        day=given.head.day,
        opening=given.head.opening,
        imported_at=now,
        imported_by=actor.label or actor.id,
    )
    _store_lines(made, given, rules.number("recon.lines", at=now))
    _store(made, given.end)
    # What follows may take longer than a request's statements are given.
    _run("SET LOCAL statement_timeout = '5min'")
    bank_match.statement(statement_id=made.id, day=made.day, now=now)
    _leave_evidence(actor, made, reason, now)
    return made


def outcome(statement_id: UUID) -> Imported:
    """What an import came to."""
    return Imported(
        lines=BankLine.objects.filter(statement_id=statement_id).count(),
        matched=BankMatch.objects.filter(line__statement_id=statement_id).count(),
        differences=BankDifference.objects.filter(line__statement_id=statement_id).count(),
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


def _refuse_known(**same: object) -> None:
    known = BankStatement.objects.filter(**same).first()
    if known is not None:
        raise StatementImported(day=known.day.isoformat())


def _check_head(given: ReadStatement, now: datetime) -> None:
    head = given.head
    if head.account != rules.text("recon.account", at=now):
        raise StatementOfAnotherAccount
    if now < clock.day_end(head.day):
        raise StatementDayNotOver
    _refuse_known(number=head.number)
    _refuse_known(day=head.day)
    before = BankStatement.objects.filter(day__lt=head.day).order_by("-day").first()
    if before is not None and before.closing != head.opening:
        raise StatementDoesNotFollow(
            day=before.day.isoformat(), expected=money.format_baht(before.closing)
        )


def _store_lines(made: BankStatement, given: ReadStatement, most: int) -> None:
    """The lines refer to a statement that is stored after them, in the same transaction."""
    lines = (_line(made.id, *entry) for entry in _numbered(given.entries, most))
    while portion := list(islice(lines, _PORTION)):
        BankLine.objects.bulk_create(portion)


def _numbered(entries: Iterable[StatementEntry], most: int) -> Iterator[tuple[int, StatementEntry]]:
    for number, entry in enumerate(entries, 1):
        if number > most:
            raise StatementTooLarge
        yield number, entry


def _line(statement_id: UUID, number: int, entry: StatementEntry) -> BankLine:
    ours = entry.reference if reference.is_sound(entry.reference) else ""
    return BankLine(
        id=ids.new_id(),
        statement_id=statement_id,
        number=number,
        booked_on=entry.booked_on,
        value_on=entry.value_on,
        amount=entry.amount,
        returned=entry.returned,
        bank_reference=entry.bank_reference,
        own_reference=ours,
        written={
            "reference": "" if ours else entry.reference,
            "name": entry.name,
            "account": entry.account,
            "text": entry.text,
        },
    )


def _store(made: BankStatement, end: StatementEnd | None) -> None:
    assert end is not None
    lines = BankLine.objects.filter(statement_id=made.id)
    made.lines = lines.count()
    made.received = _sum(lines.filter(amount__gt=0))
    made.paid = -_sum(lines.filter(amount__lt=0))
    made.closing = end.closing
    missing = end.closing - made.opening - made.received + made.paid
    if missing:
        raise StatementDoesNotAddUp(missing=money.format_baht(missing))
    after = BankStatement.objects.filter(day__gt=made.day).order_by("day").first()
    if after is not None and after.opening != made.closing:
        raise StatementDoesNotFollow(
            day=after.day.isoformat(), expected=money.format_baht(after.opening)
        )
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError:
        # Somebody else took it in at the same moment.
        raise StatementImported(day=made.day.isoformat()) from None


def _sum(lines: object) -> int:
    return int(lines.aggregate(total=Sum("amount"))["total"] or 0)  # type: ignore[attr-defined]


def _leave_evidence(actor: Actor, made: BankStatement, reason: str, now: datetime) -> None:
    found = outcome(made.id)
    evidence.record(
        action="wallet.bank_statement.take_in",
        actor=actor,
        now=now,
        object_type="wallet.BankStatement",
        object_id=made.id,
        reason=reason,
        detail={
            "day": made.day.isoformat(),
            "sha256": made.sha256,
            "lines": found.lines,
            "matched": found.matched,
            "differences": found.differences,
        },
    )


def _run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
