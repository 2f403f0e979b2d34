"""Back-office pages of accounts, one module per topic."""

from accounts.admin import (  # noqa: F401
    customer,
    device,
    identity_change,
    installation,
    kyc,
    registration,
    session,
    staff,
)
