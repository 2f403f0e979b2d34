"""Matches with lists of sanctioned persons in words."""

from __future__ import annotations

from django.utils.translation import gettext_noop as noop

from accounts.states import HitState
from accounts.states.kyc import MatchedOn

HOW = {
    MatchedOn.NATIONAL_ID.value: noop("The national ID"),
    MatchedOn.NAME.value: noop("The name"),
    MatchedOn.SOUND.value: noop("The sound of the name, and the birth date"),
}
STATES = {
    HitState.OPEN.value: noop("Waits for two people"),
    HitState.CLEARED.value: noop("Somebody else"),
    HitState.CONFIRMED.value: noop("The listed person"),
}
