"""Why a top-up or a bank's notice is refused."""

from __future__ import annotations

from micropay.core.errors import Refusal


class BankSignatureInvalid(Refusal):
    """The notice is not signed by the bank, or too long ago."""

    code = "bank_signature_invalid"
    title = "The signature is missing or wrong."
    status = 401


class BankReferenceReused(Refusal):
    """Two notices with one bank reference say different things. A person has to look at it."""

    code = "bank_reference_reused"
    title = "This bank reference was used for another receipt."


class ReceiptSettled(Refusal):
    """The receipt is in a wallet, or went back."""

    code = "receipt_settled"
    title = "This receipt was dealt with."


class ReceiptHasWallet(Refusal):
    """Its reference names a wallet; nobody else's can have it."""

    code = "receipt_has_wallet"
    title = "This money belongs to a wallet that is known. It can go there or back to the payer."


class WalletUnknown(Refusal):
    """No wallet has the number that somebody at the desk typed."""

    code = "wallet_unknown"
    title = "No wallet has this number."
    status = 422


class TopUpOutOfLimits(Refusal):
    """Less than ``least`` or more than ``most`` baht."""

    code = "topup_out_of_limits"
    title = "You can top up %(least)s to %(most)s baht at once."
    status = 422
