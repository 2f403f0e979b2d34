"""Tables of people and proof, one module per topic."""

from accounts.models import (  # noqa: F401
    app_build,
    cool_off,
    credential,
    customer,
    device,
    identity_change,
    installation,
    kyc,
    pin_reset,
    registration,
    reveal,
    session,
    staff,
    staff_guard,
    step_up,
    undertaking,
)
