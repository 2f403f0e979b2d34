"""Presses of the wallet's buttons."""

from __future__ import annotations

from micropay.core import clock
from tests.architecture.buttons import Performer, Press
from tests.backoffice import member
from tests.wallet.people_samples import malee
from wallet.services import wallet


def on_an_active_wallet() -> Press:
    return Press(by=member("prasit", "senior_agent"), row=malee().wallet)


def on_a_frozen_wallet() -> Press:
    press = on_an_active_wallet()
    colleague = member("colleague", "senior_agent").actor()
    held = press.row
    wallet.freeze(actor=colleague, wallet_id=held.pk, reason="theft reported", now=clock.now())
    return press


BUTTONS: dict[str, Performer] = {
    "wallet_wallet_do_freeze": on_an_active_wallet,
    "wallet_wallet_do_unfreeze": on_a_frozen_wallet,
}
