"""Thousands of customers with wallets for the bench of services, made in a process of its own.

By the models, so that columns which come later have their defaults; every guard looks at the rows
as at anybody's. The last rows are the patterns that quotes and codes are multiplied from.
"""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import django
from django.db import connections, transaction

COUNT = 5_000
PATTERN = UUID("00000000-0000-7000-9110-000000000001")
FILL = """
SELECT ledger_open_account('customer', 0, 'locked', NULL, bench_id(9106, n)),
       ledger_post(uuidv7(), 'fill ' || n, decode(repeat('ab', 32), 'hex'), 'topup',
                   ARRAY['00000000-0000-7000-8000-000000000001', bench_id(9106, n)]::uuid[],
                   ARRAY[-10000000, 10000000]::bigint[])
  FROM generate_series(1, {count}) n
"""


def bench_id(kind: int, number: int) -> UUID:
    """As the SQL function of this name."""
    return UUID(f"00000000-0000-7000-{kind}-{number:012d}")


def main() -> None:
    """Everything in one transaction of the owner, who also makes the SQL function."""
    django.setup()
    with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")
        cursor.execute(
            "CREATE FUNCTION bench_id(kind integer, n bigint) RETURNS uuid LANGUAGE sql"
            " IMMUTABLE RETURN ('00000000-0000-7000-' || kind || '-'"
            " || lpad(n::text, 12, '0'))::uuid"
        )
        people()
        cursor.execute(FILL.format(count=COUNT))
        wallets()
        patterns()


def people() -> None:
    from accounts.models.credential import Credential
    from accounts.models.customer import Customer
    from consent.models.policy import PolicyText
    from consent.models.record import Acceptance
    from consent.models.subject import Subject
    from micropay.core import clock

    now, numbers = clock.now(), range(1, COUNT + 1)
    terms = PolicyText.objects.using("owner").filter(
        version__document__service_id="micropay", version__document__kind="terms", language="th"
    )[0]
    many(Subject, [Subject(bench_id(9101, n), "customer", now) for n in numbers])
    many(
        Customer,
        [
            Customer(
                id=bench_id(9102, n),
                subject_id=bench_id(9101, n),
                language="th",
                registered_at=now,
                verified_at=now,
                tier="standard",
            )
            for n in numbers
        ],
    )
    many(
        Credential,
        [
            Credential(
                customer_id=bench_id(9102, n), pin_verifier="-", pin_pepper=1, pin_set_at=now
            )
            for n in numbers
        ],
    )
    many(
        Acceptance,
        [
            Acceptance(
                id=bench_id(9103, n),
                subject_id=bench_id(9101, n),
                version_id=terms.version_id,
                language="th",
                text_sha256=terms.sha256,
                channel="app",
                actor_kind="customer",
                occurred_at=now,
            )
            for n in numbers
        ],
    )


def wallets() -> None:
    from accounts.models.credential import Otp
    from micropay.core import clock
    from wallet.models.wallet import Wallet, WalletOpening

    now, numbers = clock.now(), range(1, COUNT + 1)
    codes = [code(n, "wallet_opening", "opening", now, used_at=now) for n in numbers]
    many(Otp, codes)
    openings = [
        WalletOpening(
            id=bench_id(9105, n),
            customer_id=bench_id(9102, n),
            acceptance_id=bench_id(9103, n),
            digest="opening",
            asked_at=now,
            expires_at=now,
        )
        for n in numbers
    ]
    many(WalletOpening, openings)
    for opening, used in zip(openings, codes, strict=True):
        opening.state, opening.confirmed_at, opening.otp_id = "confirmed", now, used.id
    rows = WalletOpening.objects.using("owner")
    rows.bulk_update(openings, ["state", "confirmed_at", "otp_id"], batch_size=COUNT)
    many(
        Wallet,
        [
            Wallet(
                id=bench_id(9107, n),
                number=f"W{n:012d}",
                customer_id=bench_id(9102, n),
                opening_id=bench_id(9105, n),
                acceptance_id=bench_id(9103, n),
                account_id=bench_id(9106, n),
                opened_at=now,
            )
            for n in numbers
        ],
    )


def patterns() -> None:
    """A code and a quote of 5 baht fee, for nobody's use."""
    from accounts.models.credential import Otp
    from micropay.core import clock
    from wallet.models.fee import FeeVersion
    from wallet.models.movement import Quote

    now = clock.now()
    ends = now + timedelta(hours=12)
    pattern = code(1, "transfer", "pattern", now, used_at=None)
    pattern.id, pattern.expires_at = PATTERN, ends
    many(Otp, [pattern])
    quote = Quote(
        id=PATTERN,
        kind="transfer",
        customer_id=bench_id(9102, 1),
        wallet_id=bench_id(9107, 1),
        payee_wallet_id=bench_id(9107, 2),
        amount=1,
        fee=500,
        vat=33,
        fee_version=FeeVersion.objects.using("owner").filter(service="transfer")[0],
        digest="pattern",
        proof="pin,otp",
        created_at=now,
        expires_at=ends,
        payer_name="มาลี ใจ***",
        payee_name="สมชาย ท***",
    )
    many(Quote, [quote])


def code(number: int, purpose: str, digest: str, now: object, *, used_at: object) -> object:
    from accounts.models.credential import Otp

    return Otp(
        customer_id=bench_id(9102, number),
        purpose=purpose,
        digest=digest,
        code_digest="-",
        created_at=now,
        expires_at=now,
        used_at=used_at,
    )


def many(model: type, rows: list) -> None:
    model.objects.using("owner").bulk_create(rows)


if __name__ == "__main__":
    main()
