"""Back-office pages of accounts, one module per topic."""

from accounts.admin import (  # noqa: F401
    app_build,
    closure,
    contact_person,
    cool_off,
    customer,
    device,
    gates,
    identity_change,
    installation,
    kyc,
    pin_reset,
    registration,
    relation,
    reveal,
    session,
    staff,
    staff_guard,
    step_up,
    suspension,
    undertaking,
)
