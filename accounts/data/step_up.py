"""A row of the step-up table as the decision reads it."""

from __future__ import annotations

from dataclasses import dataclass

from accounts.states.device import DeviceSign, NetworkType, PhoneState

ANY, SOME = "any", "some"
KNOWN, NEW = "known", "new"
REFUSE = "refuse"
DEMANDS = ("pin", "otp", "pin,otp", REFUSE)
NETWORKS = (ANY, *(one.value for one in NetworkType))
PHONE_STATES = (ANY, *(one.value for one in PhoneState))
DEVICES = (ANY, KNOWN, NEW)
SIGNS = (ANY, SOME, *(one.value for one in DeviceSign))


@dataclass(frozen=True, slots=True)
class Facts:
    """What a row is held against. Without an amount only rows for any amount fit."""

    action: str
    network: str
    phone_state: str
    device: str
    signs: tuple[str, ...]
    amount: int | None


@dataclass(frozen=True, slots=True)
class StepUp:
    """One row. See ``accounts.models.step_up.StepUpRow``."""

    action: str
    network: str
    phone_state: str
    device: str
    sign: str
    amount_from: int | None
    amount_below: int | None
    demand: str

    def fits(self, facts: Facts) -> bool:
        """Whether this row speaks about these facts."""
        return (
            self.action in (ANY, facts.action)
            and self.network in (ANY, facts.network)
            and self.phone_state in (ANY, facts.phone_state)
            and self.device in (ANY, facts.device)
            and self._sign_fits(facts.signs)
            and self._amount_fits(facts.amount)
        )

    def _sign_fits(self, signs: tuple[str, ...]) -> bool:
        if self.sign == SOME:
            return bool(signs)
        return self.sign == ANY or self.sign in signs

    def _amount_fits(self, amount: int | None) -> bool:
        if self.amount_from is None and self.amount_below is None:
            return True
        if amount is None:
            return False
        above = self.amount_from is None or amount >= self.amount_from
        return above and (self.amount_below is None or amount < self.amount_below)
