"""Back-office pages of accounts, one module per topic."""

from accounts.admin import (  # noqa: F401
    customer,
    device,
    gates,
    installation,
    kyc,
    registration,
    reveal,
    session,
    staff,
    staff_guard,
    undertaking,
)
