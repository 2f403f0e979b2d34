"""The partner bank by files: the second adapter of the port.

An instruction is written down and goes out with the next pain.001; an enquiry says what the bank's
pain.002 said. No file names the holder of an account: names are asked for by the bank's signed call
where it has one (``BANK_URL``), as most banks with a courier of files do.
"""

from __future__ import annotations

from django.conf import settings
from django.db import transaction

from micropay.core import clock, locks
from wallet.data.bank import HolderNames, PayoutAnswer, PayoutOrder
from wallet.errors.bank import BankUnavailable
from wallet.models.payout_file import FileOrder
from wallet.services.bank_http import HttpBank
from wallet.states.bank import PayoutOutcome

_TOO_LATE = "too_late"


class FileBank:
    """The adapter of ``BANK_FILES_DIR``."""

    def holder_of(self, *, bank_code: str, account: str) -> HolderNames | None:
        """As the port says, over HTTP; without an address nobody can be asked and nothing is
        linked.
        """
        if not settings.BANK_URL:
            raise BankUnavailable
        return HttpBank().holder_of(bank_code=bank_code, account=account)

    @transaction.atomic
    def instruct(self, order: PayoutOrder) -> PayoutAnswer:
        """As the port says."""
        now = clock.now()
        payee = {"bank_code": order.bank_code, "account": order.account, "name": order.name}
        row, made = FileOrder.objects.get_or_create(
            reference=order.reference,
            defaults={
                "amount": order.amount,
                "payee": payee,
                "valid_until": order.valid_until,
                "asked_at": now,
            },
        )
        if not made and (row.amount, row.payee) != (order.amount, payee):
            return PayoutAnswer(PayoutOutcome.UNKNOWN)
        if row.file_id is None and now >= row.valid_until:
            return PayoutAnswer(PayoutOutcome.REFUSED, reason=_TOO_LATE)
        return _said(row)

    @transaction.atomic
    def enquire(self, reference: str) -> PayoutAnswer:
        """As the port says. What no file took before its cut-off, none takes any more."""
        [found] = locks.lock(FileOrder.objects.filter(reference=reference))
        if not found:
            return PayoutAnswer(PayoutOutcome.NOT_FOUND)
        [row] = found
        if row.file_id is None and clock.now() >= row.valid_until:
            return PayoutAnswer(PayoutOutcome.NOT_FOUND)
        return _said(row)


def _said(row: FileOrder) -> PayoutAnswer:
    return PayoutAnswer(
        PayoutOutcome(row.outcome),
        amount=row.amount_said,
        bank_reference=row.bank_reference,
        reason=row.reason,
    )
