"""People and money for ledger tests: wallets filled from the safeguarded bank account."""

from __future__ import annotations

import os
from hashlib import sha256
from uuid import UUID, uuid4

import psycopg2
from django.db import transaction
from psycopg2.extensions import connection

from micropay.core import clock
from micropay.local import known, postgres
from tests.conftest import RaceDatabase
from wallet.data.ledger import SAFEGUARDED_BANK, Leg, NewAccount, Posted
from wallet.selectors import ledger as reads
from wallet.services import ledger
from wallet.states.ledger import AccountKind, AccountMode

HOT_SHOP = NewAccount(AccountKind.MERCHANT, mode=AccountMode.DEFERRED)


def wallet(*, satang: int = 0, account: NewAccount | None = None) -> UUID:
    """A wallet with this much money in it."""
    with transaction.atomic():
        opened = ledger.open_account(account=account or NewAccount(AccountKind.CUSTOMER))
        if satang:
            move(SAFEGUARDED_BANK, opened, satang, kind="top_up")
    return opened


def move(payer: UUID, payee: UUID, satang: int, **given: object) -> Posted:
    """Move money between two accounts, under a fresh key unless one is given."""
    return post([Leg(payer, -satang), Leg(payee, satang)], **given)


def post(legs: list[Leg], **given: object) -> Posted:
    """Post legs as they are."""
    asked = {
        "owner_id": uuid4(),
        "idempotency_key": str(uuid4()),
        "fingerprint": sha256(repr(legs).encode()).digest(),
        "kind": "transfer",
        "now": clock.now(),
        **given,
    }
    with transaction.atomic():
        return ledger.post(legs=legs, **asked)


def balance(account_id: UUID) -> int:
    """What the account holds."""
    return reads.balance(account_id=account_id).balance


def superuser(race_db: RaceDatabase) -> connection:
    """A connection that no grant holds back, as an attacker who took over the server has."""
    url = postgres.known(known.test_postgres(os.environ)).superuser_url
    return psycopg2.connect(url.rsplit("/", 1)[0] + "/" + race_db.name)
