"""What changing a phone number or national ID refuses."""

from __future__ import annotations

from micropay.core.errors import NotAllowed, Refusal


class IdentityAccountEnded(Refusal):
    """The account is closed, its holder has died, or the identity was erased."""

    code = "identity_account_ended"
    title = "This account has ended; nothing of it can be changed."


class IdentityUnchanged(Refusal):
    """The new value is the present one, or there is none to change."""

    code = "identity_unchanged"
    title = "This is the value on file already."


class IdentityTaken(Refusal):
    """Somebody else has this number or ID, or another request asks for it."""

    code = "identity_taken"
    title = "This number belongs to another customer or to another request."


class IdentityChangeWaiting(Refusal):
    """One request at a time for a field of a customer."""

    code = "identity_change_waiting"
    title = "A request on this field is open already."


class IdentityChangeClosed(Refusal):
    """It was decided, withdrawn or took too long; ``state``."""

    code = "identity_change_closed"
    title = "This request is closed. Please make a new one."


class IdentityChangeNotYours(NotAllowed):
    """Only who asked gathers evidence, hands in and withdraws."""

    code = "identity_change_not_yours"
    title = "Only the person who made this request can do this."


class IdentityChecksMissing(Refusal):
    """``count`` points of the checklist are not answered or not passed."""

    code = "identity_checks_missing"
    title = "%(count)s points of the checklist have not been passed."


class IdentityEvidenceMissing(Refusal):
    """At least one picture or document is needed."""

    code = "identity_evidence_missing"
    title = "Attach evidence first: a picture or a PDF."


class IdentityEvidenceTooMany(Refusal):
    """Rule ``identity_change.most_files``, as ``limit``."""

    code = "identity_evidence_too_many"
    title = "At most %(limit)s files can be attached."


class IdentityEvidenceNotClean(Refusal):
    """A file still waits for the malware scan, or has been found bad since."""

    code = "identity_evidence_not_clean"
    title = "A file has not passed the malware scan. Please wait, or make a new request."


class IdentityEvidenceNotOpened(Refusal):
    """The second person has to look at every file before agreeing."""

    code = "identity_evidence_not_opened"
    title = "Please open every file of the evidence before you approve."


class IdentityKeysMoved(Refusal):
    """The keys of the search indexes were renewed since: what was asked no longer compares."""

    code = "identity_keys_moved"
    title = "The platform's keys were renewed since this request. Please make a new one."


class AccountNotEnded(Refusal):
    """Only an ended account is erased: until then phone and ID are how its holder is known."""

    code = "account_not_ended"
    title = "The account has not been closed yet."


class NumberCodesSpent(Refusal):
    """As many codes were sent to the new number as one request may (``limit``)."""

    code = "number_codes_spent"
    title = "At most %(limit)s codes can be sent for one request. Please make a new one."


class NumberCodeOver(Refusal):
    """No code was sent, or the last one has expired, was tried too often, or was right already."""

    code = "number_code_over"
    title = "There is no code to compare with. Please send a new one."


class NumberCodeWrong(Refusal):
    """Not the code that was sent to the new number; ``attempts_left``."""

    code = "number_code_wrong"
    title = "This is not the code that was sent to the new number."
    status = 403


class IdentityNumberNotProved(Refusal):
    """Nobody has shown yet that they hold the new number."""

    code = "identity_number_not_proved"
    title = "Send a code to the new number first, and enter what the customer reads out."
