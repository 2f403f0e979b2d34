"""Money that goes to a customer, or back, because of a case. Ledger kinds and what they are."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_noop as noop

from wallet.data.ledger import GOODWILL_EXPENSE, RECEIVABLES, REDRESS_EXPENSE


class RedressPosting(StrEnum):
    """The kinds of posting. FINAL moves nothing of the customer's: a credit becomes expense."""

    REDRESS = "redress"
    GOODWILL = "goodwill"
    PROVISIONAL = "provisional_credit"
    BACK = "redress_back"
    FINAL = "credit_made_final"


# Where the money comes from: expense, or, while a dispute is open, what others are to pay.
SOURCES = {
    RedressPosting.REDRESS: REDRESS_EXPENSE,
    RedressPosting.GOODWILL: GOODWILL_EXPENSE,
    RedressPosting.PROVISIONAL: RECEIVABLES,
}
POSTING_NAMES: dict[str, str] = {
    RedressPosting.REDRESS: noop("Redress"),
    RedressPosting.GOODWILL: noop("Goodwill"),
    RedressPosting.PROVISIONAL: noop("Provisional credit of a dispute"),
    RedressPosting.BACK: noop("Credit of a case taken back"),
}
