"""Back-office pages of consent, one module per topic."""

from consent.admin import disclosure, policy, purpose, record, subject  # noqa: F401
