"""Tables of people and proof, one module per topic."""

from accounts.models import (  # noqa: F401
    app_build,
    closure,
    cool_off,
    credential,
    customer,
    device,
    identity_change,
    installation,
    kyc,
    pin_reset,
    registration,
    relation,
    reveal,
    session,
    staff,
    staff_device,
    staff_guard,
    step_up,
    suspension,
    undertaking,
)
