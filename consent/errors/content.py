"""What is refused about items shown, totals and the view log."""

from __future__ import annotations

from micropay.core.errors import NotFound, Refusal


class ViewOutOfTime(Refusal):
    """An entry of the view log lies in the future or too far back."""

    code = "view_out_of_time"
    title = "An entry lies in the future or too far back."
    status = 400


class ContentUnknown(NotFound):
    """No such item, or it is not shown now."""

    code = "content_unknown"
    title = "This item is not shown."


class TrendMonthClosed(Refusal):
    """Totals are made of a month that is over, while its logs are whole."""

    code = "trend_month_closed"
    title = "Totals are made of the last month, once it is over. Others exist only if made in time."


class TrendUnknown(NotFound):
    """No such table of trends."""

    code = "trend_unknown"
    title = "This table is not known."
