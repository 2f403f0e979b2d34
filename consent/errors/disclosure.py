"""What is refused about recipients, disclosures and authorities."""

from __future__ import annotations

from micropay.core.errors import Refusal


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


class DisclosureIncomplete(Refusal):
    """``missing`` names what the record of a disclosure lacks: fields or legal_reference."""

    code = "disclosure_incomplete"
    title = "The disclosure is not described completely: %(missing)s."
    status = 400
