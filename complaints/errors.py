"""Refusals of complaints."""

from __future__ import annotations

from micropay.core.errors import Refusal


class CaseMoveRefused(Refusal):
    """The case cannot go from its state to this one."""

    code = "case_move_refused"
    title = "The case cannot be moved from here to there."


class CaseClosed(Refusal):
    """Nothing is added to a closed case."""

    code = "case_closed"
    title = "This case is closed. Please file a new one."


class CaseEmptied(Refusal):
    """Its years were over: words and contacts went, and nothing personal is added any more."""

    code = "case_emptied"
    title = "What was said in this case was deleted when its time was over."
    status = 410


class OutcomeNeeded(Refusal):
    """A case is resolved with an outcome, never by moving its state."""

    code = "case_outcome_needed"
    title = "Resolve the case with an outcome."


class DayNotPossible(Refusal):
    """The day to be told lies in the past, or too far ahead."""

    code = "day_not_possible"
    title = "Choose a day after today, not later than %(most)s."


class NoCustomerOfCase(Refusal):
    """Money goes to a wallet: the person of the case is no customer with one."""

    code = "case_without_customer"
    title = "This case is not of a customer with a wallet."


class RedressAboveAuthority(Refusal):
    """With what the case was given before it is more than anybody may agree to (``most``)."""

    code = "redress_above_authority"
    title = "Together with what the case got before, at most %(most)s baht can be agreed to."


class RedressMoveRefused(Refusal):
    """This money is not where this can be done with it."""

    code = "redress_move_refused"
    title = "This cannot be done with money that is %(state)s."


class RedressUnsettled(Refusal):
    """Money of the case still waits for a decision or to be collected."""

    code = "redress_unsettled"
    title = "Money of this case is not settled yet."


class DisputeTooLarge(Refusal):
    """A provisional credit is for the disputed payment and no more than it was (``most``)."""

    code = "dispute_too_large"
    title = "A provisional credit needs the disputed payment; at most %(most)s baht."


class NoAmount(Refusal):
    """An amount of nothing."""

    code = "no_amount"
    title = "The amount must be more than zero."
    status = 422


class LinkedAlready(Refusal):
    """The payment or reference is noted in the case already."""

    code = "linked_already"
    title = "The case has this already."


class DoneAlready(Refusal):
    """It was finished before."""

    code = "done_already"
    title = "This was done already."


class MergeRefused(Refusal):
    """A case is merged into another one that is still worked on."""

    code = "merge_refused"
    title = "A case is merged into another one that is still open."


class NotSamePerson(Refusal):
    """The cases are of different people, who must not read each other's words."""

    code = "not_same_person"
    title = "These cases are not of the same person."


class RootCauseNeeded(Refusal):
    """An upheld case is closed when somebody has said why it happened."""

    code = "root_cause_needed"
    title = "Say why this happened before the case is closed."


class TooManyFiles(Refusal):
    """As many files as a case may have (``most``)."""

    code = "too_many_files"
    title = "A case can have at most %(most)s files."


class TooManyCases(Refusal):
    """More cases than are answered at once (``most``)."""

    code = "too_many_cases"
    title = "These are more than %(most)s cases. Choose a later moment."


class RatedAlready(Refusal):
    """A case is rated once."""

    code = "rated_already"
    title = "You have rated this case already. Thank you."


class KeyUsed(Refusal):
    """The same key came with other content."""

    code = "idempotency_key_reused"
    title = "This Idempotency-Key was used for something else."
    status = 422


class TooManyFilings(Refusal):
    """One address asks too often (rules ``complaint.web_*_per_hour``)."""

    code = "too_many_requests"
    title = "Too many requests. Please wait a moment."
    status = 429


class FollowCodeWrong(Refusal):
    """The code is wrong, used, expired, or out of tries; which of them is not told."""

    code = "follow_code_wrong"
    title = "The code is not right or no longer valid."
    status = 403


class LayoutNotPossible(Refusal):
    """A layout names something that there is not; ``where`` is the place in it."""

    code = "report_layout_not_possible"
    title = "The layout cannot be read at: %(where)s"
    status = 422


class TooMuchForPaper(Refusal):
    """A PDF of more rows than anybody reads (rule ``complaint.report_pdf_rows``)."""

    code = "report_too_much_for_paper"
    title = "More than %(most)s cases: take it as CSV or XLSX, or choose fewer days."
    status = 422


class NothingOpenInReport(Refusal):
    """Figures hold no personal data, so there is nothing to open."""

    code = "report_nothing_open"
    title = "Only a register has personal data to open."
    status = 422


class PermitNotUsable(Refusal):
    """It was used, refused or has run out, or is another person's."""

    code = "export_permit_not_usable"
    title = "This permit was used, has run out or is not yours."
    status = 403


class RecordingNeedsConsent(Refusal):
    """A call is kept only when the person agreed to its recording (PDPA s.19)."""

    code = "recording_needs_consent"
    title = "A recording needs the caller's agreement."


class ConversationGone(Refusal):
    """Its time was over, or its person asked for it."""

    code = "conversation_gone"
    title = "The content of this conversation was deleted."
    status = 410


class ConversationNeeded(Refusal):
    """A granted request does not delete what a case still needs (PDPA s.33), by what needs it."""

    code = "conversation_needed"
    title = "This conversation is still needed."


class NeededByOpenCase(ConversationNeeded):
    """Its case is not decided."""

    code = "conversation_needed_by_open_case"
    title = "The case is not decided yet and needs this conversation."


class NeededByLegalHold(ConversationNeeded):
    """Somebody of the case is under a legal hold."""

    code = "conversation_under_legal_hold"
    title = "A legal hold keeps the conversations of this case."


class NeededForMoney(ConversationNeeded):
    """Money of the case is not settled."""

    code = "conversation_needed_for_money"
    title = "Money of this case is not settled yet, and needs this conversation."


class NeededByAuthority(ConversationNeeded):
    """An authority waits for an answer."""

    code = "conversation_needed_by_authority"
    title = "An authority waits for an answer in this case, which needs this conversation."


class NeededByHeldAccount(ConversationNeeded):
    """An account is held on this case's report."""

    code = "conversation_needed_by_held_account"
    title = "An account is held because of this case, which needs this conversation."


class RequestNotGranted(Refusal):
    """There is no granted request of this number by the person of the case."""

    code = "request_not_granted"
    title = "There is no granted request of this number by the person of the case."


class TooManyPeople(Refusal):
    """More people than one person may take in an hour (rule ``data_use.exported_per_hour``)."""

    code = "report_too_many_people"
    title = "More than %(most)s people: choose fewer days."
    status = 422


class PermitOutgrown(Refusal):
    """There are more cases or people now than the second person agreed to."""

    code = "export_permit_outgrown"
    title = "There are clearly more cases now than were agreed to: ask again."
    status = 409


class OrderNotReady(Refusal):
    """The file is not made yet, was destroyed, or is another person's."""

    code = "export_order_not_ready"
    title = "This file is not ready, is gone or is not yours."
    status = 409
