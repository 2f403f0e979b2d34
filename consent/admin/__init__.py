"""Back-office pages of consent, one module per topic."""

from consent.admin import (  # noqa: F401
    authority,
    disclosure,
    policy,
    purpose,
    record,
    request,
    retention,
    subject,
)
