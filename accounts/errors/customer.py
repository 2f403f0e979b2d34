"""What changes of a profile refuse."""

from __future__ import annotations

from micropay.core.errors import Refusal


class IdentityNeedsService(Refusal):
    """National ID and phone change at customer service only. ``fields``; ``service_phone`` and
    ``service_email`` are the way.
    """

    code = "identity_change_needs_customer_service"
    title = "National ID and phone number are changed by customer service only, after a check."
    status = 403


class BirthDateNeedsService(Refusal):
    """The birth date was compared with the card, or decides who may agree."""

    code = "birth_date_needs_customer_service"
    title = "The date of birth cannot be changed in the app. Please contact customer service."
    status = 403


class NothingToChange(Refusal):
    """The values are those that stand there already."""

    code = "nothing_to_change"
    title = "These are the values that stand there already."
    status = 400


class PurposeOff(Refusal):
    """This feature rests on a consent that the customer has not given, or has withdrawn."""

    code = "purpose_not_active"
    title = "You have not consented to this use. You can do so under My consents."
    status = 403


class NotAnSmsRecipient(Refusal):
    """The person was named for something else."""

    code = "not_an_sms_recipient"
    title = "This person was not named to receive your position."


class AttestationMismatch(Refusal):
    """The words attested are not those in force."""

    code = "attestation_text_mismatch"
    title = "The words shown are not those in force. Please read them first."


class TooManyContacts(Refusal):
    """``limit`` people are named already."""

    code = "too_many_contacts"
    title = "You have named as many people as is possible (%(limit)s)."


class ContactNamedAlready(Refusal):
    """The same number stands in this place already."""

    code = "contact_named_already"
    title = "This number is on the list already."


class WebCodeWrong(Refusal):
    """The code is wrong, used, too old, or was never sent; which of these is not told."""

    code = "web_code_wrong"
    title = "The code is not right or no longer valid."
    status = 403
