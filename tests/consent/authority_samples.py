"""A police letter about Malee, for tests."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from PIL import Image

from consent.models.authority import AuthorityRequest
from consent.models.disclosure import Recipient
from consent.services import authority, disclosure
from micropay.core import clock
from tests.consent.people import MAKER

NAMES = ("accounts_customer.given_name", "accounts_customer.phone", "wallet_wallet.number")


def scan() -> bytes:
    """A picture of a letter."""
    buffer = io.BytesIO()
    Image.new("RGB", (40, 40), "white").save(buffer, "PNG")
    return buffer.getvalue()


def police(country: str = "TH", **terms: Any) -> str:
    """The police as a recipient; entered once."""
    code = f"police_{country.lower()}"
    if not Recipient.objects.filter(pk=code).exists():
        disclosure.add_recipient(
            actor=MAKER,
            code=code,
            name_th="ตำรวจ",
            name_en="Police",
            role="authority",
            contract_reference="Criminal Procedure Code s.132",
            contract_from=clock.bangkok_day(clock.now()) - timedelta(days=1),
            contract_until=None,
            purposes=["legal_duty"],
            country=country,
            now=clock.now(),
            **terms,
        )
    return code


def letter(
    *people: UUID,
    reference: str = "ตช 0011/123",
    asked: Sequence[str] = NAMES,
    keep: bool = False,
) -> AuthorityRequest:
    """A letter of the police that names these people."""
    return authority.take(
        actor=MAKER,
        reference=reference,
        kind="agency",
        recipient_code=police(),
        purpose="legal_duty",
        paragraph="000_law",
        power="Criminal Procedure Code s.132",
        asked=asked,
        people=people,
        scan=scan(),
        received_at=clock.now(),
        due_on=clock.bangkok_day(clock.now()) + timedelta(days=15),
        keep=keep,
        reason="came by post",
        now=clock.now(),
    )


def checked(*people: UUID, **told: Any) -> AuthorityRequest:
    """The same, found genuine."""
    row = letter(*people, **told)
    authority.check(
        actor=MAKER, request_id=row.id, how="called back", reason="genuine", now=clock.now()
    )
    row.refresh_from_db()
    return row
