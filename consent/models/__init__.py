"""Tables of consent, one module per topic."""

from consent.models import (  # noqa: F401
    disclosure,
    policy,
    purpose,
    record,
    subject,
)
