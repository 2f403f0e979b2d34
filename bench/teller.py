"""One process of the service's bench: transfers under one label until its time is over."""

from __future__ import annotations

import sys
import time
from uuid import UUID, uuid4

import django
from django.db import connection


def main(label: str, seconds: float) -> None:
    """Wait for the word, carry out quotes, tell how many in how many seconds."""
    django.setup()
    from accounts.data.proof import OTP, PIN, Proof
    from micropay.core import clock
    from micropay.core.actor import Actor
    from wallet.services import transfer

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, customer_id, otp_id FROM wallet_quote WHERE digest = %s", [label]
        )
        quotes: list[tuple[UUID, UUID, UUID]] = cursor.fetchall()
    print("ready", flush=True)
    sys.stdin.readline()
    begun, done = time.monotonic(), 0
    for quote_id, customer_id, otp_id in quotes:
        transfer.transfer(
            actor=Actor("customer", str(customer_id), origin="127.0.0.1"),
            quote_id=quote_id,
            proof=Proof(customer_id, "transfer", (PIN, OTP), otp_id),
            idempotency_key=str(uuid4()),
            now=clock.now(),
        )
        done += 1
        if time.monotonic() - begun >= seconds:
            break
    else:
        raise SystemExit("more quotes are needed")
    print(done, time.monotonic() - begun, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
