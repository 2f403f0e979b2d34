"""Why a wallet cannot be opened, used or frozen."""

from __future__ import annotations

from micropay.core.errors import Refusal


class TermsNotAccepted(Refusal):
    """The terms in force were not accepted by this customer."""

    code = "terms_not_accepted"
    title = "Please accept the current terms first."


class WalletExists(Refusal):
    """The customer has a wallet already; there is one per person."""

    code = "wallet_exists"
    title = "You have a wallet already."


class NoWallet(Refusal):
    """The customer has no wallet yet."""

    code = "no_wallet"
    title = "You have no wallet yet. Please open one first."


class OpeningExpired(Refusal):
    """The request was not confirmed in time; ask again."""

    code = "opening_expired"
    title = "This request has expired. Please start again."


class WalletNotActive(Refusal):
    """The wallet is frozen or closed (``state``)."""

    code = "wallet_not_active"
    title = "This wallet cannot be used right now."


class AccountNotActive(Refusal):
    """The customer's account is suspended or closed (``state``)."""

    code = "account_not_active"
    title = "Your account cannot be used right now."


class NotVerified(Refusal):
    """Moving money needs a customer whose identity was verified."""

    code = "not_verified"
    title = "Please have your identity verified before you move money."
    status = 403


class WalletMoveRefused(Refusal):
    """The wallet cannot go from its state to the one asked for."""

    code = "wallet_move_refused"
    title = "A wallet that is %(state)s cannot become %(wanted)s."


class MinorMayNot(Refusal):
    """Somebody who is not of age may not do this alone (``act``)."""

    code = "minor_may_not"
    title = "Somebody who is not of age cannot do this here."
    status = 403
