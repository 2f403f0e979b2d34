"""Tables of consent, one module per topic."""

from consent.models import (  # noqa: F401
    announcement,
    authority,
    breach,
    campaign,
    content,
    cookie,
    disclosure,
    field,
    merger,
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
    viewlog,
)
