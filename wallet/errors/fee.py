"""Why there is no fee to quote or announce."""

from __future__ import annotations

from micropay.core.errors import Refusal


class FeeAnnouncedTooLate(Refusal):
    """A change of a fee is announced at least 30 days before it takes effect."""

    code = "fee_announced_too_late"
    title = "A fee changes no sooner than 30 days after it was announced."
    status = 422


class FeeDateTaken(Refusal):
    """Another version of this fee takes effect at the same moment."""

    code = "fee_date_taken"
    title = "Another version of this fee takes effect at that moment."


class FeeBandsWrong(Refusal):
    """A band of no known tier, with amounts that cannot be, or twice for the same amounts."""

    code = "fee_bands_wrong"
    title = "A price band is not right: each needs a tier or an amount of its own."
    status = 422
