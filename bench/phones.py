"""Signed-in phones of the bench's customers, and quotes with codes for them.

Runs in a process of its own (``python -m bench.phones sessions``, ``… quotes COUNT FILE``). What a
phone would hold (tokens, PIN, codes) follows from its number; the file has a line for each quote.
"""

from __future__ import annotations

import io
import random
import sys
from datetime import timedelta
from pathlib import Path

import django
from django.db import connections, transaction

from bench.customers import COUNT, PATTERN, bench_id, many
from micropay.local import postgres

PIN = "274916"
# One biller whose account is deferred, as those of big merchants are.
MERCHANT = bench_id(9124, 1)
MERCHANT_ACCOUNT = bench_id(9125, 1)

QUOTES = """
WITH code AS (
    INSERT INTO accounts_otp
    SELECT (jsonb_populate_record(o, jsonb_build_object(
               'id', d.otp, 'customer_id', bench_id(9102, d.payer), 'purpose', 'payment',
               'digest', 'bench', 'code_digest', d.code_digest))).*
      FROM bench_drawn d, accounts_otp o WHERE o.id = '{pattern}'
)
INSERT INTO wallet_quote
SELECT (jsonb_populate_record(q, jsonb_build_object(
           'id', d.id, 'otp_id', d.otp, 'kind', 'payment', 'digest', 'bench',
           'customer_id', bench_id(9102, d.payer), 'wallet_id', bench_id(9107, d.payer),
           'payee_wallet_id', NULL, 'merchant_id', '{merchant}', 'amount', d.satang))).*
  FROM bench_drawn d, wallet_quote q WHERE q.id = '{pattern}';
"""


def installation_key(number: int) -> str:
    return f"installation-key-{number}"


def installation_number(number: int) -> str:
    return f"BENCH-{number:013d}"


def token(number: int) -> str:
    return f"access-token-{number}"


def pin_key(number: int) -> str:
    return f"pin-key-{number}"


def sessions() -> None:
    """Everybody signed in on a phone that is known; a biller; a table for the floor."""
    from accounts.models.device import Device
    from accounts.models.installation import Installation
    from accounts.models.session import Session
    from accounts.services import credential, tokens
    from micropay.core import clock
    from wallet.models.merchant import Merchant
    from wallet.selectors import reference

    now, numbers = clock.now(), range(1, COUNT + 1)
    long_ago, later = now - timedelta(days=30), now + timedelta(hours=12)
    phones, devices, opened = [], [], []
    for n in numbers:
        phones.append(
            Installation(
                id=bench_id(9121, n),
                number=installation_number(n),
                key_digest=tokens.installation_digest(installation_key(n)),
                hardware_model="A15",
                os="android",
                os_version="15",
                app_version="99.0.0",
                language="th",
                registered_at=long_ago,
                last_seen_at=now,
            )
        )
        devices.append(
            Device(
                id=bench_id(9122, n),
                customer_id=bench_id(9102, n),
                installation_id=bench_id(9121, n),
                bound_at=long_ago,
            )
        )
        check, version = credential.make_check(
            session_id=bench_id(9123, n), pin_key=pin_key(n), pin=PIN
        )
        opened.append(
            Session(
                id=bench_id(9123, n),
                customer_id=bench_id(9102, n),
                device_id=bench_id(9122, n),
                installation_id=bench_id(9121, n),
                access_digest=tokens.access_digest(token(n)),
                access_expires_at=later,
                pin_check=check,
                pin_pepper=version,
                opened_at=now,
                refreshed_at=now,
            )
        )
    with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")
        many(Installation, phones)
        many(Device, devices)
        many(Session, opened)
        cursor.execute(
            "SELECT ledger_open_account('merchant', 0, 'deferred', NULL, %s)",
            [str(MERCHANT_ACCOUNT)],
        )
        many(
            Merchant,
            [
                Merchant(
                    id=MERCHANT,
                    kind="biller",
                    name_th="การไฟฟ้าทดสอบ",
                    name_en="Test Electric",
                    number=reference.draw_merchant_number(),
                    account_id=MERCHANT_ACCOUNT,
                    state="active",
                    registered_at=now,
                )
            ],
        )
        cursor.execute(
            "CREATE TABLE bench_floor (id uuid PRIMARY KEY, customer_id uuid NOT NULL,"
            " amount bigint NOT NULL, at timestamptz NOT NULL)"
        )
        cursor.execute(f"GRANT INSERT ON bench_floor TO {postgres.RUNTIME}")


def quotes(count: int, file: Path) -> None:
    """So many quotes of payments to the biller, of random customers, each with its code. A line of
    the file: installation, token, pin_key, PIN, quote, code's id, code.
    """
    from accounts.services import otp
    from micropay.core.ids import new_id

    chance, drawn, lines = random.Random(count), io.StringIO(), []
    for _ in range(count):
        payer, code = chance.randint(1, COUNT), f"{chance.randrange(10**6):06d}"
        quote_id, otp_id = new_id(), new_id()
        digest = otp._digest(otp_id, "payment", "bench", code)
        drawn.write(f"{quote_id}\t{otp_id}\t{payer}\t{chance.randint(1, 100)}\t{digest}\n")
        phone = f"{installation_number(payer)}.{installation_key(payer)}"
        lines.append(
            "\t".join((phone, token(payer), pin_key(payer), PIN, str(quote_id), str(otp_id), code))
        )
    with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")
        cursor.execute(
            "CREATE TEMP TABLE bench_drawn (id uuid, otp uuid, payer bigint, satang bigint,"
            " code_digest text) ON COMMIT DROP"
        )
        drawn.seek(0)
        cursor.copy_expert("COPY bench_drawn FROM STDIN", drawn)
        cursor.execute(QUOTES.format(pattern=PATTERN, merchant=MERCHANT))
    file.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    django.setup()
    if sys.argv[1] == "sessions":
        sessions()
    else:
        quotes(int(sys.argv[2]), Path(sys.argv[3]))
