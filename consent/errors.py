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


class CampaignUnknown(NotFound):
    """No such campaign, or none for this person."""

    code = "campaign_unknown"
    title = "This campaign is not known."


class CampaignNotOpen(Refusal):
    """``state`` does not allow it."""

    code = "campaign_not_open"
    title = "The campaign is not in a state for this."


class CampaignWrong(Refusal):
    """``reason``: the purpose rests on no consent, is another service's, or no such segment."""

    code = "campaign_wrong"
    title = "The campaign cannot be made like this: %(reason)s."
    status = 400


class ContentUnknown(NotFound):
    """No such item, or it is not shown now."""

    code = "content_unknown"
    title = "This item is not shown."


class TrendUnknown(NotFound):
    """No such table of trends."""

    code = "trend_unknown"
    title = "This table is not known."


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


class RequestUnknown(NotFound):
    """No such request, or it is another person's: the answer is the same."""

    code = "data_request_unknown"
    title = "This data request is not known."


class RequestClosed(Refusal):
    """It was answered, refused or taken back before; ``state`` says which."""

    code = "data_request_closed"
    title = "This data request is closed."


class SubjectDied(Refusal):
    """Rights over data are a living person's (PDPA s.6); heirs ask under the law of succession."""

    code = "data_subject_died"
    title = (
        "This person has died. What heirs ask for is no request of a data subject: note it under"
        " requests of heirs, who show the court's order or the paper of inheritance."
    )


class RequestIncomplete(Refusal):
    """``missing`` names what the request lacks: fields, purposes or details."""

    code = "data_request_incomplete"
    title = "The request does not say enough: %(missing)s."
    status = 400


class RequestKindDiffers(Refusal):
    """This is not done with a request of this kind."""

    code = "data_request_kind_differs"
    title = "This is not done with a request of this kind."


class RequestExtended(Refusal):
    """A clock is extended once."""

    code = "data_request_extended"
    title = "The time to answer was extended before."


class GroundDoesNotApply(Refusal):
    """The ground is not known, not for this kind, or its own condition does not hold."""

    code = "refusal_ground_does_not_apply"
    title = "This ground for refusing does not apply to this request."


class UnderLegalHold(Refusal):
    """A court or an authority wants this person's data kept as it is."""

    code = "under_legal_hold"
    title = "This person's data is kept for a proceeding and cannot be erased now."


class PackageNotReady(Refusal):
    """The package is being made, or it was opened or its days are over."""

    code = "data_package_not_there"
    title = "The data package is not ready, or was collected before."


class LinkSpent(NotFound):
    """A link opens once and for minutes. What never was and what is spent answer the same."""

    code = "data_package_link_spent"
    title = "This link is not valid any more."


class CodeWrong(Refusal):
    """The code is not the one sent, or it is used, too old, or was tried too often."""

    code = "data_request_code_wrong"
    title = "The code is not right, or no longer valid."
    status = 400


class MailCodeWrong(Refusal):
    """No request by e-mail waits for this code: wrong, used, or too old."""

    code = "mail_request_code_wrong"
    title = "The code is not right, or no longer valid."
    status = 400


class RequestUnidentified(Refusal):
    """A code sent by e-mail is not enough for erasing: an agent has to identify the person."""

    code = "data_request_unidentified"
    title = "Before anything is erased, please identify the person and write down how."


class RecipientNotValid(Refusal):
    """No recipient row, or its contract does not cover this day or this purpose."""

    code = "recipient_not_valid"
    title = "There is no valid agreement with this recipient for this purpose."


class DisclosureGroundUnknown(Refusal):
    """The service's document has no paragraph with this ground."""

    code = "disclosure_ground_unknown"
    title = "The service has no such ground for disclosing data."


class RecipientUnchecked(Refusal):
    """``missing``: instructions, confidentiality, security, or a recent check of its policy."""

    code = "recipient_unchecked"
    title = "This recipient's terms are not complete: %(missing)s."


class TransferNotAllowed(Refusal):
    """Data may not go to this recipient's country on this ground (PDPA s.28, s.29)."""

    code = "transfer_not_allowed"
    title = "The data may not be sent to this country on this ground."


class NoticeNotDelivered(Refusal):
    """Before a merger moves data, its person has to have had the notice for some days."""

    code = "merger_notice_not_delivered"
    title = "This person has not had the notice of the merger long enough."


class DelayTooLong(Refusal):
    """The delay lies in the past or beyond the setting."""

    code = "disclosure_delay_too_long"
    title = "A delay lasts at most %(days)s days."


class AuthorityUnchecked(Refusal):
    """Nobody has checked yet that the authority may ask this."""

    code = "authority_unchecked"
    title = "The authority's power to ask this was not checked yet."


class AuthorityClosed(Refusal):
    """The request was granted or refused before."""

    code = "authority_request_closed"
    title = "This request of an authority is closed."


class ScopeTooWide(Refusal):
    """``fields`` were not asked for, or are none of those that exist."""

    code = "authority_scope_too_wide"
    title = "Only what was asked for can be granted: %(fields)s."


class BreachClosed(Refusal):
    """The breach was closed before."""

    code = "breach_closed"
    title = "This breach is closed."


class BreachUnassessed(Refusal):
    """``missing`` names what comes first: the assessment, the regulator, or the people."""

    code = "breach_unassessed"
    title = "Something comes first: %(missing)s."


class LateNeedsReason(Refusal):
    """The regulator is told after the clock: the reason has to be written down."""

    code = "breach_late_needs_reason"
    title = "The time to tell the regulator is over. Please write down why it is late."
    status = 400


class ReviewClosed(Refusal):
    """The point was done before."""

    code = "review_closed"
    title = "This point of the review is done."


class DisclosureIncomplete(Refusal):
    """``missing`` names what the record of a disclosure lacks: fields or legal_reference."""

    code = "disclosure_incomplete"
    title = "The disclosure is not described completely: %(missing)s."
    status = 400
