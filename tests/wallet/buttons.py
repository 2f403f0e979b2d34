"""Presses of the buttons of the wallet."""

from __future__ import annotations

from micropay.core import clock
from tests.architecture.buttons import Performer, Press
from tests.backoffice import member
from tests.wallet import people_samples as people
from wallet.services import wallet


def on_an_active_wallet() -> Press:
    return Press(by=member("agent.one", "agent"), row=people.open_wallet(people.register()).wallet)


def on_a_frozen_wallet() -> Press:
    row = people.open_wallet(people.register()).wallet
    agent = member("agent.two", "agent").actor()
    wallet.freeze(actor=agent, wallet_id=row.id, reason="reported stolen", now=clock.now())
    row.refresh_from_db()
    return Press(by=member("senior.one", "senior_agent"), row=row)


BUTTONS: dict[str, Performer] = {
    "wallet_wallet_do_freeze": on_an_active_wallet,
    "wallet_wallet_do_unfreeze": on_a_frozen_wallet,
}
