"""PINs: which are too weak, how they are stored, how they are compared."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from datetime import date, datetime
from uuid import UUID

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from accounts.errors.proof import PinWeak
from micropay.core import clock, rules
from micropay.core.crypto import keys

# The least that OWASP asks for; the pepper and the counters are what protects six digits.
# Passes, KiB of memory, lanes.
COST = (2, 19456, 1)
_HASHER = PasswordHasher(*COST)
_UP, _DOWN = "012345678901234", "987654321098765"
_FEWEST_DIGITS = 3
_KEY_BYTES = 32


def refuse_weak(*, pin: str, birth_date: date, phone: str, now: datetime) -> None:
    """Raise PinWeak for repeats, runs, the birth date, parts of the phone, and the common list
    (rule ``pin.common``).
    """
    common = rules.text("pin.common", at=now).split(",")
    if _is_repeat(pin) or pin in _UP or pin in _DOWN or pin in common:
        raise PinWeak
    if pin in phone or pin in _spellings(birth_date):
        raise PinWeak


def _is_repeat(pin: str) -> bool:
    return len(set(pin)) < _FEWEST_DIGITS or pin[:3] == pin[3:]


def _spellings(day: date) -> set[str]:
    """Six digits that spell a day, in the common and the Buddhist era."""
    spelled = set()
    for year in (day.year, day.year + clock.BUDDHIST_OFFSET):
        long, short = f"{year:04d}", f"{year % 100:02d}"
        d, m = f"{day.day:02d}", f"{day.month:02d}"
        spelled |= {d + m + short, m + d + short, short + m + d, short + d + m}
        spelled |= {d + long, m + long, long + d, long + m}
    return spelled


def make_verifier(*, customer_id: UUID, pin: str) -> tuple[str, int]:
    """What is stored of a PIN, and the pepper's version. Costs about 20 ms on purpose."""
    version, pepper = keys.current_pepper()
    return _HASHER.hash(_peppered(pepper, customer_id, pin)), version


def verify(*, verifier: str, version: int, customer_id: UUID, pin: str) -> bool:
    """Whether the PIN is the one stored. Costs about 20 ms on purpose.

    A retired pepper verifies nothing: the way on is a new PIN.
    """
    try:
        return _HASHER.verify(verifier, _peppered(keys.pepper(version), customer_id, pin))
    except (KeyError, VerifyMismatchError):
        return False


def is_retired(*, version: int) -> bool:
    """Whether the pepper of this version is gone: no PIN can be compared, a new one is needed."""
    try:
        keys.pepper(version)
    except KeyError:
        return True
    return False


def needs_new_verifier(*, verifier: str, version: int) -> bool:
    """Whether pepper or cost have moved on since."""
    return version != keys.current_pepper()[0] or _HASHER.check_needs_rehash(verifier)


def new_pin_key() -> str:
    """The 256-bit key a phone keeps and sends along with every PIN of a session."""
    return base64.urlsafe_b64encode(secrets.token_bytes(_KEY_BYTES)).decode().rstrip("=")


def make_check(*, session_id: UUID, pin_key: str, pin: str) -> tuple[str, int]:
    """What a session stores to compare PINs in microseconds, and the pepper's version."""
    version, pepper = keys.current_pepper()
    return _check(pepper, session_id, pin_key, pin), version


def passes_check(*, check: str, version: int, session_id: UUID, pin_key: str, pin: str) -> bool:
    """The in-session comparison, in constant time. A retired pepper passes nothing."""
    try:
        pepper = keys.pepper(version)
    except KeyError:
        return False
    return hmac.compare_digest(check, _check(pepper, session_id, pin_key, pin))


def _peppered(pepper: bytes, customer_id: UUID, pin: str) -> str:
    """Bound to the customer: a verifier moved to another row does not open."""
    return _hmac(pepper, f"pin\x00{customer_id}\x00{pin}")


def _check(pepper: bytes, session_id: UUID, pin_key: str, pin: str) -> str:
    return _hmac(pepper, f"session\x00{session_id}\x00{pin_key}\x00{pin}")


def _hmac(key: bytes, text: str) -> str:
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()
