"""Back-office pages of accounts, one module per topic."""

from accounts.admin import kyc, staff  # noqa: F401
