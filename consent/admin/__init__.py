"""Back-office pages of consent, one module per topic."""

from consent.admin import (  # noqa: F401
    authority,
    breach,
    campaign,
    catalogue,
    disclosure,
    policy,
    purpose,
    receipt,
    record,
    request,
    retention,
    review,
    source,
    subject,
    trend,
    usage,
    viewlog,
)
