"""What is refused about campaigns."""

from __future__ import annotations

from micropay.core.errors import NotFound, Refusal


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
