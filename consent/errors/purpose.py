"""What is refused about purposes, kinds of data and forms."""

from __future__ import annotations

from micropay.core.errors import NotFound, Refusal


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
