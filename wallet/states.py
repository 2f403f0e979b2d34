"""Enumerations of the wallet app: plain strings, as they stand in the database."""

from __future__ import annotations

from enum import StrEnum


class AccountKind(StrEnum):
    """The chart of accounts. Whose money it is, and on which side of the balance sheet."""

    CUSTOMER = "customer"
    MERCHANT = "merchant"
    BILLER = "biller"
    IN_TRANSIT = "in_transit"
    UNMATCHED_RECEIPTS = "unmatched_receipts"
    VAT_PAYABLE = "vat_payable"
    SAFEGUARDED_BANK = "safeguarded_bank"
    COMPANY_BANK = "company_bank"
    RECEIVABLE = "receivable"
    FEE_INCOME = "fee_income"
    REDRESS_EXPENSE = "redress_expense"
    GOODWILL_EXPENSE = "goodwill_expense"


# Money that belongs to others and must be covered by the safeguarded bank accounts.
OWED_TO_CUSTOMERS = frozenset(
    {
        AccountKind.CUSTOMER,
        AccountKind.MERCHANT,
        AccountKind.BILLER,
        AccountKind.IN_TRANSIT,
        AccountKind.UNMATCHED_RECEIPTS,
    }
)


class AccountState(StrEnum):
    """An open account takes part in postings; a frozen or closed one in none, either way."""

    OPEN = "open"
    FROZEN = "frozen"
    CLOSED = "closed"


# The database refuses every other move (SQLSTATE MP014).
ACCOUNT_MOVES: dict[AccountState, frozenset[AccountState]] = {
    AccountState.OPEN: frozenset({AccountState.FROZEN, AccountState.CLOSED}),
    AccountState.FROZEN: frozenset({AccountState.OPEN, AccountState.CLOSED}),
    AccountState.CLOSED: frozenset(),
}


class AccountMode(StrEnum):
    """How postings meet at one account.

    LOCKED: each takes the row lock and carries number and running balance. DEFERRED: they do
    not wait for each other; a fold brings them into the balance, a read adds what is unfolded.
    A locked account may become deferred; the way back does not exist.
    """

    LOCKED = "locked"
    DEFERRED = "deferred"


class HoldUseKind(StrEnum):
    """What became of a hold, in whole or in part."""

    CAPTURE = "capture"
    RELEASE = "release"
    VOID = "void"
    EXPIRY = "expiry"


class WalletState(StrEnum):
    """A wallet moves money only while it is active."""

    ACTIVE = "active"
    FROZEN = "frozen"
    CLOSED = "closed"


WALLET_MOVES: dict[WalletState, frozenset[WalletState]] = {
    WalletState.ACTIVE: frozenset({WalletState.FROZEN, WalletState.CLOSED}),
    WalletState.FROZEN: frozenset({WalletState.ACTIVE, WalletState.CLOSED}),
    WalletState.CLOSED: frozenset(),
}


class OpeningState(StrEnum):
    """A customer asked for a wallet; the one-time code confirmed it."""

    ASKED = "asked"
    CONFIRMED = "confirmed"


class MovementKind(StrEnum):
    """What a movement of money was to the customer."""

    PAYMENT = "payment"
    TRANSFER = "transfer"
    TOPUP = "topup"
    WITHDRAWAL = "withdrawal"
    REFUND = "refund"
    PAYOUT = "payout"


class LimitKind(StrEnum):
    """What a limit is on. Each kind is counted by itself, per wallet, without the fee."""

    TRANSFER = "transfer"
    PAYMENT = "payment"
    TOPUP = "topup"
    WITHDRAWAL = "withdrawal"
    PAYOUT = "payout"


# The movements that a customer asks for by a quote and confirms with a proof.
QUOTED_KINDS = (MovementKind.PAYMENT, MovementKind.TRANSFER, MovementKind.WITHDRAWAL)


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


class FeeService(StrEnum):
    """The lines of the fee schedule."""

    TRANSFER = "transfer"
    QR_PAYMENT = "qr_payment"
    BILL_PAYMENT = "bill_payment"
    TOPUP = "topup"
    WITHDRAWAL = "withdrawal"
    MERCHANT_PAYOUT = "merchant_payout"


