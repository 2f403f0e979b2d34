"""Presses of the buttons of reconciliation."""

from __future__ import annotations

from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from micropay.core import clock
from tests.architecture.buttons import Performer, Press
from tests.backoffice import member
from tests.wallet import statement_samples as samples
from tests.wallet.statement_samples import Line
from wallet.models.reconciliation import BankDifference
from wallet.models.topup import BankNotice
from wallet.services import bank_upload, contradiction

_YESTERDAY = timedelta(days=1)


def statement(*lines: Line) -> bytes:
    """Yesterday's, which is there today."""
    return samples.camt(*lines, day=samples.today() - _YESTERDAY)


def a_file_to_hand_in() -> Press:
    file = SimpleUploadedFile("statement.xml", statement(Line(5)), "application/xml")
    return Press(by=member("kanya", "finance"), values={"file": file})


def a_matched_line() -> None:
    """The bank booked a receipt that it had told us of, and something else."""
    notice = BankNotice.objects.order_by("received_at")[0]
    lines = Line(notice.amount, notice.bank_reference), Line(-notice.amount, "OUT")
    content = samples.camt(*lines, day=samples.today() - 2 * _YESTERDAY, number="matched")
    samples.taken_in(content, now=clock.now())


def a_receipt_nobody_knows() -> Press:
    """The statement was handed in and taken in; the ledger knows nothing of its line."""
    content = statement(Line(700, "SB700"), Line(-700, "SB701"))
    bank_upload.hand_in(
        actor=member("fah", "finance").actor(),
        name="statement.xml",
        content=samples.camt(number="waits"),
        reason="",
        now=clock.now(),
    )
    samples.taken_in(content, now=clock.now())
    row = BankDifference.objects.get(amount=700)
    return Press(by=member("kanya", "finance"), row=row)


def to_post() -> Press:
    press = a_receipt_nobody_knows()
    return Press(by=press.by, row=press.row, values={"against": "company"})


def to_offset() -> Press:
    press = a_receipt_nobody_knows()
    other = BankDifference.objects.get(amount=-700)
    return Press(by=press.by, row=press.row, values={"other_id": str(other.id)})


def a_contradiction() -> Press:
    with transaction.atomic():
        contradiction.note(actor=samples.KANYA, now=clock.now())
    return Press(by=member("kanya", "finance"), row=BankDifference.objects.get())


def a_day_to_sign() -> Press:
    samples.taken_in(statement(), now=clock.now())
    day = samples.today() - _YESTERDAY
    return Press(by=member("kanya", "finance"), values={"day": day.isoformat()})


def days_to_export() -> Press:
    values = {"since": "2026-10-01", "day": "2026-10-31"}
    return Press(by=member("kanya", "finance"), values=values, answer=200)


BUTTONS: dict[str, Performer] = {
    "wallet_bankstatement_do_hand_in": a_file_to_hand_in,
    "wallet_bankdifference_do_credit": a_receipt_nobody_knows,
    "wallet_bankdifference_do_post": to_post,
    "wallet_bankdifference_do_offset": to_offset,
    "wallet_bankdifference_do_note": a_contradiction,
    "wallet_daysignoff_do_sign_off": a_day_to_sign,
    "wallet_daysignoff_do_csv": days_to_export,
}
