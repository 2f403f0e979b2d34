"""What suspending, answering a suspension, and deciding on it refuse."""

from __future__ import annotations

from micropay.core.errors import Refusal


class AccountEnded(Refusal):
    """The account is closed or its holder has died; ``state``."""

    code = "account_ended"
    title = "This account has ended: %(state)s."


class SuspendedAlready(Refusal):
    """The same cause and report stop this account already, or did before."""

    code = "suspended_already"
    title = "This report or finding has stopped this account already."


class DetectionNotPossible(Refusal):
    """A finding lies in the future, or so far back that the time to answer would be over."""

    code = "detection_not_possible"
    title = "The moment of detection must be past, and the time to answer it not over."


class SuspensionEnded(Refusal):
    """The suspension stands no longer; ``state``."""

    code = "suspension_ended"
    title = "This suspension has ended already."


class NoProofAsked(Refusal):
    """This suspension is not one that proof from the customer can end."""

    code = "no_proof_asked"
    title = "Proof is not what decides this suspension. Please contact customer service."


class ProofTooLate(Refusal):
    """The last day to send proof (``proof_by``) is over."""

    code = "proof_too_late"
    title = "The time to send proof ended on %(proof_by)s. Please contact customer service."


class TooManyProofs(Refusal):
    """As many proofs as one finding takes were sent (``limit``)."""

    code = "too_many_proofs"
    title = "As much proof as can be taken was sent. Please wait for the decision."
    status = 429


class ProofNotReviewed(Refusal):
    """Proof can still come or has not been looked at: the account may not be ended yet."""

    code = "proof_time_runs"
    title = "The customer can still send proof until %(proof_by)s."


class CannotExtend(Refusal):
    """Only holds on suspicion of fraud are extended, and to an end in the future."""

    code = "cannot_extend"
    title = "This suspension cannot be extended in this way."


class NotDeceased(Refusal):
    """Heirs' requests belong to customers whose death is confirmed."""

    code = "not_deceased"
    title = "The death of this customer is not confirmed."


class AnsweredAlready(Refusal):
    """The request was answered."""

    code = "answered_already"
    title = "This request was answered already."