# Fees that no customer pays: they stand on the public page, not in the summary of an opening.
NOT_OF_CUSTOMERS = frozenset({FeeService.MERCHANT_PAYOUT})


class MerchantKind(StrEnum):
    """A shop is paid by QR; a biller sends bills."""

    MERCHANT = "merchant"
    BILLER = "biller"


class MerchantState(StrEnum):
    """ASKED: a second person has not decided yet. Only an active merchant is paid. CLOSING: nobody
    pays it any more, and what it still has goes to its bank account.
    """

    ASKED = "asked"
    ACTIVE = "active"
    FROZEN = "frozen"
    CLOSING = "closing"
    CLOSED = "closed"
    REFUSED = "refused"


# The database refuses every other move.
MERCHANT_MOVES: dict[MerchantState, frozenset[MerchantState]] = {
    MerchantState.ASKED: frozenset({MerchantState.ACTIVE, MerchantState.REFUSED}),
    MerchantState.ACTIVE: frozenset({MerchantState.FROZEN, MerchantState.CLOSING}),
    MerchantState.FROZEN: frozenset({MerchantState.ACTIVE}),
    MerchantState.CLOSING: frozenset({MerchantState.FROZEN, MerchantState.CLOSED}),
    MerchantState.CLOSED: frozenset(),
    MerchantState.REFUSED: frozenset(),
}


# The money of these may go to their bank account.
PAYS_OUT = frozenset({MerchantState.ACTIVE, MerchantState.CLOSING})


class PayoutRunOutcome(StrEnum):
    """What became of one day of a plan. TOO_LITTLE: less than a payout carries was there."""

    PAID = "paid"
    TOO_LITTLE = "too_little"
    NOT_POSSIBLE = "not_possible"


class CodeScheme(StrEnum):
    """How a scanned code names a payee that is registered with us."""

    BILLER = "biller"
    TAX_ID = "tax_id"
    EWALLET = "ewallet"
    BANK_ACCOUNT = "bank_account"


class MoneyRequestState(StrEnum):
    """Whoever was asked pays or declines, whoever asked withdraws. ``expired`` is never stored."""

    ASKED = "asked"
    PAID = "paid"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class Every(StrEnum):
    """How often a standing order moves money."""

    ONCE = "once"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


# How often a merchant is paid out by itself.
PLAN_EVERY = (Every.DAY, Every.WEEK, Every.MONTH)


class StandingState(StrEnum):
    """ASKED waits for its proof. PAUSED moves nothing until its customer goes on."""

    ASKED = "asked"
    ACTIVE = "active"
    PAUSED = "paused"
    ENDED = "ended"


# The database refuses every other move.
STANDING_MOVES: dict[StandingState, frozenset[StandingState]] = {
    StandingState.ASKED: frozenset({StandingState.ACTIVE}),
    StandingState.ACTIVE: frozenset({StandingState.PAUSED, StandingState.ENDED}),
    StandingState.PAUSED: frozenset({StandingState.ACTIVE, StandingState.ENDED}),
    StandingState.ENDED: frozenset(),
}


class StandingReason(StrEnum):
    """Why a standing order rests or is over."""

    CUSTOMER = "customer"
    FINISHED = "finished"
    PAYEE = "payee"
    MISSED = "missed"
    ACCOUNT = "account"


class RunOutcome(StrEnum):
    """What became of one day of a standing order. HELD: the payee is new, so the money waits first
    and the customer may still cancel it.
    """

    DONE = "done"
    HELD = "held"
    FAILED = "failed"
    SKIPPED = "skipped"


class PictureKind(StrEnum):
    """What a kept picture shows."""

    BILL = "bill"
    QR = "qr"
    SLIP = "slip"
    OTHER = "other"


class TopUpState(StrEnum):
    """``expired`` is shown, never stored: money that comes late is credited all the same.

    ``held``: the money has come and waits in suspense until a limit lets it in.
    """

    WAITING = "waiting"
    HELD = "held"
    PAID = "paid"
    EXPIRED = "expired"


class NoticeOutcome(StrEnum):
    """Where the money of a bank notice went."""

    CREDITED = "credited"
    UNMATCHED = "unmatched"


