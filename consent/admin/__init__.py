"""Back-office pages of consent, one module per topic."""

from consent.admin import (  # noqa: F401
    authority,
    breach,
    campaign,
    campaign_series,
    catalogue,
    code_names,
    disclosure,
    mail_request,
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
