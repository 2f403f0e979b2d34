"""Back-office pages of accounts, one module per topic."""

from accounts.admin import staff  # noqa: F401
