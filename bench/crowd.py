"""Customers by COPY: the n-th has a phone, a national ID and blind indexes of their own.

Triggers and foreign keys rest while the rows come in, which no figure is taken of.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

import psycopg2

from accounts.models.customer import EMAIL, NATIONAL_ID, PHONE, Customer
from bench.server import unguarded
from micropay.core import ids
from micropay.core.crypto import blind, fields

_BATCH = 20_000
_PROFILE = {
    "given_name": "กัลยาณี",
    "family_name": "บุญญาฤทธิ์",
    "birth_date": "1990-05-14",
    "address": "99/1 ถนนพหลโยธิน แขวงจตุจักร กรุงเทพฯ 10900",
    "occupation": "ค้าขาย",
    "workplace": "ตลาดจตุจักร",
}
_EMAIL = ("email", "email_index", "email_index_next")
_COLUMNS = (
    "id", "subject_id", "state", "language", "registered_at", "phone", "phone_index",
    "phone_index_next", "national_id", "national_id_index", "national_id_index_next",
)  # fmt: skip


def phone(number: int) -> str:
    return f"+668{number:08d}"


def national_id(number: int) -> str:
    return f"1{number:012d}"


def fill(url: str, count: int, *, whole: bool = False) -> None:
    """So many customers. ``whole`` ones have every column encrypted, each number for itself; the
    others share one ciphertext, as only their indexes matter.
    """
    session = psycopg2.connect(url, options="-c statement_timeout=0 -c lock_timeout=0")
    with session, session.cursor() as cursor:
        standing = _standing()
        columns = (*_COLUMNS, *standing, *((*_EMAIL, *_PROFILE) if whole else ()))
        with unguarded(cursor, "accounts_customer"):
            for start in range(0, count, _BATCH):
                rows = "".join(_rows(range(start, min(start + _BATCH, count)), whole, standing))
                cursor.copy_expert(
                    f"COPY accounts_customer ({', '.join(columns)}) FROM STDIN", io.StringIO(rows)
                )
    session.autocommit = True
    with session.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE accounts_customer")
    session.close()


def _standing() -> dict[str, str]:
    """The other columns as the model begins them: the database has no defaults of its own."""
    begun = (one for one in Customer._meta.concrete_fields if one.has_default())
    return {one.column: str(one.get_default()) for one in begun if one.column not in _COLUMNS}


def _rows(numbers: range, whole: bool, standing: dict[str, str]) -> Iterator[str]:
    one_phone, one_number = fields.seal(PHONE, phone(0)), fields.seal(NATIONAL_ID, national_id(0))
    given = list(standing.values())
    profile = [
        fields.seal(f"accounts.customer.{name}", value)
        for name, value in (_PROFILE.items() if whole else ())
    ]
    for number in numbers:
        sealed_phone = fields.seal(PHONE, phone(number)) if whole else one_phone
        sealed_id = fields.seal(NATIONAL_ID, national_id(number)) if whole else one_number
        by_phone = blind.index(PHONE, phone(number))
        by_id = blind.index(NATIONAL_ID, national_id(number))
        own = str(ids.new_id())
        cells = [own, own, "active", "th", "2026-11-22 00:00:00+00", sealed_phone, by_phone,
                 by_phone, sealed_id, by_id, by_id, *given]  # fmt: skip
        if whole:
            address = f"somebody{number}@kaset.example"
            by_email = blind.index(EMAIL, address)
            cells += [fields.seal(EMAIL, address), by_email, by_email, *profile]
        yield "\t".join(cells) + "\n"
