"""Holds for ledger tests, each in a transaction of its own."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256
from uuid import UUID, uuid4

from django.db import transaction

from micropay.core import clock
from wallet.data.ledger import Authorised, Captured, Leg
from wallet.selectors import ledger as reads
from wallet.services import ledger

NOW = clock.now()


def authorise(account_id: UUID, satang: int, **given: object) -> Authorised:
    """Hold an amount for a week, under a fresh key unless one is given."""
    asked = {
        "owner_id": uuid4(),
        "idempotency_key": str(uuid4()),
        "fingerprint": sha256(f"{account_id} {satang}".encode()).digest(),
        "kind": "authorisation",
        "expires_at": NOW + timedelta(days=7),
        "now": NOW,
        **given,
    }
    with transaction.atomic():
        return ledger.authorise(account_id=account_id, amount=satang, **asked)


def capture(hold: Authorised, *payees: Leg, **given: object) -> Captured:
    """Pay the payees from a hold."""
    asked = {
        "owner_id": uuid4(),
        "idempotency_key": str(uuid4()),
        "fingerprint": sha256(repr(payees).encode()).digest(),
        "kind": "payment",
        "now": NOW,
        **given,
    }
    with transaction.atomic():
        return ledger.capture(hold_id=hold.hold_id, payees=payees, **asked)


def void(hold: Authorised) -> int:
    with transaction.atomic():
        return ledger.void(hold_id=hold.hold_id, now=NOW)


def held(account_id: UUID) -> int:
    return reads.balance(account_id=account_id).held


def free(account_id: UUID) -> int:
    """What may still be spent."""
    return reads.balance(account_id=account_id).available