class UnmatchedReason(StrEnum):
    """Why received money could not be credited to a wallet."""

    UNKNOWN_REFERENCE = "unknown_reference"
    WALLET_FROZEN = "wallet_frozen"
    WALLET_CLOSED = "wallet_closed"
    OVER_BALANCE_CAP = "over_balance_cap"
    OVER_LIMIT = "over_limit"


# The wallet is known and there will be room in it again.
WAITS_FOR_ROOM = (UnmatchedReason.OVER_BALANCE_CAP, UnmatchedReason.OVER_LIMIT)


class ReviewState(StrEnum):
    """A person still has to look at it, or has."""

    OPEN = "open"
    RESOLVED = "resolved"


class ClosingState(StrEnum):
    """How far the end of a wallet has come. After ``asked`` wallet and account are closed."""

    ASKED = "asked"
    NEEDS_ACCOUNT = "needs_account"
    TO_PAY = "to_pay"
    SETTLED = "settled"


CLOSING_MOVES: dict[ClosingState, frozenset[ClosingState]] = {
    ClosingState.ASKED: frozenset(
        {ClosingState.NEEDS_ACCOUNT, ClosingState.TO_PAY, ClosingState.SETTLED}
    ),
    ClosingState.NEEDS_ACCOUNT: frozenset({ClosingState.TO_PAY}),
    ClosingState.TO_PAY: frozenset({ClosingState.SETTLED}),
    ClosingState.SETTLED: frozenset(),
}


class PayoutBlock(StrEnum):
    """Why fee income stays in the safeguarded account."""

    BELOW_NOW = "below_now"
    REPORT_MISSING = "report_missing"
    REPORT_BELOW = "report_below"
    BANK_MISSING = "bank_missing"
    BANK_BELOW = "bank_below"
    TOO_LARGE = "too_large"


class BankAccountState(StrEnum):
    """A linked account may be withdrawn to; one that was asked for waits for its proof."""

    ASKED = "asked"
    LINKED = "linked"
    UNLINKED = "unlinked"


BANK_ACCOUNT_MOVES: dict[BankAccountState, frozenset[BankAccountState]] = {
    BankAccountState.ASKED: frozenset({BankAccountState.LINKED}),
    BankAccountState.LINKED: frozenset({BankAccountState.UNLINKED}),
    BankAccountState.UNLINKED: frozenset(),
}


class PayoutOutcome(StrEnum):
    """What the bank said of a payout. ``unknown``: it said nothing that can be relied upon."""

    SETTLED = "settled"
    PENDING = "pending"
    REFUSED = "refused"
    NOT_FOUND = "not_found"
    UNKNOWN = "unknown"


class WithdrawalState(StrEnum):
    """WAITING: money is held, the bank was not told yet. SENT: the instruction is on its way.
    UNKNOWN: no answer that decides; the bank is asked again. SETTLED: the bank has paid, the
    posting waits for the wallet to be unfrozen. COMPLETED: posted. REFUSED: the money is free.
    """

    WAITING = "waiting"
    SENT = "sent"
    UNKNOWN = "unknown"
    SETTLED = "settled"
    COMPLETED = "completed"
    REFUSED = "refused"


# The database refuses every other move.
WITHDRAWAL_MOVES: dict[WithdrawalState, frozenset[WithdrawalState]] = {
    WithdrawalState.WAITING: frozenset({WithdrawalState.SENT, WithdrawalState.REFUSED}),
    WithdrawalState.SENT: frozenset(
        {
            WithdrawalState.UNKNOWN,
            WithdrawalState.SETTLED,
            WithdrawalState.COMPLETED,
            WithdrawalState.REFUSED,
        }
    ),
    WithdrawalState.UNKNOWN: frozenset(
        {WithdrawalState.SETTLED, WithdrawalState.COMPLETED, WithdrawalState.REFUSED}
    ),
    WithdrawalState.SETTLED: frozenset({WithdrawalState.COMPLETED}),
    WithdrawalState.COMPLETED: frozenset(),
    WithdrawalState.REFUSED: frozenset(),
}


class RefusedBecause(StrEnum):
    """Why a withdrawal was refused, beside the bank's own codes."""

    STOPPED = "stopped"
    NEVER_ARRIVED = "never_arrived"
