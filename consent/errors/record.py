"""What is refused about people, their records and receipts."""

from __future__ import annotations

from micropay.core.errors import NotFound, Refusal


class RecordBackdated(Refusal):
    """The moment told lies before what the person said last, or before there was such a person."""

    code = "record_backdated"
    title = "What was said earlier cannot be written down as said before it."


class ReceiptUnknown(NotFound):
    """No such receipt of this person."""

    code = "receipt_unknown"
    title = "This receipt is not known."


class ReceiptUnreadable(Refusal):
    """What was given is not a receipt in the form we hand out."""

    code = "receipt_unreadable"
    title = "This is not a receipt as we hand it out."
    status = 400


class SubjectUnknown(NotFound):
    """No such data subject."""

    code = "subject_unknown"
    title = "This person is not known."
