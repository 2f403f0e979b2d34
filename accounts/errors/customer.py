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
