"""Why a wallet cannot be ended, or its balance not be noted as paid."""

from __future__ import annotations

from micropay.core.errors import Refusal


class ClosingBlocked(Refusal):
    """Something is open that has to end first; ``reasons`` are codes."""

    code = "closing_blocked"
    title = "The account cannot be closed yet: something is still open."


class ClosingExpired(Refusal):
    """The request was not confirmed in time; ask again."""

    code = "closing_expired"
    title = "This request has expired. Please start again."


class ClosingChanged(Refusal):
    """The balance moved since the summary was shown; ask again."""

    code = "closing_changed"
    title = "Your balance has changed. Please start again."


class ClosingDone(Refusal):
    """It was carried out before, or the account ended another way."""

    code = "closing_done"
    title = "This account was closed before."


class NotToPay(Refusal):
    """There is nothing to pay out, or it is not known where to; ``state``."""

    code = "not_to_pay"
    title = "This closing has nothing that could be paid out now."


class BankReferenceTaken(Refusal):
    """The bank's reference stands at another payout."""

    code = "bank_reference_taken"
    title = "This bank reference belongs to another payout."


class HolderDiffers(Refusal):
    """The money goes to an account of the customer's own name only."""

    code = "holder_differs"
    title = "The bank account must be in your own name."
    status = 422


class EstateOnly(Refusal):
    """A payout to an estate needs a customer whose death is confirmed."""

    code = "estate_only"
    title = "The death of this customer is not confirmed."
