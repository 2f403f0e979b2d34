"""What verification by the partner bank refuses."""

from __future__ import annotations

from micropay.core.errors import NotAllowed, NotFound, Refusal


class KycCodeUnknown(NotFound):
    """No open case has this code. A code of another bank's case or an old one answers the same."""

    code = "kyc_code_unknown"
    title = "No open case has this code. Ask the customer to show a new one."


class KycVerifiedAlready(Refusal):
    """The customer is verified; there is nothing to ask for."""

    code = "kyc_verified_already"
    title = "This identity has been verified already."


class KycTooManyCases(Refusal):
    """As many codes as a day allows were asked for. ``limit`` says how many."""

    code = "kyc_too_many_cases"
    title = "Too many codes were asked for today. Please try again tomorrow."
    status = 429


class KycNotInCheck(Refusal):
    """The case has a result, or the time to record one is over: take it again by its code."""

    code = "kyc_not_in_check"
    title = "This case is not being checked now. Find it again by its code."


class KycNotYours(NotAllowed):
    """Another verifier took the case."""

    code = "kyc_not_yours"
    title = "Another person is checking this case."


class BankContractEnded(NotAllowed):
    """The verifier's bank has no contract that covers today."""

    code = "bank_contract_ended"
    title = "The agreement with this bank does not cover today."


class KycNotInReview(Refusal):
    """No match of screening waits for a decision on this case."""

    code = "kyc_not_in_review"
    title = "This case does not wait for a decision on a match."


class KycCardExpired(Refusal):
    """The card is past its last day: it verifies nobody."""

    code = "kyc_card_expired"
    title = "The card has expired; refuse the case for that."


class KycTooManyFiles(Refusal):
    """As many files as one check takes are kept (``limit``)."""

    code = "kyc_too_many_files"
    title = "This check has as many files as it can take."
