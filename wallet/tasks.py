"""Queue jobs of the wallet: each is safe to run twice and at the same time."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import structlog
from celery import shared_task
from django.conf import settings
from django.db import transaction

from micropay.core import clock, outbox
from micropay.core.actor import Actor
from wallet.data.reconciliation import UploadState
from wallet.data.seal import EVIDENCE
from wallet.errors.ledger import LedgerRefusal
from wallet.selectors import held as held_reads
from wallet.selectors import hold as hold_reads
from wallet.selectors import ledger as ledger_reads
from wallet.selectors import merchant as merchant_reads
from wallet.selectors import reconciliation as reconciliation_reads
from wallet.selectors import safeguarding as safeguarding_reads
from wallet.selectors import standing_order as standing_reads
from wallet.selectors import waiting as waiting_reads
from wallet.selectors import withdrawal as withdrawal_reads
from wallet.services import (
    bank_exchange,
    bank_match,
    bank_upload,
    fee,
    fee_notice,
    held_release,
    ledger,
    merchant_closing,
    merchant_plan,
    mule,
    payout,
    payout_file,
    phone_place,
    receipt,
    safeguarding,
    standing_run,
    threshold,
    waiting,
    withdrawal,
)
from wallet.services.bank_port import bank
from wallet.services.seal import seal

_log = structlog.get_logger(__name__)
_STANDING_ORDERS = 500


@outbox.handler("wallet.posted")
def tell_payee(payload: dict[str, Any], *, now: datetime) -> None:
    """Tell whoever received the money of a posted transaction."""
    receipt.tell_payee(
        actor=Actor.system("outbox"), transaction_id=UUID(payload["transaction_id"]), now=now
    )


@outbox.handler(fee.ANNOUNCED)
def tell_of_fee(payload: dict[str, Any], *, now: datetime) -> None:
    """Tell the next customers of a coming fee; queues itself while some are left."""
    fee_notice.tell_next(
        actor=Actor.system("outbox"), version_id=UUID(payload["version_id"]), now=now
    )


@outbox.handler(withdrawal.INSTRUCT)
def instruct_withdrawal(payload: dict[str, Any], *, now: datetime) -> None:
    """Tell the bank of a withdrawal, once the item is marked done: no call inside a transaction.

    Whatever is lost here is taken up by ``advance_withdrawals``.
    """
    withdrawal_id = UUID(payload["withdrawal_id"])
    transaction.on_commit(lambda: _advance(withdrawal_id, now), robust=True)


@shared_task
def advance_withdrawals() -> int:
    """Take the next step of withdrawals that wait for one; returns how many were looked at."""
    due = withdrawal_reads.due(now=clock.now())
    for withdrawal_id in due:
        try:
            _advance(withdrawal_id, clock.now())
        except Exception as error:  # one that cannot go on must not hold up the others
            _log.error("withdrawal_stuck", withdrawal=str(withdrawal_id), kind=type(error).__name__)
    return len(due)


def _advance(withdrawal_id: UUID, now: datetime) -> None:
    payout.advance(
        actor=Actor.system("withdrawals"), withdrawal_id=withdrawal_id, bank=bank(), now=now
    )


@shared_task
def run_standing_orders() -> int:
    """Carry out the standing orders that are due; returns how many were looked at."""
    actor = Actor.system("standing orders")
    due = standing_reads.due(now=clock.now(), most=_STANDING_ORDERS)
    for order_id in due:
        try:
            standing_run.run(actor=actor, order_id=order_id, now=clock.now())
        except Exception as error:  # one that cannot go on must not hold up the others
            _log.error("standing_order_stuck", order=str(order_id), kind=type(error).__name__)
    return len(due)


@shared_task
def run_merchant_plans() -> int:
    """Pay out the merchants whose day has come; returns how many plans were looked at."""
    actor, due = Actor.system("payout plans"), merchant_reads.plans_due(now=clock.now())
    for plan_id in due:
        try:
            merchant_plan.run(actor=actor, plan_id=plan_id, now=clock.now())
        except Exception as error:  # one that cannot go on must not hold up the others
            _log.error("merchant_plan_stuck", plan=str(plan_id), kind=type(error).__name__)
    return len(due)


@shared_task
def finish_merchant_closings() -> int:
    """Take the next step of closing merchants; returns how many were looked at."""
    actor, waiting_ones = Actor.system("closing merchants"), merchant_reads.closing()
    for merchant_id in waiting_ones:
        try:
            merchant_closing.finish(actor=actor, merchant_id=merchant_id, now=clock.now())
        except LedgerRefusal as error:  # one that cannot go on must not hold up the others
            _log.error("closing_stuck", merchant=str(merchant_id), kind=type(error).__name__)
    return len(waiting_ones)


outbox.add_feeder(outbox.Feeder(ledger.hand_over, ledger_reads.after_effects_waiting))


@shared_task
def seal_ledger() -> int | None:
    """Seal and anchor what has been posted since the last seal."""
    return seal(now=clock.now())


@shared_task
def seal_evidence() -> int | None:
    """Seal and anchor what the evidence log has gained since its last seal."""
    return seal(now=clock.now(), stream=EVIDENCE)


@shared_task
def fold_ledger() -> int:
    """Bring entries of deferred accounts into their balances; returns how many."""
    folded = 0
    for account_id in ledger_reads.accounts_to_fold():
        with transaction.atomic():
            folded += ledger.fold(account_id=account_id)
    return folded


@shared_task
def expire_holds() -> int:
    """Set free the holds whose time is over; returns how many were."""
    now = clock.now()
    expired = 0
    for hold_id in hold_reads.due(now=now):
        with transaction.atomic():
            expired += ledger.expire(hold_id=hold_id, now=now) > 0
    return expired


@shared_task
def release_held() -> int:
    """Pay out first payments to new payees that have waited long enough; returns how many ended."""
    now, actor = clock.now(), Actor.system("held movements")
    ended = 0
    for held_id in held_reads.due(now=now):
        try:
            ended += held_release.release_due(actor=actor, held_id=held_id, now=now) is not None
        except LedgerRefusal as error:  # one that cannot go on must not hold up the others
            _log.error("held_stuck", held=str(held_id), kind=type(error).__name__)
    return ended


@shared_task
def look_for_mules() -> int:
    """Let the rules about mule accounts look; returns how many findings are new."""
    return mule.look(actor=Actor.system("rules about mule accounts"), now=clock.now())


@shared_task
def forget_places() -> int:
    """Forget where phones were; returns how many places went."""
    return phone_place.forget(actor=Actor.system("places of phones"), now=clock.now())


@shared_task
def find_thresholds() -> int:
    """Note the movements that have to be reported for their amount; returns how many are new."""
    return threshold.find(actor=Actor.system("reports by amount"), now=clock.now())


@shared_task
def report_safeguarding() -> int:
    """Make the safeguarding reports of all business days that are over and have none."""
    now = clock.now()
    actor = Actor.system("safeguarding")
    due = safeguarding_reads.missing(now=now)
    return sum(safeguarding.report(actor=actor, day=day, now=now) is not None for day in due)


@shared_task
def credit_waiting_receipts() -> int:
    """Credit received money that waited for room in its wallet; returns how many had it."""
    now, actor = clock.now(), Actor.system("waiting receipts")
    return sum(
        waiting.try_again(actor=actor, receipt_id=receipt_id, now=now)
        for receipt_id in waiting_reads.for_room()
    )


@shared_task
def import_statements() -> int:
    """Import the statements that waited for the scanner; returns how many are in."""
    now, actor = clock.now(), Actor.system("bank statements")
    return sum(
        bank_upload.import_waiting(actor=actor, upload_id=upload_id, now=now)
        is UploadState.IMPORTED
        for upload_id in reconciliation_reads.waiting_uploads()
    )


@shared_task
def match_again() -> int:
    """Look for what open differences missed: notices and answers that came late."""
    with transaction.atomic():
        return bank_match.again(now=clock.now())


@shared_task
def exchange_bank_files() -> int:
    """Read what the bank left in the shared folder, then write the payouts that wait; how many
    files it were.
    """
    if not settings.BANK_FILES_DIR:
        return 0
    actor = Actor.system("bank files")
    read = bank_exchange.read_all(actor=actor, now=clock.now())
    return len(read) + len(payout_file.write_all(actor=actor, now=clock.now()))
