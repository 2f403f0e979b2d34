"""Tables of consent, one module per topic."""

from consent.models import (  # noqa: F401
    announcement,
    cookie,
    disclosure,
    field,
    policy,
    purpose,
    receipt,
    record,
    source,
    subject,
    viewlog,
)
