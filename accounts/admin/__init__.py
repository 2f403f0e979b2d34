"""Back-office pages of accounts, one module per topic."""

from accounts.admin import (  # noqa: F401
    app_build,
    cool_off,
    customer,
    device,
    installation,
    kyc,
    pin_reset,
    registration,
    session,
    staff,
    step_up,
)
