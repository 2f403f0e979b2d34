"""A merchant's payout on the bank's statement: matched as a withdrawal is, and taken back."""

from __future__ import annotations

import pytest

from tests.wallet import merchant_samples as shops
from tests.wallet.bank_samples import Desk, advance
from tests.wallet.people_samples import malee
from tests.wallet.services.test_bank_match import matches, topped_up
from tests.wallet.services.test_difference import agreed, asked
from tests.wallet.statement_samples import Line, camt, taken_in
from wallet.data.reconciliation import Against, Resolution
from wallet.models.bank import Withdrawal
from wallet.models.merchant import Merchant
from wallet.selectors import ledger
from wallet.states.bank import PayoutOutcome

pytestmark = pytest.mark.django_db


def paid_out() -> tuple[Merchant, str]:
    """Malee topped up 500 baht and paid the shop 300; 200 of it went to its bank."""
    person, shop = malee(satang=0), shops.registered()
    topped_up(person)
    shops.pay(person, shop, "300.00")
    shops.payout(shop, 20_000)
    reference = Withdrawal.objects.get().reference
    advance(reference, Desk(PayoutOutcome.SETTLED))
    return shop, reference


def balance(shop: Merchant) -> int:
    return ledger.balance(account_id=shop.account_id).balance


def test_a_payout_is_matched_by_its_reference() -> None:
    _, reference = paid_out()
    taken_in(camt(Line(50_000, "SB1"), Line(-20_000, "SP1", reference)))
    assert len(matches()) == 2


def test_a_payout_that_came_back_returns_to_the_merchant() -> None:
    shop, reference = paid_out()
    assert balance(shop) == 9_000
    lines = Line(50_000, "SB1"), Line(-20_000, "SP1", reference)
    taken_in(camt(*lines, Line(20_000, "RT1", reference, returned=True)))
    agreed(asked(Resolution.POSTED, against=Against.WALLET))
    assert balance(shop) == 29_000
