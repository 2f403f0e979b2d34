"""Refusals of the ledger: one class per SQLSTATE of the door.

``account_id`` and ``transaction_id`` are strings, for the log; no refusal names a person.
"""

from __future__ import annotations

from typing import ClassVar, Self

from micropay.core.errors import Refusal


class LedgerRefusal(Refusal):
    """The ledger did not post: nothing of the transaction is left. Only subclasses are raised."""

    code = "ledger_refused"
    title = "The payment could not be booked."
    sqlstate: ClassVar[str] = ""
    # The name that the refusal's parameter has, if the door names something.
    names: ClassVar[str | None] = None

    @classmethod
    def told(cls, detail: str | None) -> Self:
        """The refusal with what the door said in the DETAIL of its error."""
        return cls(**({cls.names: detail} if cls.names else {}))


class UnknownAccount(LedgerRefusal):
    """A leg names an account that does not exist."""

    code = "ledger_unknown_account"
    title = "This account does not exist."
    status = 422
    sqlstate = "MP001"
    names = "account_id"


class AccountFrozen(LedgerRefusal):
    """A frozen account takes part in no posting, either way."""

    code = "ledger_account_frozen"
    title = "This wallet is frozen."
    sqlstate = "MP002"
    names = "account_id"


class AccountClosed(LedgerRefusal):
    """A closed account takes part in no posting."""

    code = "ledger_account_closed"
    title = "This wallet is closed."
    sqlstate = "MP003"
    names = "account_id"


class WrongCurrency(LedgerRefusal):
    """Only Thai baht is kept here."""

    code = "ledger_wrong_currency"
    title = "Only Thai baht can be used."
    status = 422
    sqlstate = "MP004"


class UnusableLeg(LedgerRefusal):
    """A leg without an amount, of zero, or beyond ten million million baht."""

    code = "ledger_unusable_leg"
    title = "The amount cannot be booked."
    status = 422
    sqlstate = "MP005"


class OutsizedLeg(UnusableLeg):
    """An amount that no 64-bit number holds: the same to the caller."""

    sqlstate = "22003"


class Unbalanced(LedgerRefusal):
    """The legs do not sum to zero."""

    code = "ledger_unbalanced"
    title = "Debits and credits do not agree."
    status = 422
    sqlstate = "MP006"
    names = "difference"


class WrongNumberOfLegs(LedgerRefusal):
    """Fewer than 2 or more than 200 legs."""

    code = "ledger_wrong_number_of_legs"
    title = "The booking has too few or too many lines."
    status = 422
    sqlstate = "MP007"
    names = "legs"


class KeyReused(LedgerRefusal):
    """The idempotency key was used for a different request before."""

    code = "idempotency_key_reused"
    title = "This Idempotency-Key was used for a different request."
    status = 422
    sqlstate = "MP009"
    names = "transaction_id"


class InsufficientBalance(LedgerRefusal):
    """Balance less holds would fall below the account's floor."""

    code = "insufficient_balance"
    title = "The balance is not sufficient."
    sqlstate = "MP010"
    names = "account_id"


class NothingToReverse(LedgerRefusal):
    """The transaction to reverse does not exist."""

    code = "ledger_nothing_to_reverse"
    title = "The payment to reverse does not exist."
    status = 422
    sqlstate = "MP011"
    names = "transaction_id"


class ReversedAlready(LedgerRefusal):
    """All of the transaction has been taken back already."""

    code = "ledger_reversed_already"
    title = "This payment has been reversed already."
    sqlstate = "MP012"
    names = "transaction_id"


class AccountExists(LedgerRefusal):
    """The id or the code of the account to open is taken."""

    code = "ledger_account_exists"
    title = "This account exists already."
    sqlstate = "MP013"
    names = "account"


class MoveNotAllowed(LedgerRefusal):
    """The account cannot go from its state to the wanted one."""

    code = "ledger_move_not_allowed"
    title = "The wallet cannot change to this state."
    sqlstate = "MP014"
    names = "account_id"


class AccountNotEmpty(LedgerRefusal):
    """An account with money or holds cannot be closed."""

    code = "ledger_account_not_empty"
    title = "The wallet still holds money."
    sqlstate = "MP015"
    names = "account_id"


class RefundTooLarge(LedgerRefusal):
    """More than is left of the original, an account it did not touch, or the same way again."""

    code = "ledger_refund_too_large"
    title = "This is more than what is left to be returned."
    sqlstate = "MP021"
    names = "transaction_id"


class NotReversible(LedgerRefusal):
    """A reversal or refund is not taken back itself; the payment is made anew."""

    code = "ledger_not_reversible"
    title = "A refund cannot be taken back."
    sqlstate = "MP022"
    names = "transaction_id"


class WrongBatchSize(LedgerRefusal):
    """A batch has 1 to 1,000 items."""

    code = "ledger_wrong_batch_size"
    title = "The batch has too few or too many items."
    status = 422
    sqlstate = "MP023"
    names = "items"


class UnknownHold(LedgerRefusal):
    """The hold does not exist."""

    code = "ledger_unknown_hold"
    title = "This authorisation does not exist."
    status = 422
    sqlstate = "MP016"
    names = "hold_id"


class HoldUsedUp(LedgerRefusal):
    """Nothing is left of the hold: it was captured, voided or has expired."""

    code = "ledger_hold_used_up"
    title = "This authorisation has been used up or ended."
    sqlstate = "MP017"
    names = "hold_id"


class HoldExpired(LedgerRefusal):
    """The hold's time is over, or would be over at once."""

    code = "ledger_hold_expired"
    title = "This authorisation has expired."
    sqlstate = "MP018"
    names = "hold_id"


class HoldTooSmall(LedgerRefusal):
    """More was to be captured than is left of the hold."""

    code = "ledger_hold_too_small"
    title = "This is more than what was authorised."
    sqlstate = "MP019"
    names = "hold_id"


class NothingToHoldAgainst(LedgerRefusal):
    """Money is held only in an account with a floor."""

    code = "ledger_nothing_to_hold_against"
    title = "No money can be set aside in this account."
    status = 422
    sqlstate = "MP020"
    names = "account_id"


class LedgerBusy(LedgerRefusal):
    """The same key or an account is being worked on; the same request may be sent again."""

    code = "ledger_busy"
    title = "This is being worked on. Send the same request again in a moment."
    # 55P03 lock_not_available; a deadlock victim (40P01) is told the same.
    sqlstate = "55P03"


class DeadlockVictim(LedgerBusy):
    """Two requests waited for each other and this one was ended."""

    sqlstate = "40P01"
