"""Back-office pages of consent, one module per topic."""

from consent.admin import (  # noqa: F401
    authority,
    campaign,
    catalogue,
    disclosure,
    policy,
    purpose,
    receipt,
    record,
    request,
    retention,
    source,
    subject,
    trend,
    viewlog,
)
