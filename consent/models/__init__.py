"""Tables of consent, one module per topic."""

from consent.models import (  # noqa: F401
    authority,
    disclosure,
    merger,
    policy,
    purpose,
    record,
    request,
    retention,
    subject,
)
