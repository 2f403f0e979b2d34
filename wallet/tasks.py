"""Queue jobs of the wallet: each is safe to run twice and at the same time."""

from __future__ import annotations

from celery import shared_task
from django.db import transaction

from micropay.core import clock
from wallet.selectors import ledger as ledger_reads
from wallet.services import ledger
from wallet.services.seal import seal


@shared_task
def seal_ledger() -> int | None:
    """Seal and anchor what has been posted since the last seal."""
    return seal(now=clock.now())


@shared_task
def fold_ledger() -> int:
    """Bring entries of deferred accounts into their balances; returns how many."""
    folded = 0
    for account_id in ledger_reads.accounts_to_fold():
        with transaction.atomic():
            folded += ledger.fold(account_id=account_id)
    return folded
