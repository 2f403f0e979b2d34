"""Why a bank account cannot be linked or used."""

from __future__ import annotations

from micropay.core.errors import Refusal


class BankAccountUnknown(Refusal):
    """The bank knows no such account that could be paid."""

    code = "bank_account_unknown"
    title = "The bank does not know this account. Please check bank and number."
    status = 422


class HolderDiffers(Refusal):
    """The account is held under another name than the verified one. Whose it is is not told."""

    code = "bank_account_holder_differs"
    title = "This account is not held under your verified name. You can link your own only."
    status = 422


class BankAccountLinked(Refusal):
    """The customer has linked this account already."""

    code = "bank_account_linked"
    title = "You have linked this account already."


class TooManyBankAccounts(Refusal):
    """A customer links at most ``most`` accounts."""

    code = "too_many_bank_accounts"
    title = "You can link at most %(most)s bank accounts."


class BankLinkExpired(Refusal):
    """The request to link was not confirmed in time; ask again."""

    code = "bank_link_expired"
    title = "This request has expired. Please start again."


class BankUnavailable(Refusal):
    """The bank does not answer. Nothing has happened."""

    code = "bank_unavailable"
    title = "The bank does not answer right now. Please try again later."
    status = 503


class WithdrawalTooSmall(Refusal):
    """Less than one withdrawal carries (``least``, baht)."""

    code = "withdrawal_too_small"
    title = "A withdrawal is of %(least)s baht at least."
    status = 422
