"""The sandbox bank as another process, and customers with an account at a bank."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
from django.conf import settings

from micropay.core import clock
from micropay.core.actor import Actor
from tests.conftest import CHECKOUT
from tests.wallet.people_samples import Person
from wallet.data.bank import HolderNames, PayoutAnswer, PayoutOrder
from wallet.data.withdrawal import WithdrawalView
from wallet.models.bank import Withdrawal
from wallet.services import bank_account, payout, withdrawal
from wallet.states.bank import PayoutOutcome

SCB, NUMBER = "014", "1234567890"
PLATFORM = Actor.system("withdrawals")


class Desk:
    """A bank that answers as it is told; ``paid`` is what it has really paid, by reference."""

    def __init__(self, *says: PayoutOutcome, names: HolderNames | None = None) -> None:
        self.says = list(says)
        self.names = names
        self.paid: dict[str, int] = {}
        self.instructed = 0
        self.enquired = 0

    def holder_of(self, *, bank_code: str, account: str) -> HolderNames | None:
        return self.names

    def instruct(self, order: PayoutOrder) -> PayoutAnswer:
        self.instructed += 1
        said = self._next()
        if said is PayoutOutcome.SETTLED:
            self.paid[order.reference] = order.amount
        return PayoutAnswer(said, order.amount, bank_reference="SP1")

    def enquire(self, reference: str) -> PayoutAnswer:
        self.enquired += 1
        said = self._next()
        return PayoutAnswer(said, self.paid.get(reference))

    def _next(self) -> PayoutOutcome:
        return self.says.pop(0) if len(self.says) > 1 else self.says[0]


def link(person: Person, *, name: str = "นางสาวมาลี ใจดี", number: str = NUMBER) -> UUID:
    """The person links an account at SCB with PIN and code; returns its id."""
    asked = bank_account.ask(
        actor=person.actor,
        principal=person.principal,
        bank=Desk(PayoutOutcome.SETTLED, names=HolderNames(thai=name)),
        bank_code=SCB,
        number=number,
        now=clock.now(),
    )
    bank_account.confirm(
        actor=person.actor,
        principal=person.principal,
        account_id=asked.id,
        given=person.given(asked.otp_id),
        now=clock.now(),
    )
    return asked.id


def withdraw(
    person: Person, account_id: UUID, satang: int = 50_000, key: str = "withdraw-0001"
) -> WithdrawalView:
    """The person quotes and confirms a withdrawal."""
    quote = withdrawal.ask_quote(
        actor=person.actor,
        principal=person.principal,
        account_id=account_id,
        amount=satang,
        now=clock.now(),
    )
    return withdrawal.confirm(
        actor=person.actor,
        principal=person.principal,
        quote_id=quote.quote_id,
        given=person.given(quote.otp_id),
        idempotency_key=key,
        now=clock.now(),
    ).withdrawal


def advance(reference: str, bank: Any, *, at: Any = None) -> Withdrawal:
    """The platform takes the next step; returns the row afterwards."""
    row = Withdrawal.objects.get(reference=reference)
    now = at or max(clock.now(), row.next_step_at or clock.now())
    payout.advance(actor=PLATFORM, withdrawal_id=row.id, bank=bank, now=now)
    return Withdrawal.objects.get(reference=reference)


@contextmanager
def sandbox(folder: Path, webhook: str = "http://127.0.0.1:9") -> Iterator[httpx.Client]:
    """The sandbox bank, a process of its own on a free port of loopback, which tells of what
    happened at ``webhook``.
    """
    command = [sys.executable, "-m", "micropay.local.bank", "--port", "0"]
    process = subprocess.Popen(
        [*command, "--book", str(folder / "bank.sqlite3")],
        cwd=CHECKOUT,
        env={
            **os.environ,
            "BANK_API_SECRET": settings.BANK_API_SECRET,
            "BANK_WEBHOOK_SECRET": settings.BANK_WEBHOOK_SECRET,
            "MICROPAY_WEBHOOK_URL": webhook,
        },
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        address = process.stdout.readline().split()[-1]
        with httpx.Client(base_url=address, trust_env=False) as client:
            yield client
    finally:
        process.terminate()
        process.wait(10)
        process.stdout.close()
