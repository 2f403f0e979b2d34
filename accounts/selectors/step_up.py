"""Deciding which proof an act needs, from the step-up table.

The table is kept for a few seconds per process, as rules are, so a decision costs no statement.
It is decided twice, by what we know ourselves and by what the app told, and the demands add up:
the app's word can raise what is asked, never lower it. Where no row fits, nothing is let through.
"""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

from accounts.data.proof import OTP, PIN
from accounts.data.step_up import KNOWN, NEW, REFUSE, Facts, StepUp
from accounts.errors.step_up import ActRefusedHere, DeviceUnsafe, ProofUndecided
from accounts.models.step_up import StepUpRow
from accounts.states.device import NetworkType, PhoneState
from micropay.core.actor import Situation

_KEEP_SECONDS = 5.0
_cache: dict[str, Any] = {"until": 0.0, "rows": ()}


def decide(*, action: str, situation: Situation, amount_satang: int | None) -> tuple[str, ...]:
    """The proofs (``pin``, ``otp``) this act needs. Raises DeviceUnsafe, ActRefusedHere,
    ProofUndecided.
    """
    own = Facts(
        action=action,
        network=situation.network_seen,
        phone_state=PhoneState.UNKNOWN.value,
        device=KNOWN if situation.device_known else NEW,
        signs=(),
        amount=amount_satang,
    )
    told = replace(
        own,
        network=_network_told(situation),
        phone_state=situation.phone_state or PhoneState.UNKNOWN.value,
        signs=situation.signs,
    )
    demands = {_demand(own), _demand(told)}
    if REFUSE in demands:
        raise DeviceUnsafe(signs=list(situation.signs)) if situation.signs else ActRefusedHere
    asked = {kind for demand in demands for kind in demand.split(",")}
    return tuple(kind for kind in (PIN, OTP) if kind in asked)


def forget() -> None:
    """Drop what this process keeps, after a change."""
    _cache["until"] = 0.0


def _network_told(situation: Situation) -> str:
    """The app's word about its network, where it said something."""
    told = situation.network_told
    silent = told in ("", NetworkType.UNKNOWN.value)
    return situation.network_seen if silent else told


def _demand(facts: Facts) -> str:
    found = next((row for row in _rows() if row.fits(facts)), None)
    if found is None:
        raise ProofUndecided
    return found.demand


def _rows() -> tuple[StepUp, ...]:
    if time.monotonic() >= _cache["until"]:
        active = StepUpRow.objects.filter(active=True).order_by("position", "id")
        columns = StepUp.__dataclass_fields__
        _cache["rows"] = tuple(StepUp(**row) for row in active.values(*columns))
        _cache["until"] = time.monotonic() + _KEEP_SECONDS
    rows: tuple[StepUp, ...] = _cache["rows"]
    return rows
