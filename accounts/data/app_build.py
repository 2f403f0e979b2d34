"""Builds of the app, and how their versions compare."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from accounts.states.device import OperatingSystem

STORE_SYSTEMS = (OperatingSystem.ANDROID.value, OperatingSystem.IOS.value)
_SHAPE = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6}){1,3}", re.ASCII)
_PARTS = 4


@dataclass(frozen=True, slots=True)
class Build:
    """The newest build of a system, and the oldest version that may still call."""

    os: str
    version: str
    least: str
    notes_th: str
    notes_en: str
    published_at: datetime

    def notes(self, language: str) -> str:
        return self.notes_en if language == "en" else self.notes_th


def is_version(text: str) -> bool:
    """``1.2``, ``1.2.3`` or ``1.2.3.4``."""
    return _SHAPE.fullmatch(text) is not None


def is_older(one: str, other: str) -> bool:
    """Whether a version comes before another. What is no version is older than all."""
    return _parts(one) < _parts(other)


def _parts(text: str) -> tuple[int, ...]:
    if not is_version(text):
        return ()
    numbers = [int(part) for part in text.split(".")]
    return tuple(numbers + [0] * (_PARTS - len(numbers)))
