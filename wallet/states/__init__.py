"""Enumerations of the wallet by topic. Here are the names that migrations, which never change, call
``wallet.states.X``; everything else imports from the topic.
"""

from __future__ import annotations

from wallet.states.bank import BankAccountState as BankAccountState
from wallet.states.bank import PayoutOutcome as PayoutOutcome
from wallet.states.bank import ReviewState as ReviewState
from wallet.states.bank import TopUpState as TopUpState
from wallet.states.bank import WithdrawalState as WithdrawalState
from wallet.states.merchant import MerchantState as MerchantState
from wallet.states.risk import FaceCheckState as FaceCheckState
from wallet.states.risk import HeldState as HeldState
from wallet.states.risk import RiskCaseState as RiskCaseState
from wallet.states.risk import SuspicionState as SuspicionState
from wallet.states.risk import ThresholdBasis as ThresholdBasis
from wallet.states.standing_order import MoneyRequestState as MoneyRequestState
from wallet.states.standing_order import StandingState as StandingState
from wallet.states.wallet import ClosingState as ClosingState
from wallet.states.wallet import OpeningState as OpeningState
from wallet.states.wallet import WalletState as WalletState
