"""Everything consent refuses, each with its stable code."""

from __future__ import annotations

from micropay.core.errors import NotFound, Refusal


class PolicyUnknown(NotFound):
    """No such policy version or document. ``version`` or ``service`` and ``kind`` name it."""

    code = "policy_unknown"
    title = "This policy is not known."


class PolicyNotPublished(Refusal):
    """The version is a draft or was withdrawn."""

    code = "policy_not_published"
    title = "This version of the policy is not published."


class PolicyNotCurrent(Refusal):
    """Another version is in force, or this one is not in force yet."""

    code = "policy_not_current"
    title = "Another version of the policy is in force. Please read it first."


class PolicyTextMismatch(Refusal):
    """Language and hash are not those of a text of this version."""

    code = "policy_text_mismatch"
    title = "The text shown is not the text of this version in this language."


class PolicyWrongKind(Refusal):
    """Terms are accepted, notices are acknowledged; the kinds do not mix."""

    code = "policy_wrong_kind"
    title = "This kind of document is not agreed to in this way."


class PolicyFrozen(Refusal):
    """What is published or withdrawn never changes."""

    code = "policy_frozen"
    title = "This version is no longer a draft and cannot be changed."


class PolicyIncomplete(Refusal):
    """``missing`` names what a version lacks before it can be published."""

    code = "policy_incomplete"
    title = "The version is not complete yet: %(missing)s."


class PolicyChangedSinceRequest(Refusal):
    """The texts are not those the maker asked to publish."""

    code = "policy_changed_since_request"
    title = "The texts have changed since publication was asked for."


class PolicyTooEarly(Refusal):
    """The effective date lies in the past, before a published version, or inside notice time."""

    code = "policy_too_early"
    title = "The version cannot take effect that early."


class PolicyFileInvalid(Refusal):
    """``reason`` says in one line why a file cannot be imported."""

    code = "policy_file_invalid"
    title = "The file cannot be imported: %(reason)s"
    status = 400


class RecordBackdated(Refusal):
    """The moment told lies before what the person said last, or before there was such a person."""

    code = "record_backdated"
    title = "What was said earlier cannot be written down as said before it."


class ViewOutOfTime(Refusal):
    """An entry of the view log lies in the future or too far back."""

    code = "view_out_of_time"
    title = "An entry lies in the future or too far back."
    status = 400


class FeedNotValid(Refusal):
    """No contract row for this partner, or it does not cover this day or this kind of data."""

    code = "feed_not_valid"
    title = "There is no valid contract with this partner for this data."


class CategoryUnknown(Refusal):
    """``categories`` names what the catalogue does not know."""

    code = "category_unknown"
    title = "This kind of data is not in the catalogue."
    status = 400


class FormUnknown(NotFound):
    """No such form."""

    code = "form_unknown"
    title = "This form is not known."


class ReceiptUnknown(NotFound):
    """No such receipt of this person."""

    code = "receipt_unknown"
    title = "This receipt is not known."


class ReceiptUnreadable(Refusal):
    """What was given is not a receipt in the form we hand out."""

    code = "receipt_unreadable"
    title = "This is not a receipt as we hand it out."
    status = 400


class PolicyNothingBefore(NotFound):
    """There is no earlier version to compare with."""

    code = "policy_nothing_before"
    title = "There is no earlier version to compare with."


class ServiceUnknown(NotFound):
    """No such service."""

    code = "service_unknown"
    title = "This service is not known."


class SubjectUnknown(NotFound):
    """No such data subject."""

    code = "subject_unknown"
    title = "This person is not known."


class PurposeUnknown(NotFound):
    """No such purpose."""

    code = "purpose_unknown"
    title = "This purpose is not known."


class PurposeNeedsNoConsent(Refusal):
    """The purpose rests on another ground than consent, so there is nothing to give or withdraw."""

    code = "purpose_needs_no_consent"
    title = "This purpose does not rest on consent."


class PurposeTextMismatch(Refusal):
    """Language and hash are not those of the text now shown for the purpose."""

    code = "purpose_text_mismatch"
    title = "The text shown is not the text now in force for this purpose."


class PurposeNotActive(Refusal):
    """The person has not consented to this purpose, or has withdrawn."""

    code = "purpose_not_active"
    title = "The person has not consented to this purpose."


class RecipientNotValid(Refusal):
    """No recipient row, or its contract does not cover this day or this purpose."""

    code = "recipient_not_valid"
    title = "There is no valid agreement with this recipient for this purpose."


class DisclosureIncomplete(Refusal):
    """``missing`` names what the record of a disclosure lacks: fields or legal_reference."""

    code = "disclosure_incomplete"
    title = "The disclosure is not described completely: %(missing)s."
    status = 400
