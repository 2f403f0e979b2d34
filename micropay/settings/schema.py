"""Names of the choices in the API's description, which a developer meets in generated code."""

from __future__ import annotations

from enum import StrEnum

from accounts.states import KycState
from accounts.states.device import DeviceNoticeKind
from accounts.states.relation import ContactKind
from complaints.states import Kind as CaseKind
from complaints.states import LetterKind
from complaints.states import Outcome as CaseOutcome
from complaints.states import State as CaseState
from consent.states.policy import ChangeKind, PolicyKind
from consent.states.purpose import LawfulBasis
from consent.states.request import RequestKind
from consent.states.source import SourceKind
from wallet.states.bank import BankAccountState, TopUpState, WithdrawalState
from wallet.states.movement import QUOTED_KINDS, LimitKind, MovementKind
from wallet.states.standing_order import (
    PLAN_EVERY,
    Every,
    MoneyRequestState,
    RunOutcome,
    StandingState,
)
from wallet.states.wallet import PictureKind, WalletState


def _choices(words: type[StrEnum]) -> list[tuple[str, str]]:
    return [(word.value, word.value) for word in words]


ENUM_NAMES = {
    "PolicyKindEnum": _choices(PolicyKind),
    "PlanEveryEnum": [(every.value, every.value) for every in PLAN_EVERY],
    "StandingEveryEnum": _choices(Every),
    "QuoteKindEnum": [(kind.value, kind.value) for kind in QUOTED_KINDS],
    "BankAccountStateEnum": _choices(BankAccountState),
    "WithdrawalStateEnum": _choices(WithdrawalState),
    "CaseKindEnum": _choices(CaseKind),
    "CaseStateEnum": _choices(CaseState),
    "LetterKindEnum": _choices(LetterKind),
    "CaseOutcomeEnum": _choices(CaseOutcome),
    "FieldGroundEnum": _choices(LawfulBasis),
    "RunOutcomeEnum": _choices(RunOutcome),
    "KycStateEnum": _choices(KycState),
    "MoneyRequestStateEnum": _choices(MoneyRequestState),
    "MovementKindEnum": _choices(MovementKind),
    "StandingStateEnum": _choices(StandingState),
    "TopUpStateEnum": _choices(TopUpState),
    "WalletStateEnum": _choices(WalletState),
    "ContactKindEnum": _choices(ContactKind),
    "ChangeKindEnum": _choices(ChangeKind),
    "DataRequestKindEnum": _choices(RequestKind),
    "DeviceNoticeKindEnum": _choices(DeviceNoticeKind),
    "LimitKindEnum": _choices(LimitKind),
    "WordsKindEnum": [(kind, kind) for kind in ("same", "gone", "new")],
    "PictureKindEnum": _choices(PictureKind),
    "ReceiptStatusEnum": [
        (status, status) for status in ("completed", "held", "cancelled", "returned")
    ],
    "SourceKindEnum": _choices(SourceKind),
}
