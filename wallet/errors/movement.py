"""Why money does not move; what the ledger itself refuses is in ``wallet.errors.ledger``."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Self

from micropay.core import money
from micropay.core.errors import Refusal


class PayeeUnknown(Refusal):
    """Nobody who can be paid here has this phone number or code."""

    code = "payee_unknown"
    title = "This payee cannot be paid with MicroPay."
    status = 422


class PayeeIsYourself(Refusal):
    """Payer and payee are the same customer."""

    code = "payee_is_yourself"
    title = "You cannot pay yourself."
    status = 422


class PaycodeNotPayable(Refusal):
    """A sound code that no payment can be made from: a slip, a one-time or cross-border code."""

    code = "paycode_not_payable"
    title = "This code cannot be paid here."
    status = 422


class NoSuchMonth(Refusal):
    """A statement of a month that is malformed or still to come."""

    code = "no_such_month"
    title = "There is no statement of this month."
    status = 404


class AmountRequired(Refusal):
    """The code names no amount and neither did the customer."""

    code = "amount_required"
    title = "Please enter the amount."
    status = 422


class AmountDiffers(Refusal):
    """The code asks for another amount than the one sent."""

    code = "amount_differs"
    title = "The code asks for another amount."
    status = 422


class AmountOverCoolOff(Refusal):
    """After a change of device, PIN or phone only ``most`` (baht) leaves in all until ``until``;
    ``left`` is what still may, where it is known.
    """

    code = "cool_off"
    title = (
        "After a change of device, PIN or phone you can move at most %(most)s baht in all"
        " for a while."
    )
    status = 403

    @classmethod
    def told(cls, detail: str | None) -> Self:
        """The refusal as the database tells it: amounts in satang."""
        facts = json.loads(detail or "{}")
        until = datetime.fromisoformat(facts["until"])
        return cls.of(most=facts["most"], left=facts.get("left"), until=until)

    @classmethod
    def of(cls, *, most: int, left: int | None, until: datetime) -> Self:
        """The refusal for these amounts (satang)."""
        known = {} if left is None else {"left": money.format_baht(left)}
        return cls(most=money.format_baht(most), until=until.isoformat(), **known)


class QuoteExpired(Refusal):
    """The quote is too old; its fee and payee no longer hold."""

    code = "quote_expired"
    title = "This quote has expired. Please start again."


class QuoteUsed(Refusal):
    """The quote was confirmed before, under another key."""

    code = "quote_used"
    title = "This quote was confirmed already."


class PayeeCannotReceive(Refusal):
    """The payee's wallet was frozen or closed since the quote, or would hold more than it may.

    One refusal for all of it: why somebody else cannot receive is not the payer's to know.
    """

    code = "payee_cannot_receive"
    title = "The payee cannot receive money right now."


class BadCursor(Refusal):
    """The cursor is not one this statement gave out."""

    code = "bad_cursor"
    title = "This page of the statement does not exist."
    status = 400


class StatementTooLong(Refusal):
    """A month of more than ``most`` lines is not set as a paper; the CSV has no such bound."""

    code = "statement_too_long"
    title = "This month has more than %(most)s lines. Please take the CSV file."
    status = 422
