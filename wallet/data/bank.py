"""What crosses the border to the partner bank. Amounts are satang."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from wallet.states.bank import PayoutOutcome

# Code of a bank and its usual short name. Retired codes are left out.
BANKS = {
    "002": "BBL",
    "004": "KBANK",
    "006": "KTB",
    "011": "ttb",
    "014": "SCB",
    "017": "CITI",
    "020": "SCBT",
    "022": "CIMBT",
    "024": "UOB",
    "025": "BAY",
    "030": "GSB",
    "033": "GHB",
    "034": "BAAC",
    "052": "BOC",
    "066": "IBANK",
    "067": "TISCO",
    "069": "KKP",
    "070": "ICBC",
    "071": "TCRB",
    "073": "LHB",
}
# Why a withdrawal waits: there is no valid agreement under which the bank may be told.
NO_AGREEMENT = "no_agreement"


@dataclass(frozen=True, slots=True)
class HolderNames:
    """Whose account it is, as the bank answers: in Thai, in English, or both."""

    thai: str = field(default="", repr=False)
    english: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class PayoutOrder:
    """What the bank is asked to pay. ``reference`` is ours and makes a repetition harmless.

    After ``valid_until`` the bank no longer accepts it: only then does "not found" mean "never".
    """

    reference: str
    bank_code: str
    account: str = field(repr=False)
    name: str = field(repr=False)
    amount: int
    valid_until: datetime


@dataclass(frozen=True, slots=True)
class PayoutAnswer:
    """What the bank says of a payout. ``reason`` is the bank's code of a refusal."""

    outcome: PayoutOutcome
    amount: int | None = None
    bank_reference: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PayoutNotice:
    """What the bank told of a payout unasked, its signature verified."""

    notice_id: str
    reference: str
    status: str
    amount: int
    bank_reference: str
    reason: str
