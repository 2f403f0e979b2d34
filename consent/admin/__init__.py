"""Back-office pages of consent, one module per topic."""

from consent.admin import (  # noqa: F401
    catalogue,
    disclosure,
    policy,
    purpose,
    receipt,
    record,
    source,
    subject,
    viewlog,
)
