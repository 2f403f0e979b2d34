"""Registering merchants and billers with the codes that name them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from micropay.core import evidence
from micropay.core.actor import Actor
from wallet.data.ledger import NewAccount
from wallet.models.merchant import Merchant, MerchantCode
from wallet.selectors import reference
from wallet.services import ledger
from wallet.states.ledger import AccountKind, AccountMode
from wallet.states.merchant import CodeScheme, MerchantKind, MerchantState

_ACCOUNT_KINDS = {
    MerchantKind.MERCHANT: AccountKind.MERCHANT,
    MerchantKind.BILLER: AccountKind.BILLER,
}


@dataclass(frozen=True, slots=True)
class NewMerchant:
    """A payee to register: names as payers see them, and (scheme, value) of each code."""

    kind: MerchantKind
    name_th: str
    name_en: str
    codes: Sequence[tuple[CodeScheme, str]]


DEMO_MERCHANTS = (
    NewMerchant(
        MerchantKind.MERCHANT,
        "ร้านกาแฟบ้านสวน",
        "Baan Suan Coffee",
        [(CodeScheme.BILLER, "0112233445566")],
    ),
    NewMerchant(
        MerchantKind.BILLER,
        "การประปาตัวอย่าง",
        "Sample Waterworks",
        [(CodeScheme.BILLER, "099400016550100")],
    ),
    NewMerchant(
        MerchantKind.MERCHANT,
        "ร้านผลไม้ป้าแดง",
        "Auntie Daeng Fruit",
        [(CodeScheme.TAX_ID, "0123456789012"), (CodeScheme.EWALLET, "004999000288505")],
    ),
)


@transaction.atomic
def register(
    *, actor: Actor, merchant: NewMerchant, is_demo: bool = False, now: datetime
) -> Merchant:
    """Register a payee at once; people are registered by two (``merchant_onboarding``).

    Raises IntegrityError when a code names somebody already: registering is no customer's act.
    """
    row = Merchant.objects.create(
        kind=merchant.kind,
        name_th=merchant.name_th,
        name_en=merchant.name_en,
        number=reference.draw_merchant_number(),
        account_id=open_account(kind=merchant.kind),
        state=MerchantState.ACTIVE,
        is_demo=is_demo,
        registered_at=now,
    )
    for scheme, value in merchant.codes:
        MerchantCode.objects.create(merchant=row, scheme=scheme, value=value, registered_at=now)
    evidence.record(
        action="wallet.merchant.register",
        actor=actor,
        now=now,
        object_type="wallet.Merchant",
        object_id=row.id,
        detail={"kind": row.kind, "codes": len(merchant.codes)},
    )
    return row


def open_account(*, kind: MerchantKind) -> UUID:
    """A ledger account that takes no row lock when money comes in. Part of a transaction."""
    return ledger.open_account(account=NewAccount(_ACCOUNT_KINDS[kind], mode=AccountMode.DEFERRED))


def first_run_demo(*, now: datetime) -> str:
    """Demo part of first-run data: payees behind the QR strings of the demonstration."""
    known = set(Merchant.objects.filter(is_demo=True).values_list("name_en", flat=True))
    missing = [one for one in DEMO_MERCHANTS if one.name_en not in known]
    for one in missing:
        register(actor=Actor.system("first_run"), merchant=one, is_demo=True, now=now)
    return f"{len(missing)} added"
