"""Guards against fraud, findings, suspicions and reports by amount."""

from __future__ import annotations

from enum import StrEnum


class FaceCheckState(StrEnum):
    """The partner compares face and card; we learn the outcome alone."""

    ASKED = "asked"
    PASSED = "passed"
    FAILED = "failed"


class HeldState(StrEnum):
    """A first payment to a new payee waits, then goes out or comes back.

    ``returned``: the payee could not receive it when its time had come.
    """

    HELD = "held"
    RELEASED = "released"
    CANCELLED = "cancelled"
    RETURNED = "returned"


# The database refuses every other move.
HELD_MOVES: dict[HeldState, frozenset[HeldState]] = {
    HeldState.HELD: frozenset({HeldState.RELEASED, HeldState.CANCELLED, HeldState.RETURNED}),
    HeldState.RELEASED: frozenset(),
    HeldState.CANCELLED: frozenset(),
    HeldState.RETURNED: frozenset(),
}


class RiskDetector(StrEnum):
    """What a rule about accounts lent to criminals looks for, in the movements of some hours."""

    IN_FAST_OUT = "in_fast_out"
    MANY_SENDERS = "many_senders"
    DORMANT_THEN_ACTIVE = "dormant_then_active"
    NEW_AND_BUSY = "new_and_busy"
    SHARED_DEVICE = "shared_device"
    FAR_APART = "far_apart"


# The parameters that each needs, whole numbers above zero.
RISK_PARAMETERS: dict[RiskDetector, tuple[str, ...]] = {
    RiskDetector.IN_FAST_OUT: ("hours", "count", "satang", "percent"),
    RiskDetector.MANY_SENDERS: ("hours", "count"),
    RiskDetector.DORMANT_THEN_ACTIVE: ("hours", "days", "satang", "percent"),
    RiskDetector.NEW_AND_BUSY: ("hours", "days", "satang"),
    RiskDetector.SHARED_DEVICE: ("hours", "count"),
    RiskDetector.FAR_APART: ("hours", "km"),
}


class RiskCaseState(StrEnum):
    """What an agent made of a finding: nothing, a hold of the account, or a case of suspicion."""

    OPEN = "open"
    CLEARED = "cleared"
    HELD = "held"
    ESCALATED = "escalated"


class SuspicionState(StrEnum):
    """A case of suspicion is prepared, then two people report it or let it rest."""

    OPEN = "open"
    REPORTED = "reported"
    DISMISSED = "dismissed"


class SuspicionGround(StrEnum):
    """Why movements look suspicious."""

    MULE_ACCOUNT = "mule_account"
    NO_ECONOMIC_REASON = "no_economic_reason"
    AVOIDS_REPORTS = "avoids_reports"
    IDENTITY_DOUBTFUL = "identity_doubtful"
    PROCEEDS_OF_FRAUD = "proceeds_of_fraud"
    LISTED_PERSON = "listed_person"
    OTHER = "other"


class ThresholdBasis(StrEnum):
    """SINGLE reaches the measure by itself, LINKED with others of one person and one day."""

    SINGLE = "single"
    LINKED = "linked"


class AmlMeasure(StrEnum):
    """The measures of reports by amount, each a rule ``aml.<measure>_satang``."""

    CASH = "cash"
    EPAY_CASH = "epay_cash"
    BILLPAY_CASH = "billpay_cash"
