"""Two quotes of one request confirmed at once; the control shows both pay without the lock."""

from __future__ import annotations

import pytest

from accounts.data.proof import Given
from micropay.core import clock
from micropay.core.errors import Refusal
from tests.conftest import RaceDatabase
from tests.wallet.people_samples import Person, malee, somchai
from tests.wallet.races import changed, together
from wallet.data.recipient import Recipient
from wallet.models.money_request import MoneyRequest
from wallet.services import money_request, movement
from wallet.states.movement import MovementKind

pytestmark = pytest.mark.race


def asked(payer: Person, asker: Person) -> MoneyRequest:
    view = money_request.ask(
        actor=asker.actor,
        principal=asker.principal,
        of=Recipient(wallet_number=payer.wallet.number),
        amount=10_000,
        note="",
        now=clock.now(),
    )
    return MoneyRequest.objects.get(id=view.id)


def quoted(payer: Person, request: MoneyRequest) -> tuple[object, Given]:
    view = money_request.ask_quote(
        actor=payer.actor, principal=payer.principal, request_id=request.id, now=clock.now()
    )
    return view.quote_id, payer.given(view.otp_id)


def confirm_at_once(payer: Person, request: MoneyRequest) -> list[str]:
    """What two confirmations of two quotes at the same moment were answered."""
    quotes = [quoted(payer, request), quoted(payer, request)]

    def act(number: int) -> str:
        quote_id, given = quotes[number]
        try:
            movement.confirm(
                actor=payer.actor,
                principal=payer.principal,
                kind=MovementKind.TRANSFER,
                quote_id=quote_id,
                given=given,
                idempotency_key=f"answer-{number}",
                now=clock.now(),
            )
        except Refusal as refusal:
            return refusal.code
        return "paid"

    return sorted(together(2, act))


def test_a_request_is_paid_once(race_db: RaceDatabase) -> None:
    payer, asker = malee(), somchai()
    assert confirm_at_once(payer, asked(payer, asker)) == ["money_request_closed", "paid"]
    assert (payer.balance, asker.balance) == (90_000, 10_000)


def test_control_without_the_requests_state_both_pay(race_db: RaceDatabase) -> None:
    payer, asker = malee(), somchai()
    request = asked(payer, asker)
    changed(race_db, "wallet_guard_movement", ("AND state = 'asked' ", ""))
    owner = race_db.connect_owner()
    with owner.cursor() as cursor:
        cursor.execute("DROP TRIGGER wallet_moneyrequest_moves ON wallet_moneyrequest")
    owner.commit()
    assert confirm_at_once(payer, request) == ["paid", "paid"]
    assert asker.balance == 20_000
