"""The port to the partner bank: what the wallet asks of it, and which adapter answers."""

from __future__ import annotations

from typing import Protocol

from django.conf import settings
from django.utils.module_loading import import_string

from wallet.data.bank import HolderNames, PayoutAnswer, PayoutOrder


class Bank(Protocol):
    """The partner bank. No method is called inside a database transaction."""

    def holder_of(self, *, bank_code: str, account: str) -> HolderNames | None:
        """Whose account this is, or None when there is none. Raises BankUnavailable."""

    def instruct(self, order: PayoutOrder) -> PayoutAnswer:
        """Ask for a payout; the same reference again changes nothing and has the same answer.

        Never raises for what happens on the way: without a reliable answer it is UNKNOWN.
        """

    def enquire(self, reference: str) -> PayoutAnswer:
        """What became of a payout. Only the bank's own signed word is NOT_FOUND."""


def bank() -> Bank:
    """The adapter that the settings name."""
    made: Bank = import_string(settings.BANK_ADAPTER)()
    return made
